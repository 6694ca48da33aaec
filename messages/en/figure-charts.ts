import type { Day } from "@/lib/domain/day";
import type { Verdict } from "@/lib/domain/verdict";
import { days } from "./days";
import { marks } from "./marks";
import { numbers } from "./numbers";

const { percent } = numbers;
const share = (value: number | null) => (value === null ? "not comparable" : percent(value));
const issues = (n: number) => (n === 1 ? "1 issue" : `${n} issues`);
const pairs = (n: number) => (n === 1 ? "1 pair" : `${n} pairs`);
const coverage = (known: number, all: number) => `${known} of ${issues(all)}`;
const placed = (n: number, of: number) => `${n} of ${of} placed`;
const whole = (value: number) => String(Math.round(value));

interface Phase {
  readonly value: number | null;
  readonly low: number;
  readonly high: number;
  readonly coverage: number;
  readonly issues: number;
}

const phase = ({ value, low, high, coverage: known, issues: all }: Phase) =>
  [share(value), coverage(known, all), low === high ? null : `${percent(low)}–${percent(high)} possible`]
    .filter((part) => part !== null)
    .join("; ");

/** Why an issue has no bar. */
function withoutSpread(verdict: Verdict): string {
  return verdict === "unknown"
    ? marks.verdict.unknown
    : `${marks.verdict[verdict]}; the options have no order`;
}

const WITHOUT_DOT = {
  "no-salience": "no salience recorded",
  "no-divergence": "fewer than two parties placed, or options without an order",
} as const;

