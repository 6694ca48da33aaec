import type { Day } from "@/lib/domain/day";
import type { Verdict } from "@/lib/domain/verdict";
import type { CellSpec, Mark } from "@/lib/figures/matrix-spec";
import type { ScaleSpec } from "@/lib/figures/scale-spec";
import { days } from "./days";
import { marks } from "./marks";
import { matrix } from "./matrix";

/** As in the cell, with the parties of a joint text. */
const mark = (of: Mark) =>
  of.kind === "joint" ? `joint text with ${marks.list(of.parties)}` : marks.mark(of);

const sourceNumbers = (numbers: readonly number[]) => `[${numbers.join(", ")}]`;

const unplaced = (list: ScaleSpec["unplaced"]) =>
  `${marks.notPlaced} ${list.map(({ party, state }) => `${party} (${marks.unplaced[state]})`).join(", ")}`;

/** Everything that a cell shows, in words. */
function cell(of: CellSpec, numbers: readonly number[]): string {
  return [
    marks.stance(of),
    of.step === null || of.pips.length === 0 ? null : marks.step(of.step, of.steps),
    of.confidence === null ? null : marks.confidence[of.confidence],
    of.day === null ? null : days.long(of.day),
    ...of.marks.map(mark),
    numbers.length === 0 ? null : sourceNumbers(numbers),
  ]
    .filter((part) => part !== null)
    .join("; ");
}

export const figureMatrix = {
  title: "Where the parties stand",
  comparedSubtitle: (subtitle: string, compare: Day) => `${subtitle} · changes since ${days.long(compare)}`,
  compared: matrix.compared,
  empty: (issues: number) => (issues === 0 ? matrix.fresh : `${matrix.empty.title}. ${matrix.empty.text}`),
  issue: matrix.issue,
  verdictHead: matrix.verdict,
  verdictNote: matrix.verdictNote,
  firstTint: matrix.firstTint,
  reference: matrix.reference,
  mark,
  cell,
  sourceNumbers,
  continued: (title: string) => `${title}, continued`,
  cellName: (party: string, issue: string, of: CellSpec, numbers: readonly number[]) =>
    `${party}, ${issue}: ${cell(of, numbers)}`,
  verdictName: (issue: string, verdict: Verdict, scale: ScaleSpec) =>
    `${issue}: ${marks.verdict[verdict]}${scale.unplaced.length === 0 ? "" : `. ${unplaced(scale.unplaced)}`}`,
  unplaced,
  verdict: (verdict: Verdict, scale: ScaleSpec) =>
    scale.unplaced.length === 0
      ? marks.verdict[verdict]
      : `${marks.verdict[verdict]}; ${unplaced(scale.unplaced)}`,
  columns: {
    issue: "Issue",
    issueKey: "Issue’s key",
    category: "Category",
    verdict: "Verdict",
    partyKey: "Party’s key",
    state: "State",
    option: "Options named",
    step: "Step",
    steps: "Steps",
    place: "Place on the scale, 0 to 1",
    camp: "Camp",
    distance: "Distance from the party measured from, 0 to 1",
    confidence: "Confidence",
    since: "Held since",
    day: "Newest evidence",
    attribution: "Attribution",
    joint: "Joint text with",
    acceptable: "Could accept",
    rulesOut: "Rules out",
    change: "Change",
    marks: "Marks",
    sources: "Sources’ keys",
  },
  legend: {
    otherCamp: "another tint: another option",
    ring: "preferred on a condition",
    open: "dashed: names no one option",
    noPosition: "looked for, none found",
    notResearched: "not researched",
    relative: (party: string) => `Deeper tint: further from ${party}`,
    noReference: "No tint: the party measured from is not shown",
  },
  notes: {
    unknown:
      "Unknown is never counted as agreement or difference: “No position found” was looked for in the sources, “Not researched” was not.",
    outside: matrix.outside,
    basis: {
      default:
        "Positions known only from a reporter or an unnamed insider are shown, marked, and count in the verdict.",
      own: "Positions known only from a reporter or an unnamed insider are shown without tint and left out of the verdict.",
      all: "Positions known only from a reporter or an unnamed insider are shown, marked, and counted.",
    },
    numbers: "Numbers after “rules out” and “moved from” are steps of the issue’s scale.",
    old: (after: number) =>
      `Old evidence: its newest statement is more than ${after} days older than the day shown.`,
    verdict: (parties: readonly { readonly short: string; readonly title: string }[]) =>
      `In the verdict: ${parties.map(({ short, title }) => (short === title ? title : `${short} ${title}`)).join(", ")}.`,
    sources: "Numbers in brackets are the sources listed with the figure.",
  },
} as const;
