import { type AgreementOptions, measurePair } from "@/lib/domain/agreement";
import { findOptionInNumbers } from "@/lib/domain/basis";
import { type Grid, getCell } from "@/lib/domain/grid";
import type { Issue, OptionKey } from "@/lib/domain/model";
import { findScale } from "@/lib/domain/place";
import type { PairSpec } from "./issue-spec";
import { getShortLabel } from "./option-names";

const OPTIONS: AgreementOptions = {
  measure: "distance",
  balance: "issue",
  joint: "include",
  basis: "default",
};

/** Each two parties on one issue, in the order of the grid, which must show that issue alone. */
export function buildIssuePairs(grid: Grid, issue: Issue): PairSpec[] {
  const scale = findScale(issue);
  return grid.parties.flatMap((a, at) =>
    grid.parties.slice(at + 1).map((b): PairSpec => {
      const pair = measurePair(grid, a.slug, b.slug, OPTIONS);
      const known = [a, b].map((party) => {
        const cell = getCell(grid, issue.slug, party.slug);
        return { party, state: cell.state, option: findOptionInNumbers(cell, "default") };
      });
      const [x, y] = known.map(({ option }) => option);
      const comparable = x !== undefined && y !== undefined && x !== null && y !== null;
      const place = (option: OptionKey) => scale?.places.get(option);
      const [left, right] = comparable ? [place(x), place(y)] : [];
      return {
        parties: [a, b],
        options: comparable ? [getShortLabel(issue, x), getShortLabel(issue, y)] : null,
        places:
          scale === null || left === undefined || right === undefined
            ? null
            : { left, right, length: scale.length },
        agreement: pair.agreement,
        joint: pair.contributions[0]?.joint ?? false,
        missing: known
          .filter(({ option }) => option === null)
          .map(({ party, state }) => ({ party: party.title, state })),
      };
    }),
  );
}
