import { type Basis, isInVerdict } from "@/lib/domain/basis";
import type { Cell } from "@/lib/domain/grid";

/** The cells, with those that the reader does not let count as if nothing were known of them. */
export function setAside(cells: readonly Cell[], basis: Basis): readonly Cell[] {
  return cells.map((cell) =>
    isInVerdict(cell, basis) ? cell : { state: "not-researched", party: cell.party, issue: cell.issue },
  );
}
