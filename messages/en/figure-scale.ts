import type { Day } from "@/lib/domain/day";
import type { Verdict } from "@/lib/domain/verdict";
import type { CellSpec } from "@/lib/figures/matrix-spec";
import { days } from "./days";
import { figureMatrix } from "./figure-matrix";
import { issue } from "./issue";
import { marks } from "./marks";

type Unplaced = keyof typeof marks.unplaced;

interface Option {
  readonly label: string;
  readonly step: number;
}

const optionName = ({ step, label }: Option) => `${step} ${label}`;

interface Blocking {
  readonly party: string;
  readonly reason: "red-line" | "not-acceptable";
}

const blocked: Record<Blocking["reason"], string> = {
  "red-line": "ruled out by",
  "not-acceptable": "not among what is acceptable to",
};

const says = {
  preferredBy: "preferred by",
  offeredBy: "offered on a condition by",
  leftOpenBy: "left open by",
  acceptableTo: "acceptable to",
  ruledOutBy: "ruled out by",
} as const;

export const figureScale = {
  subtitle: (question: string, subtitle: string) => `${question} ${subtitle}`,
  summary: (
    verdict: Verdict,
    camps: readonly { readonly option: string; readonly parties: readonly string[] }[],
    unplaced: readonly { readonly party: string; readonly state: Unplaced }[],
    settlement: string,
  ) =>
    [
      `${marks.verdict[verdict]}.`,
      ...camps.map(({ option, parties }) => issue.camp(marks.list(parties), option, parties.length > 1)),
      ...(unplaced.length === 0
        ? []
        : [
            issue.unplaced(
              unplaced.map(({ party, state }) => `${party} (${marks.unplaced[state]})`).join(", "),
            ),
          ]),
      settlement,
    ].join(" "),
  optionName,
  /** What a party holds, below its name. */
  held: (cell: CellSpec, numbers: readonly number[]) => figureMatrix.cell(cell, numbers),
  notPlaced: (state: Unplaced) => `Not placed: ${marks.unplaced[state]}`,
  lane: (party: string, said: string) => `${party}: ${said}`,
  mark: {
    preferred: (party: string, option: string) => `${party} prefers “${option}”`,
    conditional: (party: string, option: string) => `${party} prefers “${option}” on a condition`,
    acceptable: (party: string, option: string) => `${party} could accept “${option}”`,
    redLine: (party: string, option: string) => `${party} rules out “${option}”`,
    offer: (party: string, option: string) => `${party} offers “${option}” on a condition`,
    span: (party: string, options: string) => `${party} leaves open between ${options}`,
  },
  condition: issue.condition,
  noOptions: "This issue has no options yet.",
  nobody: "–",
  noAdvocate: issue.noAdvocate,
  origins: issue.origins,
  options: "Options",
  parties: "Parties",
  stands: (title: string) => `What each party says on ${title}`,
  saying: (
    saying: "preferredBy" | "offeredBy" | "leftOpenBy" | "acceptableTo" | "ruledOutBy",
    party: string,
    option: string,
  ) => `“${option}”: ${says[saying]} ${party}`,
  value: (value: number, unit: string) => `${value} ${unit}`,
  says,
  settlement: {
    title: issue.settlement,
    zone: (options: readonly string[]) => issue.settlementOptions(marks.list(options)),
    blocked: issue.settlementEmpty,
    unknown: (parties: readonly string[]) => issue.settlementUnknown(marks.list(parties)),
    blockers: (option: string, parties: readonly Blocking[]) =>
      `${option}: ${(["red-line", "not-acceptable"] as const)
        .map((reason) => ({ reason, by: parties.filter((each) => each.reason === reason) }))
        .filter(({ by }) => by.length > 0)
        .map(({ reason, by }) => `${blocked[reason]} ${marks.list(by.map(({ party }) => party))}`)
        .join("; ")}`,
    knownBlockers: "Known to be blocked:",
  },
  legend: {
    ...issue.legend,
    zone: "open to all: the settlement zone",
  },
  notes: {
    settlement:
      "The settlement zone holds the options that every party says it could accept and that nobody rules out. A preferred option alone is no range, and an offer on a condition is no acceptance.",
    unknown: "A party that has no place is named with the reason; none is guessed.",
    levels: {
      ordinal: "The options have an order; the steps between them are drawn equal.",
      nominal: "The options have no order: their sequence says nothing.",
      interval: "The options are numbers, drawn to scale.",
    },
    basis: {
      default: "Positions known only from a reporter or an unnamed insider are placed, and marked.",
      own: "Positions known only from a reporter or an unnamed insider are told, not placed.",
      all: "Positions known only from a reporter or an unnamed insider are placed, and marked.",
    },
    outside: (from: Day, through: Day) =>
      `The record covers ${days.long(from)} to ${days.long(through)}. Outside these days nothing has been researched.`,
  },
  columns: {
    party: "Party",
    position: "Position",
    acceptable: "Could accept",
    redLines: "Rules out",
    conditions: "Offers on conditions",
    partyKey: "Party’s key",
    state: "State",
    option: "Preferred option",
    named: "Options named",
    step: "Step",
    place: "Place on the scale, 0 to 1",
    confidence: "Confidence",
    since: "Held since",
    day: "Newest evidence",
    placed: "Placed",
    marks: "Marks",
    sources: "Sources’ keys",
  },
  yes: "yes",
  no: "no",
  notSaid: "not said",
  none: "none",
  noIssue: "This negotiation has no such issue.",
} as const;
