"use client";

import { BRIEFING_FORMATS, type BriefingFormat } from "@/lib/export/export-job";
import { briefingPage, figurePages } from "@/messages";
import { FaultList } from "./fault-list";
import { findLack } from "./find-lack";
import { type Making, useMaking } from "./use-making";
import type { WorkingBriefing } from "./working-briefing";

interface FilesCardProps {
  readonly working: WorkingBriefing;
  /** Its id under an account. */
  readonly kept: string | null;
}

const { files: texts } = briefingPage;
const nameFormat = (format: BriefingFormat) => figurePages.formatOf(format).name;
const isFormat = (format: string): format is BriefingFormat => Object.hasOwn(BRIEFING_FORMATS, format);

/** The briefing as a file of each format. */
export function FilesCard({ working, kept }: FilesCardProps) {
  const { making, make, cancel } = useMaking(working, kept);
  const lacks = findLack(working);
  const isOff = lacks !== null || making.kind === "making";
  const act = (format: BriefingFormat, isShown: boolean, name: string, isFirst = false) => (
    <button
      key={name}
      type="button"
      className={`control justify-center ${isFirst ? "primary" : ""}`}
      aria-disabled={isOff}
      aria-describedby={lacks === null ? undefined : "files-lack"}
      onClick={() => {
        if (!isOff) void make(format, isShown);
      }}
    >
      {name}
    </button>
  );
  return (
    <section aria-labelledby="files-title" className="card">
      <h2 id="files-title">{texts.title}</h2>
      <p className="mt-1 text-[0.8125rem] text-mute">{texts.note}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        {Object.keys(BRIEFING_FORMATS)
          .filter(isFormat)
          .map((format) => act(format, false, nameFormat(format), format === "pdf"))}
        {act("pdf", true, texts.look)}
      </div>
      {lacks !== null && (
        <p id="files-lack" className="field-hint">
          {lacks}
        </p>
      )}
      <MakingState making={making} working={working} cancel={cancel} />
    </section>
  );
}

interface MakingStateProps {
  readonly making: Making;
  readonly working: WorkingBriefing;
  readonly cancel: () => void;
}

function MakingState({ making, working, cancel }: MakingStateProps) {
  return (
    <div className="mt-3 text-sm">
      {making.kind === "making" && (
        <p className="flex flex-wrap items-center gap-3">
          <progress
            aria-label={texts.said(nameFormat(making.format))}
            // The last step puts the pages together.
            {...(making.progress && { value: making.progress.drawn, max: making.progress.of + 1 })}
            className="h-1.5 w-28"
          />
          <span aria-hidden="true">{texts.making(nameFormat(making.format), making.progress)}</span>
          <button type="button" className="control" onClick={cancel}>
            {texts.cancel}
          </button>
        </p>
      )}
      <p role="status" className={making.kind === "making" ? "sr-only" : ""}>
        {tell(making)}
      </p>
      <div role="alert">
        {making.kind === "failed" && (
          <div className="notice faulty">
            <p className="font-semibold">{texts.failed(nameFormat(making.format))}</p>
            <p className="mt-1">{making.told}</p>
            <FaultList faults={making.faults} parts={working.parts} />
            <p className="mt-1 text-mute">{texts.typed}</p>
          </div>
        )}
      </div>
    </div>
  );
}

function tell(making: Making): string {
  switch (making.kind) {
    case "making":
      return texts.said(nameFormat(making.format));
    case "made":
      return texts.made(making.name);
    case "shown":
      return texts.shown;
    case "cancelled":
      return texts.cancelled;
    case "idle":
    case "failed":
      return "";
  }
}
