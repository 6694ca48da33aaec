import { type Agreement, measureAgreement } from "@/lib/domain/agreement";
import type { Basis } from "@/lib/domain/basis";
import type { Day, Instant } from "@/lib/domain/day";
import { buildGrid, type Grid, getCell } from "@/lib/domain/grid";
import type { Issue, NegotiationRecord, Party, Slug } from "@/lib/domain/model";
import { type Change, listMovements } from "@/lib/domain/movement";
import { measureVerdict, type Verdict } from "@/lib/domain/verdict";

/** What is compared with what: one recording, two days. */
export interface ChangeRequest {
  readonly from: Day;
  readonly through: Day;
  readonly recordedAt: Instant;
  readonly parties: readonly Slug[];
  readonly issues: readonly Slug[];
  readonly basis: Basis;
}

interface PairNumber {
  readonly agreement: number | null;
  readonly coverage: number;
}

/** What changed between two days, cell by cell and in the numbers. */
export interface DayChanges {
  readonly from: Day;
  readonly through: Day;
  readonly cells: readonly {
    readonly party: Party;
    readonly issue: Issue;
    readonly change: Exclude<Change, { kind: "none" }>;
    /** The day from which the new position is held; null where none is. */
    readonly since: Day | null;
    /** The sources that the new position rests on. */
    readonly sources: readonly Slug[];
  }[];
  readonly verdicts: readonly { readonly issue: Issue; readonly before: Verdict; readonly after: Verdict }[];
  readonly pairs: readonly {
    readonly a: Party;
    readonly b: Party;
    readonly before: PairNumber;
    readonly after: PairNumber;
    /** N, over which both are measured. */
    readonly issues: number;
  }[];
}

/** Everything that differs between two days, as recorded at one instant. Throws RangeError for unknown slugs. */
export function measureChanges(record: NegotiationRecord, request: ChangeRequest): DayChanges {
  const { from, through, recordedAt, parties, issues, basis } = request;
  const build = (asOf: Day) => buildGrid(record, { asOf, recordedAt, parties, issues });
  const [before, after] = [build(from), build(through)];
  return {
    from,
    through,
    cells: listMovements(before, after).flatMap(({ party: slug, issue: key, change }) => {
      const party = after.parties.find((each) => each.slug === slug);
      const issue = after.issues.find((each) => each.slug === key);
      if (party === undefined || issue === undefined) return [];
      const cell = getCell(after, key, slug);
      const held = cell.state === "not-researched" ? null : cell;
      return [{ party, issue, change, since: held?.since ?? null, sources: held?.sources ?? [] }];
    }),
    verdicts: after.issues.flatMap((issue, at) => {
      const judge = ({ cells }: Grid) => measureVerdict(issue, cells[at] ?? [], basis).verdict;
      const [old, now] = [judge(before), judge(after)];
      return old === now ? [] : [{ issue, before: old, after: now }];
    }),
    pairs: listPairChanges(before, after, basis),
  };
}

function listPairChanges(before: Grid, after: Grid, basis: Basis): DayChanges["pairs"] {
  const measure = (grid: Grid) =>
    measureAgreement(grid, { measure: "distance", balance: "issue", joint: "include", basis });
  const [old, now] = [measure(before), measure(after)];
  const read = (from: Agreement, row: number, column: number): PairNumber => ({
    agreement: from.agreement[row]?.[column] ?? null,
    coverage: from.coverage[row]?.[column] ?? 0,
  });
  return after.parties.flatMap((a, row) =>
    after.parties.flatMap((b, column) => {
      const [x, y] = [read(old, row, column), read(now, row, column)];
      if (column <= row || (x.agreement === y.agreement && x.coverage === y.coverage)) return [];
      return [{ a, b, before: x, after: y, issues: now.issues }];
    }),
  );
}
