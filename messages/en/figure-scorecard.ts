import type { Day } from "@/lib/domain/day";
import type { Fit } from "@/lib/domain/proposal-fit";
import type { CellSpec } from "@/lib/figures/matrix-spec";
import { days } from "./days";
import { marks } from "./marks";
import { matrix } from "./matrix";
import { numbers } from "./numbers";

const fits: Record<Fit, string> = {
  preferred: "preferred",
  acceptable: "acceptable",
  "beyond-red-line": "ruled out",
  elsewhere: "elsewhere",
  unknown: "unknown",
};

interface Score {
  readonly fit: Fit;
  readonly conditions: readonly string[];
  readonly cell: CellSpec;
}

/** What the party says instead; nothing where the term is what it prefers. */
const holds = (cell: CellSpec) =>
  cell.state === "no-position" || cell.state === "not-researched"
    ? marks.stance(cell)
    : `holds: ${marks.stance(cell)}`;

const attributed = (cell: CellSpec) =>
  cell.marks.flatMap((mark) => (mark.kind === "attribution" ? [marks.mark(mark)] : []));

/** A score's lines below the word for its fit. */
const details = ({ fit, conditions, cell }: Score) => [
  ...(fit === "preferred" ? [] : [holds(cell)]),
  ...(cell.state === "ambiguous" ? ["ambiguous"] : []),
  ...conditions.map((condition) => `offered if: ${condition}`),
  ...attributed(cell),
];

const ORDER = ["preferred", "acceptable", "elsewhere", "beyond-red-line", "unknown"] as const;

const sum = (counts: Readonly<Record<Fit, number>>) =>
  ORDER.filter((fit) => counts[fit] > 0)
    .map((fit) => `${counts[fit]} ${fits[fit]}`)
    .join(", ");

export const figureScorecard = {
  title: (proposal: string) => `${proposal}: how its terms fit the parties`,
  subtitle: (subtitle: string, datedOn: Day, proposers: readonly string[]) =>
    `${subtitle} · ${proposers.length === 0 ? "" : `by ${marks.list(proposers)}, `}dated ${days.long(datedOn)}`,
  none: "This negotiation has no proposal yet.",
  fits,
  order: ORDER,
  details,
  cell: (score: Score, sources: readonly number[]) =>
    [fits[score.fit], ...details(score), ...(sources.length === 0 ? [] : [`[${sources.join(", ")}]`])].join(
      "; ",
    ),
  cellName: (party: string, term: string, score: Score) =>
    `${party}, ${term}: ${[fits[score.fit], ...details(score)].join("; ")}`,
  sum,
  sumOf: (of: number) => `In sum, of ${numbers.count(of, "term", "terms")}`,
  summary: (
    proposal: string,
    terms: number,
    parties: readonly { readonly title: string; readonly sum: Readonly<Record<Fit, number>> }[],
  ) =>
    terms === 0
      ? `${proposal} has no terms.`
      : `Of ${numbers.count(terms, "term", "terms")} of ${proposal}: ${parties
          .map((party) => `${party.title} ${sum(party.sum)}`)
          .join("; ")}.`,
  noTerms: "The proposal has no terms.",
  term: "Term",
  open: "names no option",
  columns: {
    issue: "Issue",
    issueKey: "Issue’s key",
    option: "Option",
    term: "Term",
    number: "Term’s number",
    partyKey: "Party’s key",
    fit: "Fit",
    conditions: "Offered on conditions",
    state: "State",
    holds: "Options that the party names",
    attribution: "Attribution",
    confidence: "Confidence",
    day: "Newest evidence",
    sources: "Sources’ keys",
    termSources: "Sources’ keys of the term",
  },
  legend: {
    preferred: "preferred: the option that the party asks for",
    acceptable: "acceptable: among the options that it says it could accept",
    elsewhere: "elsewhere: the party is known, and it is neither",
    "beyond-red-line": "ruled out: beyond a red line",
    unknown: "unknown: the term or the party leaves it open, or nothing is known",
  } satisfies Record<Fit, string>,
  notes: {
    offers: "What a party offers on a condition is never counted as acceptable; the condition is told.",
    later: (datedOn: Day) => `The proposal is dated ${days.long(datedOn)}, after the day shown.`,
    basis: {
      default: "Positions known only from a reporter or an unnamed insider count, and are marked.",
      own: "Positions known only from a reporter or an unnamed insider are left out.",
      all: "Positions known only from a reporter or an unnamed insider count, and are marked.",
    },
    sources: "Numbers in brackets are the sources listed with the figure.",
    outside: matrix.outside,
  },
} as const;
