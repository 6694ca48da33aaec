import type { Day } from "@/lib/domain/day";
import { type Briefing, type BriefingPart, MOST_PARTS } from "./briefing";

/* What a part may have pinned to the day that the briefing leaves. */
const PINNED = new Set(["asOf", "compare", "recordedAt", "through"]);

const CHANGES: BriefingPart = { heading: "", commentary: "", text: "changes", figure: null };

/**
 * The briefing moved to another day: everything as of then and as recorded now, compared with the day that it
 * was made for, so that figures mark what changed and a part says it in words. Commentary stays as it was
 * written.
 */
export function refreshBriefing(briefing: Briefing, day: Day): Briefing {
  const compare = day === briefing.asOf ? briefing.compare : briefing.asOf;
  const parts = briefing.parts.map((part) =>
    part.figure === null ? part : { ...part, figure: unpin(part.figure) },
  );
  const hasChanges = parts.length >= MOST_PARTS || parts.some(({ text }) => text === "changes");
  return {
    ...briefing,
    asOf: day,
    compare,
    recordedAt: null,
    parts: compare === null || hasChanges ? parts : insertChanges(parts),
  };
}

function unpin({ name, parameters }: NonNullable<BriefingPart["figure"]>): BriefingPart["figure"] {
  return {
    name,
    parameters: Object.fromEntries(Object.entries(parameters).filter(([key]) => !PINNED.has(key))),
  };
}

/** After the headline where the briefing begins with one, else in front. */
function insertChanges(parts: readonly BriefingPart[]): readonly BriefingPart[] {
  const at = parts[0]?.text === "headline" ? 1 : 0;
  return [...parts.slice(0, at), CHANGES, ...parts.slice(at)];
}
