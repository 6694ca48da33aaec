"use client";

import { useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import "@/components/desk/editor/editor.css";
import "./entries.css";
import { SignInForm } from "@/components/account/sign-in-form";
import { DraftBar } from "@/components/desk/draft-bar";
import { type DraftStart, useDraft } from "@/components/desk/use-draft";
import { checkEntry } from "@/lib/desk/check-entry";
import { buildNames } from "@/lib/desk/draft-view";
import type { EntityKind } from "@/lib/desk/entry-kind";
import { findControl, placeFaults, tellMissing, withValue } from "@/lib/desk/fields/fault-place";
import type { Field } from "@/lib/desk/fields/field";
import { readFields } from "@/lib/desk/fields/field-content";
import { settleIssue } from "@/lib/desk/fields/issue-options";
import { followName } from "@/lib/desk/fields/suggest-name";
import type { Instant } from "@/lib/domain/day";
import type { JsonObject } from "@/lib/domain/json";
import type { NegotiationRecord } from "@/lib/domain/model";
import { entries as texts } from "@/messages";
import { DuplicateNote } from "./duplicate-note";
import { controlId, type EntryForm, findControlOf, nameField } from "./entry-form";
import { Fields } from "./field-control";
import { MergePanel } from "./merge-panel";
import { OrderPanel } from "./order-panel";
import { RescalePanel, RetiredList } from "./rescale-panel";
import { CoverageNote, FourEyesNote, ReliabilityFacts } from "./settings-notes";

interface EntryEditorProps {
  readonly record: NegotiationRecord;
  readonly kind: EntityKind;
  readonly target: string | null;
  readonly fields: readonly Field[];
  /** The instant as which it is checked, the same on the server and in the browser. */
  readonly now: Instant;
  readonly userId: string;
  /** The entry as it is published, or a blank one. */
  readonly prefill: JsonObject;
  readonly draft: DraftStart<JsonObject>["draft"];
  /** What a new draft begins with in place of what is published: an earlier version, or a merge. */
  readonly begin: JsonObject | null;
}

/** The one form for all kinds of entries: their fields, what follows from them, and what stands in the way. */
export function EntryEditor(props: EntryEditorProps) {
  const { record, kind, target, fields, now, begin } = props;
  const { negotiation } = record;
  const session = useDraft<JsonObject>({
    userId: props.userId,
    negotiation: negotiation.slug,
    kind,
    target,
    prefill: props.prefill,
    draft: props.draft,
    read: (content) => readFields(fields, content),
  });
  const { content, change } = session;
  const issue = record.issues.find(({ slug }) => kind === "issue" && slug === target) ?? null;
  const source = record.sources.find(({ slug }) => kind === "source" && slug === target) ?? null;

  const hasBegun = useRef(false);
  useEffect(() => {
    if (begin === null || hasBegun.current) return;
    hasBegun.current = true;
    change((before) => (kind === "issue" ? settleIssue(fields, issue, before, begin) : begin));
  });

  // Typing stays quick on a large record: what is worked out from it follows when there is time.
  const settled = useDeferredValue(content);
  const check = useMemo(() => {
    const found = checkEntry(record, { kind, target }, settled, now);
    return { ...found, faults: found.faults.map((fault) => tellMissing(fields, settled, fault)) };
  }, [record, kind, target, fields, settled, now]);
  const nameOf = useMemo(() => buildNames(record, { kind, target }), [record, kind, target]);
  const [isTold, setTold] = useState(false);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const faults = useMemo(
    () => placeFaults(fields, settled, [...session.faults, ...check.faults]),
    [fields, settled, session.faults, check.faults],
  );

  const form: EntryForm = {
    record,
    kind,
    target,
    fields,
    content,
    held: issue,
    set: (control, value) =>
      change((before) => {
        const typed = withValue(before, control, value);
        const after = kind === "issue" ? settleIssue(fields, issue, before, typed) : typed;
        return target === null ? followName(record, kind, before, after) : after;
      }),
    faultOf(control) {
      const reason = faults.get(control);
      // Nobody is told what is missing in a field that they have not come to yet.
      if (reason === undefined || !(isTold || left.has(control) || isAlwaysTold(control, content)))
        return null;
      return texts.fault(nameField(form, control).split(", ").at(-1) ?? "", reason);
    },
    noteOf(control) {
      if (kind === "source" && (control === "url" || control === "archiveUrl"))
        return <DuplicateNote form={form} field={control} />;
      if (kind === "negotiation" && control === "coverage.through")
        return <CoverageNote form={form} check={check} />;
      if (kind === "negotiation" && control === "fourEyes") return <FourEyesNote form={form} />;
      return null;
    },
  };
  return (
    <div className="desk-columns mt-6">
      <form
        aria-label={texts.form}
        onSubmit={(event) => event.preventDefault()}
        onBlur={(event) => {
          const control = findControlOf(event.target.id);
          if (control !== null && !left.has(control)) setLeft(new Set([...left, control]));
        }}
      >
        <div className="entry-grid">
          <Fields form={form} fields={fields} inside={content} at="" />
        </div>
        {issue && <RetiredList issue={issue} />}
        {issue && <RescalePanel form={form} held={issue} settled={settled} now={now} />}
        {source && <MergePanel form={form} held={source} />}
        {kind === "negotiation" && <OrderPanel form={form} />}
        {kind === "negotiation" && <ReliabilityFacts negotiation={negotiation} />}
      </form>
      <aside aria-label={texts.draft}>
        <DraftBar
          session={session}
          check={check}
          fourEyes={negotiation.fourEyes}
          nameField={(at) => nameField(form, at)}
          nameOf={nameOf}
          idOf={(at) => {
            const control = findControl(fields, content, at);
            return control === null ? null : controlId(control);
          }}
          signIn={(onSignedIn) => <SignInForm onSignedIn={onSignedIn} />}
          onTold={() => setTold(true)}
        />
      </aside>
    </div>
  );
}

/** What follows from a choice already made is told at once. */
function isAlwaysTold(control: string, content: JsonObject): boolean {
  return (control === "mergedInto" || control === "level") && content[control] !== null;
}