export const charts = {
  percent,
  share,
  unknown: "unknown",
  overTime: {
    title: "How agreement changed over time",
    span: (negotiation: string, from: Day, through: Day) =>
      `${negotiation} · ${days.long(from)} to ${days.long(through)}`,
    pair: (a: string, b: string) => `${a} and ${b}`,
    shortPair: (a: string, b: string) => `${a}–${b}`,
    phase,
    from: (day: Day) => `From ${days.long(day)}`,
    point: (pair: string, day: Day, of: Phase) => `${pair}, from ${days.long(day)}: ${phase(of)}`,
    events: "Events",
    event: (day: Day, title: string, source: number) => `${days.long(day)}: ${title} [${source}]`,
    flag: (first: number, last: number) => (first === last ? `${first}` : `${first}–${last}`),
    noPairs: "No pair to compare: choose at least two parties.",
    noDays: "No day to show: the span begins after the day on which it is looked at.",
    axis: "Agreement",
    legend: {
      dot: "a day on which the pair’s numbers change",
      gap: "no line: no issue comparable",
      event: "events, numbered by day and listed below",
    },
    notes: {
      steps: "Between two marked days nothing that counts was recorded, so that the earlier value holds.",
      outside: (from: Day, through: Day) =>
        `The record covers ${days.long(from)} to ${days.long(through)}; outside nothing is known.`,
      tooMany: (parties: number, all: number, shown: readonly string[], drawn: number, most: number) =>
        `${parties} parties make ${pairs(all)}, more than can be told apart. Drawn are the ${pairs(drawn)} of the first ${shown.length}: ${marks.list(shown)}. Choose up to ${most} parties to see others.`,
    },
    summary: (
      from: Day,
      through: Day,
      lines: readonly {
        readonly label: string;
        /** Whether the two share enough issues and sources on the last day. */
        readonly isRankable: boolean;
        readonly first: number | null;
        readonly last: number | null;
      }[],
    ) => {
      const known = lines.flatMap(({ last, ...line }) => (last === null ? [] : [{ ...line, last }]));
      const begin = `Agreement of ${pairs(lines.length)} of parties, ${days.long(from)} to ${days.long(through)}.`;
      const [only] = known;
      if (only === undefined) return `${begin} On the last day none is comparable.`;
      const tell = ({ label, first, last }: (typeof known)[number]) =>
        `${label} ${percent(last)}${first === null ? "" : ` (first known ${percent(first)})`}`;
      if (known.length === 1) return `${begin} On the last day ${tell(only)}.`;
      const ranked = known.filter(({ isRankable }) => isRankable).sort((a, b) => b.last - a.last);
      const [top, bottom] = [ranked[0], ranked.at(-1)];
      if (top === undefined || bottom === undefined) {
        return `${begin} On the last day none shares enough issues and sources to be ranked.`;
      }
      const which = `of ${ranked.length} that ${ranked.length === 1 ? "shares" : "share"} enough issues and sources to be ranked`;
      return top === bottom
        ? `${begin} On the last day, ${which}: ${tell(top)}.`
        : `${begin} On the last day, ${which}: highest ${tell(top)}, lowest ${tell(bottom)}.`;
    },
    columns: {
      day: "Day",
      events: "Events",
      from: "From",
      through: "Through",
    },
    nothing: "nothing recorded",
  },
  divergence: {
    title: "Issues by how far the parties are apart",
    axis: "Distance between the two furthest parties, as a share of the issue’s scale",
    value: percent,
    note: (verdict: Verdict, n: number, of: number) => `${marks.verdict[verdict]} · ${placed(n, of)}`,
    bar: (issue: string, value: number | null, verdict: Verdict, n: number, of: number) =>
      value === null
        ? `${issue}: ${withoutSpread(verdict)}; ${placed(n, of)}`
        : `${issue}: ${percent(value)}; ${marks.verdict[verdict]}; ${placed(n, of)}`,
    withoutSpread,
    legend: {
      bar: "distance between the two furthest parties that are placed",
      zero: "0 %: all placed parties on the same option",
      none: "no bar: fewer than two parties placed, or options without an order",
    },
    notes: {
      steps: "Distances assume equal steps between the options of a scale.",
      unplaced: "Parties without one preferred option are not placed and do not count.",
      basis: {
        default: "Positions known only from reports count here.",
        own: "Positions known only from reports are left out.",
        all: "Positions known only from reports count here.",
      },
    },
    summary: (measured: number, all: number, first: readonly string[], same: number, unknown: number) =>
      [
        `${measured} of ${issues(all)} have a measurable distance.`,
        first.length === 0 ? null : `Furthest apart: ${marks.list(first)}.`,
        `On ${same} all placed parties hold the same option; on ${unknown} fewer than two are placed.`,
      ]
        .filter((part) => part !== null)
        .join(" "),
    most: (title: string, value: number) => `${title} (${percent(value)})`,
    others: (n: number) => `${issues(n)} more`,
    none: "No issue to show.",
    columns: {
      issue: "Issue",
      category: "Category",
      divergence: "Divergence",
      verdict: "Verdict",
      placed: "Placed parties",
      parties: "Parties",
    },
  },
  salience: {
    title: "What matters against what divides",
    axisX: "Divergence: distance between the two furthest parties",
    axisY: "Salience, 0 to 100",
    dot: (number: number, issue: string, divergence: number, salience: number, coded: number) =>
      `${number} ${issue}: divergence ${percent(divergence)}, salience ${whole(salience)}, coded for ${coded === 1 ? "1 party" : `${coded} parties`}`,
    tip: (divergence: number, salience: number, coded: number) => [
      `Divergence ${percent(divergence)}`,
      `Salience ${whole(salience)}, coded for ${coded === 1 ? "1 party" : `${coded} parties`}`,
    ],
    entry: (issue: string, divergence: number, salience: number) =>
      `${issue}: ${percent(divergence)} divergence, salience ${whole(salience)}`,
    number: whole,
    listed: "Issues by number",
    missing: (n: number, reason: keyof typeof WITHOUT_DOT) =>
      `Without a dot: ${WITHOUT_DOT[reason]} (${issues(n)})`,
    reasons: WITHOUT_DOT,
    empty:
      "No salience is recorded for these parties and issues, so that no issue can be placed. Salience says how much an issue matters to a party, from 0 to 100. It is never inferred: an analyst gives it to a position, with a reason, in the editor.",
    legend: { dot: "one issue, with its number in the list" },
    notes: {
      mean: "Salience is the mean over the chosen parties for whom an analyst coded it, with a reason; it is never inferred.",
    },
    summary: (placedIssues: number, all: number, top: string | null) =>
      placedIssues === 0
        ? `No salience is recorded for these parties, so that none of ${issues(all)} can be placed.`
        : `${placedIssues} of ${issues(all)} have both a salience and a divergence.${top === null ? "" : ` The most salient of them: ${top}.`}`,
    columns: {
      number: "Number",
      issue: "Issue",
      divergence: "Divergence",
      salience: "Salience",
      coded: "Parties with a salience",
      missing: "Why it has no dot",
    },
  },
  profile: {
    title: (party: string) => `${party} against the others, issue by issue`,
    axis: (party: string) => `Agreement with ${party}`,
    value: (short: string, value: number | null) => `${short} ${value === null ? "unknown" : percent(value)}`,
    bar: (party: string, other: string, issue: string, value: number | null) =>
      `${issue}, ${party} and ${other}: ${value === null ? "unknown, for at least one has no position that counts" : percent(value)}`,
    tip: (other: string, value: number | null) => `${other}: ${value === null ? "unknown" : percent(value)}`,
    legend: (short: string, title: string) => `${short} ${title}`,
    unknown: "no bar: at least one of both is unknown",
    noOthers: (party: string) => `Nobody to compare ${party} with: choose at least one other party.`,
    noIssues: "No issue to show.",
    notes: {
      measure:
        "Agreement on an issue is one less the distance between both preferred options as a share of the scale; it assumes equal steps. Where options have no order it is 100 % on the same option, else 0 %.",
      unknown: "Unknown positions are not counted and are drawn as unknown.",
      basis: {
        default: "Positions known only from a reporter or an unnamed insider are not counted.",
        own: "Positions known only from a reporter or an unnamed insider are not counted.",
        all: "Positions known only from reports are counted.",
      },
    },
    summary: (
      party: string,
      others: readonly {
        readonly title: string;
        readonly agreement: number | null;
        readonly coverage: number;
        readonly issues: number;
      }[],
    ) =>
      others.length === 0
        ? `Nobody to compare ${party} with.`
        : `${party} against ${marks.list(
            others.map(
              ({ title, agreement, coverage: known, issues: all }) =>
                `${title} ${share(agreement)} on ${coverage(known, all)}`,
            ),
          )}.`,
    columns: {
      issue: "Issue",
      category: "Category",
      party: "Party",
      other: "Other party",
      agreement: "Agreement",
    },
  },
} as const;
