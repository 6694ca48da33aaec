import type { CellSpec } from "@/lib/figures/matrix-spec";
import { numbers } from "./numbers";

export const party = {
  pageTitle: (title: string, negotiation: string) => `${title} · ${negotiation}`,
  atTable: "A party at the table.",
  memberOf: "Member of",
  members: "Members",
  short: (short: string) => `On scales: ${short}`,
  states: {
    stated: "stated",
    conditional: "conditional",
    ambiguous: "ambiguous",
    "no-position": "no position found",
    "not-researched": "not researched",
  } satisfies Record<CellSpec["state"], string>,
  statesLead: (all: number) => `Of ${numbers.count(all, "issue", "issues")}: `,
  stateCount: (n: number, state: string) => `${n} ${state}`,

  agreement: "Agreement with the other parties",
  sameOption: (same: number, coverage: number) =>
    coverage === 0 ? "no issue in common" : `same option on ${same} of ${coverage}`,
  columns: {
    other: "With",
    same: "Same option",
    mean: "Agreement",
    band: "Band",
    joint: "Joint texts",
    balanced: "By category",
  },
  coverage: (n: number, all: number) => `${n} of ${all} comparable`,
  band: (low: string, high: string) => `${low} to ${high}`,
  joint: (n: number, coverage: number) => (coverage === 0 ? "none" : `${n} of ${coverage}`),
  withoutJoint: (agreement: string | null, coverage: number) =>
    agreement === null ? "without them: none left" : `without them: ${agreement} on ${coverage}`,
  noAgreement: "no number",
  salience: "weighted by salience",
  explain: [
    "Same option counts the issues on which both prefer one and the same option, among those on which both are known in their own words.",
    "Agreement is the mean of 1 − distance over these issues: 1 when both stand on the same option everywhere, 0 when they stand at opposite ends everywhere. It takes the steps of a scale as equally far apart, and every issue as equally important.",
    "The band is what the mean over all issues could be, whatever the unknown turn out to be. The wider it is, the less the number says; the mean over the known issues may lie outside it.",
    "A joint text places all its authors on the same option, so agreement that rests on it is partly the text’s doing.",
    "By category gives every category that has a comparable issue the same weight.",
  ],
  measured: "How it is measured",

  positions: "Position on every issue",
  positionColumns: { issue: "Issue", position: "Position", why: "Why it is coded so" },

  movements: "Movements",
  movementsLead: "Changes from one position to another. A first recorded position is no movement.",
  movementsNone: "No movement is recorded.",
  corrections: "Corrected by us",

  spoken: "Statements",
  spokenNone: "No statement of this party was made by this day.",
} as const;
