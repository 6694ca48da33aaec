"use client";

import { useState } from "react";
import { askDesk } from "@/components/desk/desk-request";
import { focusLater } from "@/components/desk/editor/focus-later";
import { tellProblem } from "@/components/desk/review/draft-actions";
import type { CsvKind } from "@/lib/desk/csv/columns";
import type { Mapping } from "@/lib/desk/csv/match-columns";
import type { Fault } from "@/lib/domain/fault";
import { imports as texts } from "@/messages";
import { ChooseFile } from "./choose-file";
import { ColumnMatch } from "./column-match";
import { FaultList } from "./fault-list";
import { KindChoice } from "./kind-choice";
import { PackagePreview } from "./package-preview";
import { ReadingBar, SendingBar } from "./progress-bars";
import type { PackageRead, RowsRead } from "./reader-messages";
import { RowsPreview } from "./rows-preview";
import { useReader } from "./use-reader";

interface ImportPanelProps {
  readonly negotiation: string;
  /** Whether the person may make a negotiation of a package. */
  readonly canCreate: boolean;
}

interface Given {
  readonly file: string;
  readonly text: string;
}

type Stage =
  | { readonly at: "choosing"; readonly trouble: string | null }
  | { readonly at: "reading"; readonly given: Given }
  | { readonly at: "undetected"; readonly given: Given }
  | { readonly at: "rows"; readonly given: Given; readonly mapping: Mapping; readonly read: RowsRead }
  | { readonly at: "package"; readonly given: Given; readonly read: PackageRead };

/** A file on its way in: chosen, checked row by row, looked over, and made a draft of. */
export function ImportPanel({ negotiation, canCreate }: ImportPanelProps) {
  const { ask, cancel, progress } = useReader();
  const [stage, setStage] = useState<Stage>({ at: "choosing", trouble: null });
  const [isSending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<{ readonly text: string; readonly faults: readonly Fault[] } | null>(
    null,
  );

  async function read(given: Given, rows: CsvKind | null, mapping: Mapping) {
    setRefusal(null);
    // What had the focus goes while the rows are read, and comes back with them where it is asked again.
    const held = document.activeElement?.id ?? "";
    if (given.text.trim() === "") return setStage({ at: "choosing", trouble: texts.choose.empty });
    setStage({ at: "reading", given });
    const isPackage = /^[\uFEFF\s]*\{/.test(given.text);
    const answer = await ask(
      isPackage
        ? { kind: "package", negotiation, ...given }
        : { kind: "rows", negotiation, text: given.text, rows, mapping },
    );
    if (answer === null) setStage({ at: "choosing", trouble: texts.reading.cancelled });
    else if (answer.kind === "rows") setStage({ at: "rows", given, mapping, read: answer });
    else if (answer.kind === "package") setStage({ at: "package", given, read: answer });
    else if (answer.kind === "undetected") setStage({ at: "undetected", given });
    else setStage({ at: "choosing", trouble: texts.reading.failed });
    focusBack(held);
  }

  async function send(path: string, body: Readonly<Record<string, string | Mapping>>): Promise<void> {
    setSending(true);
    setRefusal(null);
    const answer = await askDesk({ method: "POST", path, body });
    if (answer.kind === "done") {
      const { id, negotiation: created } = answer.body;
      location.assign(
        typeof created === "string" ? `/${created}` : `/desk/${negotiation}/import?draft=${id}`,
      );
      return;
    }
    setSending(false);
    setRefusal(
      answer.kind === "refused"
        ? { text: answer.detail, faults: answer.faults }
        : { text: tellProblem(answer), faults: [] },
    );
  }

  async function downloadFaults() {
    const answer = await ask({ kind: "faults", header: texts.rows.downloadColumns });
    if (answer?.kind !== "faults") return;
    const address = URL.createObjectURL(new Blob([answer.text], { type: "text/csv;charset=utf-8" }));
    const link = Object.assign(document.createElement("a"), {
      href: address,
      download: texts.rows.downloadName,
    });
    link.click();
    URL.revokeObjectURL(address);
  }

  if (stage.at === "choosing") {
    return (
      <ChooseFile
        trouble={stage.trouble}
        onGiven={(given) => read(given, null, {})}
        onTrouble={(trouble) => setStage({ at: "choosing", trouble })}
      />
    );
  }
  const { given } = stage;
  if (stage.at === "reading") return <ReadingBar file={given.file} progress={progress} onCancel={cancel} />;
  const restart = () => {
    setStage({ at: "choosing", trouble: null });
    focusLater("import-file");
  };
  const path = `/negotiations/${negotiation}/imports`;
  return (
    <div className="flex flex-col gap-5">
      <div className="flex flex-wrap items-end gap-x-6 gap-y-3">
        <p id={FILE_NAME} tabIndex={-1} className="min-w-0">
          <span className="block text-[0.8125rem] text-mute">{texts.file}</span>
          <span className="break-words font-medium">{given.file}</span>
        </p>
        {stage.at !== "package" && (
          <KindChoice
            kind={stage.at === "rows" ? stage.read.rows : null}
            onChoose={(rows) => read(given, rows, {})}
          />
        )}
        <button type="button" className="control ml-auto" disabled={isSending} onClick={restart}>
          {texts.choose.another}
        </button>
      </div>
      {stage.at === "rows" && (
        <>
          <ColumnMatch
            kind={stage.read.rows}
            columns={stage.read.columns}
            mapping={stage.mapping}
            faults={stage.read.faults}
            onMap={(mapping) => read(given, stage.read.rows, mapping)}
          />
          <RowsPreview
            read={stage.read}
            isSending={isSending}
            onDownload={downloadFaults}
            onImport={() =>
              send(path, {
                file: given.file,
                kind: stage.read.rows,
                text: given.text,
                mapping: stage.mapping,
              })
            }
          />
        </>
      )}
      {stage.at === "package" && (
        <PackagePreview
          read={stage.read}
          canCreate={canCreate}
          isSending={isSending}
          onImport={() => send(path, { file: given.file, kind: "package", text: given.text })}
          onCreate={() => send("/imports", { file: given.file, text: given.text })}
        />
      )}
      {isSending && <SendingBar text={texts.sending} />}
      <div role="alert" className="empty:hidden">
        {refusal && (
          <section className="notice faulty">
            <h3>{texts.refused}</h3>
            <p className="mt-1">{refusal.text}</p>
            <FaultList faults={refusal.faults} />
            <button
              type="button"
              className="control mt-3"
              onClick={() =>
                stage.at === "rows" ? read(given, stage.read.rows, stage.mapping) : read(given, null, {})
              }
            >
              {texts.checkAgain}
            </button>
          </section>
        )}
      </div>
    </div>
  );
}

const FILE_NAME = "import-file-name";

/** Puts the focus where it was, or on what the file is called, unless somebody has moved it on meanwhile. */
function focusBack(id: string) {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (document.activeElement !== document.body) return;
      const places = [id, FILE_NAME, "import-file"].map((each) => document.getElementById(each));
      places.find((place) => place !== null)?.focus();
    }),
  );
}
