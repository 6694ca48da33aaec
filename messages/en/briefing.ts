import type { Day, Instant } from "@/lib/domain/day";
import type { Verdict } from "@/lib/domain/verdict";
import { days } from "./days";
import { figures } from "./figures";
import { marks } from "./marks";
import { numbers } from "./numbers";

interface PairNumber {
  readonly agreement: number | null;
  readonly coverage: number;
}

const { count } = numbers;
const quote = (options: readonly string[]) =>
  marks.list(
    options.map((option) => `“${option}”`),
    "or",
  );
const verdict = (of: Verdict) => marks.verdict[of].toLowerCase();
const pair = ({ agreement, coverage }: PairNumber) =>
  agreement === null
    ? "not comparable"
    : `${figures.agreement.share(agreement)} on ${count(coverage, "issue", "issues")}`;

export const briefing = {
  contents: "Contents",
  sources: "Sources",
  sourcesOf: "Sources:",
  figure: "Figure",
  live: "This figure, live",
  logo: "Logo",
  page: (page: string, pages: string) => `Page ${page} of ${pages}`,
  subtitle: (negotiation: string, asOf: Day, compare: Day | null) =>
    [negotiation, `as of ${days.long(asOf)}`, compare === null ? null : `compared with ${days.long(compare)}`]
      .filter((part) => part !== null)
      .join(" · "),
  imprint: (recordedAt: Instant, hash: string) =>
    `As recorded ${days.instant(recordedAt)} · data ${hash.slice(0, 12)}`,
  noSources: "The figures of this briefing rest on no source.",

  standard: {
    title: (negotiation: string) => `${negotiation}: where the parties stand`,
    headline: "In brief",
    matrix: "Positions by issue",
    changes: (since: Day) => `What changed since ${days.long(since)}`,
    agreement: "How far the parties agree",
    divided: (issue: string) => `Most divided: ${issue}`,
  },

  changes: {
    heading: "What changed",
    none: (from: Day, through: Day) =>
      `No recorded position changed between ${days.long(from)} and ${days.long(through)}.`,
    noDay: "No day to compare with was chosen, so that no changes can be told.",
    summary: (from: Day, through: Day, moved: number, first: number, other: number) =>
      `Between ${days.long(from)} and ${days.long(through)}: ${marks.list(
        [
          moved > 0 ? `${count(moved, "position", "positions")} moved` : null,
          first > 0 ? `${count(first, "position", "positions")} first recorded` : null,
          other > 0 ? `${other} changed otherwise` : null,
        ].filter((part) => part !== null),
      )}.`,
    moves: "Positions that moved",
    firsts: "Positions first recorded",
    others: "Other changes of positions",
    cell: (party: string, issue: string) => `${party} on ${issue}`,
    moved: (from: readonly string[], to: readonly string[]) => `from ${quote(from)} to ${quote(to)}`,
    first: (party: string, to: readonly string[]) => `${party} ${quote(to)}`,
    gone: (from: readonly string[]) => `before ${quote(from)}, no option recorded now`,
    state: (from: "stated" | "conditional" | "ambiguous", to: typeof from, options: readonly string[]) =>
      `${quote(options)}, before ${from}, now ${to}`,
    since: (day: Day | null, sources: readonly number[]) =>
      [
        day === null ? "" : `, since ${days.long(day)}`,
        sources.length === 0 ? "" : ` [${sources.join(", ")}]`,
      ].join(""),
    verdicts: "Verdicts",
    verdict: (before: Verdict, after: Verdict) => `${verdict(before)} before, ${verdict(after)} now`,
    pairs: "Agreement between two parties",
    pair: (before: PairNumber, after: PairNumber) => `${pair(before)} before, ${pair(after)} now`,
    pairName: (a: string, b: string) => `${a} and ${b}`,
  },
} as const;
