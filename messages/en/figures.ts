import type { Day, Instant } from "@/lib/domain/day";
import type { Source } from "@/lib/domain/model";
import { days } from "./days";
import { marks } from "./marks";
import { numbers } from "./numbers";

interface Pair {
  readonly agreement: number | null;
  readonly low: number;
  readonly high: number;
  readonly coverage: number;
  readonly issues: number;
}

interface NamedPair {
  readonly a: { readonly title: string };
  readonly b: { readonly title: string };
  readonly pair: Pair;
  /** Whether the two share enough issues and sources to be called highest or lowest. */
  readonly isRankable: boolean;
}

const { percent } = numbers;
const share = (value: number | null) => (value === null ? "not comparable" : percent(value));
const coverage = (known: number, all: number) => `${known} of ${all} issues`;
const band = (low: number, high: number) =>
  low === high ? "nothing left open" : `${percent(low)}–${percent(high)} possible`;
const inWords = (pair: Pair) =>
  `${share(pair.agreement)}; ${coverage(pair.coverage, pair.issues)}; ${band(pair.low, pair.high)}`;

function summary(pairs: readonly NamedPair[]): string {
  const known = pairs.filter(({ pair }) => pair.agreement !== null);
  if (known.length === 0) return "No two of these parties can be compared on any issue.";
  const name = ({ a, b, pair }: NamedPair) =>
    `${a.title} and ${b.title} ${share(pair.agreement)} on ${coverage(pair.coverage, pair.issues)}`;
  const [only] = known;
  if (only !== undefined && known.length === 1) return `${name(only)}.`;
  const ranked = known
    .filter(({ isRankable }) => isRankable)
    .sort((x, y) => (y.pair.agreement ?? 0) - (x.pair.agreement ?? 0));
  const [first, last] = [ranked[0], ranked.at(-1)];
  const begin = `Of ${known.length} comparable pairs, ${ranked.length === 0 ? "none shares" : numbers.count(ranked.length, "shares", "share")} enough issues and sources to be ranked`;
  if (first === undefined || last === undefined) return `${begin}.`;
  return first === last
    ? `${begin}: ${name(first)}.`
    : `${begin}: highest ${name(first)}, lowest ${name(last)}.`;
}

export const figures = {
  names: {
    matrix: "Matrix",
    agreement: "Agreement",
    scale: "Scale of an issue",
    "over-time": "Agreement over time",
    divergence: "Divergence",
    salience: "Salience and divergence",
    profile: "Profile of a party",
    scorecard: "Proposal against the parties",
  },
  subtitle: (negotiation: string, asOf: Day) => `${negotiation} · as of ${days.long(asOf)}`,
  /** A title that stands for the second time, the third, ... */
  continued: (title: string, times = 1) => `${title} (continued${times === 1 ? "" : ` ${times}`})`,
  sources: "Sources",
  address: "Address of exactly this figure",
  addressBelow: "Its address is long and stands in full below the sources.",
  page: (page: number, pages: number) => `${page} of ${pages}`,
  imprint: (asOf: Day, recordedAt: Instant, hash: string) =>
    `As of ${days.long(asOf)} · as recorded ${days.instant(recordedAt)} · data ${hash.slice(0, 12)}`,
  source: ({ publisher, title, publishedOn, url }: Source) =>
    [
      publisher ?? "Publisher not named in our copy",
      title ?? "title not named in our copy",
      publishedOn === null ? "day not known" : days.long(publishedOn),
      url,
    ]
      .filter((part) => part !== null)
      .join(", "),
  filters: {
    parties: (titles: readonly string[]) => `Parties: ${marks.list(titles)}`,
    categories: (titles: readonly string[]) => `Categories: ${marks.list(titles)}`,
    issues: (chosen: number, all: number) => `${chosen} of ${all} issues chosen`,
    search: (q: string) => `Issues with “${q}”`,
    diff: "Only issues with differences",
    basis: {
      own: "Reported positions left out",
      all: "Reported positions counted",
    },
    sameOption: "Share of issues with the same option",
    balanced: "Every category weighs the same",
    withoutJoint: "Without issues resting on one joint text",
  },
  columns: {
    party: "Party",
    partyA: "Party A",
    partyB: "Party B",
    agreement: "Agreement",
    lowest: "Lowest possible",
    highest: "Highest possible",
    comparable: "Comparable issues",
    issues: "Issues",
    sameOption: "Same option",
    joint: "Resting on one joint text",
  },
  agreement: {
    title: "How far each two parties agree",
    share,
    coverage,
    band,
    inWords,
    summary,
    cell: (a: string, b: string, pair: Pair | null) =>
      pair === null ? a : `${a} and ${b}: ${inWords(pair)}`,
    ramp: "Agreement, 0 to 100 %: deeper is closer",
    notes: (
      { measure, basis }: { measure: "distance" | "same-option"; basis: "default" | "own" | "all" },
      issues: number,
    ) => [
      measure === "distance"
        ? `Mean over the comparable issues of ${issues}; on ordered scales it assumes equal steps.`
        : `Share of the comparable issues of ${issues} on which both hold the same option.`,
      "Unknown positions are not counted. What they could still change is given as the possible range over all issues.",
      basis === "all"
        ? "Positions known only from reports are counted."
        : "Positions known only from a reporter or an unnamed insider are not counted.",
    ],
  },
} as const;
