import { buildGrid } from "@/lib/domain/grid";
import type { Issue, NegotiationRecord } from "@/lib/domain/model";
import { isDifference, orderIssues } from "@/lib/domain/ordering";
import { measureVerdict } from "@/lib/domain/verdict";
import type { FigureRequest } from "@/lib/figures/framed/figure-request";

/** How many issues are told apart from the others as the most divided. */
const MOST = 3;

type Choice = Pick<FigureRequest, "asOf" | "recordedAt" | "basis"> &
  Partial<Pick<FigureRequest, "parties" | "issues">>;

/** The issues that divide the parties most, the most divided first. Those without a difference are never among them. */
export function listMostDivided(record: NegotiationRecord, { basis, ...choice }: Choice): readonly Issue[] {
  const grid = buildGrid(record, choice);
  const rows = new Map(grid.issues.map(({ slug }, at) => [slug, grid.cells[at] ?? []]));
  return orderIssues(grid, grid.issues, "divergence", basis)
    .filter((issue) => isDifference(measureVerdict(issue, rows.get(issue.slug) ?? [], basis)))
    .slice(0, MOST);
}
