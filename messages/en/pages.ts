import type { Day } from "@/lib/domain/day";
import { days } from "./days";

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

export const pages = {
  negotiations: {
    title: "Negotiations",
    lead: "Where the parties to a negotiation agree and diverge: every position dated, sourced and comparable, as it stood on any day.",
    empty: "There is no negotiation yet",
    emptyText: "Load the data set that comes with Parley: npm run quickstart does it.",
    counts: (of: { parties: number; issues: number; statements: number }, from: Day, through: Day) =>
      [
        count(of.issues, "issue", "issues"),
        count(of.parties, "party", "parties"),
        count(of.statements, "statement", "statements"),
        `${days.long(from)} to ${days.long(through)}`,
      ].join(" · "),
  },
} as const;
