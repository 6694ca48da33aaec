import type { Day } from "@/lib/domain/day";
import type { Verdict } from "@/lib/domain/verdict";
import type { CellSpec, Mark } from "@/lib/figures/matrix-spec";
import { days } from "./days";

const list = (items: readonly string[], last = "and") =>
  items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join(", ")} ${last} ${items.at(-1)}`;

const attribution = {
  own: "own words or act",
  reported: "as reported",
  anonymous: "unnamed insider",
  analyst: "analyst",
} as const;

const confidence = { high: "high confidence", medium: "medium confidence", low: "low confidence" } as const;

const states = {
  stated: "stated",
  conditional: "conditional",
  ambiguous: "ambiguous",
  "no-position": "without a position",
  "not-researched": "not researched",
} as const;

const verdict: Record<Verdict, string> = {
  agree: "Agree",
  close: "Close",
  apart: "Apart",
  opposed: "Opposed",
  differ: "Differ",
  unknown: "Too few known",
};

/** One to four words, shown in the cell and read aloud with it. */
function mark(of: Mark): string {
  switch (of.kind) {
    case "moved":
      return `moved from ${of.from} to ${of.to}`;
    case "state-changed":
      return `was ${states[of.from]}`;
    case "first-recorded":
      return "first recorded";
    case "no-longer-recorded":
      return "not recorded on the first day";
    case "said-again":
      return "said again";
    case "conditional":
      return "conditional";
    case "ambiguous":
      return "ambiguous";
    case "rules-out":
      return `rules out ${list(of.options)}`;
    case "attribution":
      return attribution[of.attribution];
    case "joint":
      return "joint text";
    case "members-divided":
      return "members divided";
    case "old-evidence":
      return "old evidence";
  }
}

/** The heading of a cell: what the party wants, in the codebook's short words. */
function stance(cell: Pick<CellSpec, "state" | "options">): string {
  switch (cell.state) {
    case "stated":
    case "conditional":
    case "ambiguous":
      return list(cell.options, "or");
    case "no-position":
      return "No position found";
    case "not-researched":
      return "Not researched";
  }
}

/** Everything a cell shows, as one sentence for those who listen. */
function cellName(party: string, issue: string, cell: CellSpec): string {
  const said = [
    cell.step === null || cell.pips.length === 0 ? null : `step ${cell.step} of ${cell.steps}`,
    cell.confidence === null ? null : confidence[cell.confidence],
    cell.day === null ? null : days.long(cell.day),
    ...cell.marks.map((each) =>
      each.kind === "joint" ? `joint text with ${list(each.parties)}` : mark(each),
    ),
  ].filter((part) => part !== null);
  return `${party}, ${issue}: ${[stance(cell), ...said].join(", ")}`;
}

export const marks = {
  list,
  attribution,
  confidence,
  verdict,
  mark,
  stance,
  cellName,
  step: (step: number, steps: number) => `step ${step} of ${steps}`,
  unplaced: {
    conditional: "only on conditions",
    ambiguous: "ambiguous",
    "no-position": "no position found",
    "not-researched": "not researched",
    "set-aside": "not in its own words",
    retired: "an option merged into another since",
  },
  noAdvocate: "no advocate",
  notPlaced: "Not placed:",
  evidenceAge: (age: number, day: Day) =>
    age === 0
      ? "evidence of the same day"
      : `newest evidence ${age} ${age === 1 ? "day" : "days"} old (${days.long(day)})`,
} as const;
