"use client";

import { useDeferredValue, useEffect, useMemo, useState } from "react";
import "./editor.css";
import { SignInForm } from "@/components/account/sign-in-form";
import { DraftBar } from "@/components/desk/draft-bar";
import { type DraftStart, useDraft } from "@/components/desk/use-draft";
import { checkEntry } from "@/lib/desk/check-entry";
import { type CellName, chooseAct, listActs } from "@/lib/desk/choose-act";
import { buildNames } from "@/lib/desk/draft-view";
import { writeCell } from "@/lib/desk/entry-kind";
import { nameBlanks } from "@/lib/desk/name-blanks";
import { renewTakenIds } from "@/lib/desk/new-statement";
import type { PositionContent } from "@/lib/desk/position-content";
import { buildPreview } from "@/lib/desk/preview";
import { buildScaleRows } from "@/lib/desk/scale-rows";
import { listWarnings } from "@/lib/desk/warnings";
import type { Instant } from "@/lib/domain/day";
import type { Issue, NegotiationRecord, Party } from "@/lib/domain/model";
import { editor } from "@/messages";
import { ActChoice } from "./act-choice";
import { CodingRules } from "./coding-rules";
import type { EditorForm } from "./editor-form";
import { EditorParts } from "./editor-parts";
import { findFieldId } from "./field-ids";
import { PreviewCard } from "./preview-card";
import { readPosition } from "./read-position";
import { nameEditorField, tellFault, tellReason } from "./tell-fault";
import { WarningCard } from "./warning-card";

interface PositionEditorProps {
  readonly record: NegotiationRecord;
  readonly party: Party;
  readonly issue: Issue;
  /** The instant as which the record is looked at and changed, the same on the server and in the browser. */
  readonly now: Instant;
  readonly userId: string;
  readonly prefill: PositionContent;
  readonly draft: DraftStart<PositionContent>["draft"];
  readonly suggestion: string | null;
  /** The id of the heading that asks what is new. */
  readonly labelledBy: string;
}

/** One cell being edited: what is new, on the scale; what readers would see; what stands in the way. */
export function PositionEditor(props: PositionEditorProps) {
  const { record, party, issue, now } = props;
  const cell = useMemo<CellName>(() => ({ party: party.slug, issue: issue.slug }), [party, issue]);
  const target = writeCell(cell.party, cell.issue);
  const session = useDraft<PositionContent>({
    userId: props.userId,
    negotiation: record.negotiation.slug,
    kind: "position",
    target,
    prefill: beginAlone(record, cell, props.prefill),
    suggestion: props.suggestion,
    draft: props.draft,
    read: readPosition,
  });
  const { content, change } = session;
  const [isTold, setTold] = useState(false);
  const nameOf = useMemo(() => buildNames(record, { kind: "position", target }), [record, target]);
  // Typing stays quick on a large record: what is worked out from it follows when there is time.
  const settled = useDeferredValue(content);
  const preview = useMemo(() => buildPreview(record, cell, settled, now), [record, cell, settled, now]);
  const check = useMemo(
    () => checkEntry(record, { kind: "position", target }, settled, now),
    [record, target, settled, now],
  );
  const warnings = useMemo(() => listWarnings(record, cell, settled), [record, cell, settled]);
  const scale = useMemo(
    () => buildScaleRows(record, cell, preview.day, now),
    [record, cell, preview.day, now],
  );
  const faults = useMemo(() => {
    const known = new Set(check.faults.map(({ at, reason }) => `${at} ${reason}`));
    const others = preview.faults.filter(({ at, reason }) => !known.has(`${at} ${reason}`));
    return nameBlanks([...check.faults, ...others], settled);
  }, [check.faults, preview.faults, settled]);

  useEffect(() => {
    const renewed = renewTakenIds(record, content);
    if (renewed !== content) change(renewed);
  }, [record, content, change]);

  const form: EditorForm = {
    record,
    cell,
    party,
    issue,
    content,
    change,
    faultOf: (at) => {
      const told = isTold ? [...session.faults, ...faults] : preview.faults;
      const fault = told.find((each) => each.at === at || each.at.startsWith(`${at}[`));
      return fault ? tellFault({ ...fault, at }, party, issue) : null;
    },
  };
  const hasMembers = record.parties.some(({ parent }) => parent === party.slug);
  return (
    <>
      <ActChoice form={form} labelledBy={props.labelledBy} />
      <div className="editor-columns">
        <div className="editor-left">
          <EditorParts
            form={form}
            scale={scale}
            camp={preview.after?.cell.camp ?? null}
            rules={<CodingRules negotiation={record.negotiation.slug} hasMembers={hasMembers} />}
          />
        </div>
        <aside className="editor-right" aria-label={editor.preview.title}>
          <PreviewCard preview={preview} />
          <WarningCard form={form} warnings={warnings} />
          <DraftBar
            session={session}
            check={{
              ...check,
              faults: faults.map((fault) => ({ ...fault, reason: tellReason(fault.reason, party, issue) })),
            }}
            fourEyes={record.negotiation.fourEyes}
            nameField={nameEditorField}
            nameOf={nameOf}
            idOf={(at) => findFieldId(content, at)}
            signIn={(onSignedIn) => <SignInForm onSignedIn={onSignedIn} />}
            onTold={() => setTold(true)}
          />
        </aside>
      </div>
    </>
  );
}

/** Where one act alone makes sense, it is not asked for. */
function beginAlone(record: NegotiationRecord, cell: CellName, prefill: PositionContent): PositionContent {
  const [only, ...others] = listActs(record, cell);
  return only === undefined || others.length > 0 || prefill.act !== null
    ? prefill
    : chooseAct(record, cell, prefill, only);
}
