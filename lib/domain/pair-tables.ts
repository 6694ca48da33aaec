import { type Basis, findOptionInNumbers } from "./basis";
import type { Cell, Grid } from "./grid";
import { listOpenOptions, measureIssueAgreement, type PairMeasure } from "./issue-agreement";
import type { Issue, OptionKey } from "./model";

/**
 * A grid as columns of numbers, so that comparing every pair of parties is table lookups alone. On each issue
 * every cell has a code for the options it may stand for, and the issue a table over pairs of codes. Issues
 * are grouped by category, in the grid's order within each.
 */
export interface PairTables {
  readonly parties: number;
  readonly issues: number;
  /** Indexes into the grid's issues: the issue at each place of the columns. */
  readonly order: readonly number[];
  /** Where each category starts, and at last where the columns end. */
  readonly categoryBounds: readonly number[];
  /** Per party, then issue: the code of the cell, and where its row of the issue's table starts. */
  readonly codes: Int32Array;
  readonly rows: Int32Array;
  /** Per pair of codes: UNKNOWN, KNOWN or SAME. */
  readonly kinds: Uint8Array;
  /** Per pair of codes: the least and the most that the two may agree; equal where both are known. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Per party, then issue: the salience, NaN where it is not coded; null where nobody has any. */
  readonly saliences: Float64Array | null;
  /** By first party * parties + second, first < second: the places of the issues resting on a joint statement. */
  readonly joint: ReadonlyMap<number, readonly number[]>;
}

export const UNKNOWN = 0;
export const KNOWN = 1;
/** Known, and on the same option. */
export const SAME = 2;

/** The columns of a grid for one way of comparing options. */
export function buildPairTables(grid: Grid, measure: PairMeasure, basis: Basis): PairTables {
  const parties = grid.parties.length;
  const issues = grid.issues.length;
  const { order, bounds } = groupByCategory(grid.issues);
  const codes = new Int32Array(parties * issues);
  const rows = new Int32Array(parties * issues);
  const kinds: number[] = [];
  const low: number[] = [];
  const high: number[] = [];
  const joint = new Map<number, number[]>();
  for (const [place, at] of order.entries()) {
    const issue = grid.issues[at];
    const cells = grid.cells[at];
    if (issue === undefined || cells === undefined) continue;
    const coder = buildCoder(issue, basis);
    for (const [party, cell] of cells.entries()) codes[party * issues + place] = coder.encode(cell);
    const start = kinds.length;
    const width = coder.outlooks.length;
    for (let party = 0; party < parties; party += 1) {
      rows[party * issues + place] = start + (codes[party * issues + place] ?? 0) * width;
    }
    writeTable(issue, coder.outlooks, measure, { kinds, low, high });
    for (const pair of listJointPairs(cells)) {
      const places = joint.get(pair);
      if (places === undefined) joint.set(pair, [place]);
      else places.push(place);
    }
  }
  return {
    parties,
    issues,
    order,
    categoryBounds: bounds,
    codes,
    rows,
    kinds: Uint8Array.from(kinds),
    low: Float64Array.from(low),
    high: Float64Array.from(high),
    saliences: buildSaliences(grid, order),
    joint,
  };
}

function groupByCategory(issues: readonly Issue[]): { order: number[]; bounds: number[] } {
  const groups = new Map<string, number[]>();
  for (const [at, { category }] of issues.entries()) {
    const group = groups.get(category);
    if (group === undefined) groups.set(category, [at]);
    else group.push(at);
  }
  const bounds = [0];
  for (const group of groups.values()) bounds.push((bounds.at(-1) ?? 0) + group.length);
  return { order: [...groups.values()].flat(), bounds };
}

/** What the cells with one code have in common. */
interface Outlook {
  readonly known: boolean;
  readonly options: readonly OptionKey[];
}

/** Codes 0..K-1 are the options themselves, K is any option at all; what else cells leave open follows. */
function buildCoder(issue: Issue, basis: Basis): { outlooks: Outlook[]; encode: (cell: Cell) => number } {
  const all = issue.options.map(({ key }) => key);
  const options = new Map(all.map((key, code) => [key, code]));
  const outlooks: Outlook[] = all.map((key) => ({ known: true, options: [key] }));
  const anything = outlooks.push({ known: false, options: all }) - 1;
  const ranges = new Map<string, number>();
  return {
    outlooks,
    encode: (cell) => {
      const option = findOptionInNumbers(cell, basis);
      if (option !== null) return options.get(option) ?? anything;
      if (cell.state === "not-researched" || cell.state === "no-position") return anything;
      const open = listOpenOptions(issue, cell, basis);
      const name = open.join(" ");
      let code = ranges.get(name);
      if (code === undefined) {
        code = open.length === all.length ? anything : outlooks.push({ known: false, options: open }) - 1;
        ranges.set(name, code);
      }
      return code;
    },
  };
}

function writeTable(
  issue: Issue,
  outlooks: readonly Outlook[],
  measure: PairMeasure,
  table: { kinds: number[]; low: number[]; high: number[] },
): void {
  for (const a of outlooks) {
    for (const b of outlooks) {
      const bounds = measureBounds(issue, a.options, b.options, measure);
      const known = a.known && b.known && bounds !== null;
      table.kinds.push(known ? (a.options[0] === b.options[0] ? SAME : KNOWN) : UNKNOWN);
      table.low.push(bounds?.low ?? 0);
      table.high.push(bounds?.high ?? 1);
    }
  }
}

function measureBounds(
  issue: Issue,
  a: readonly OptionKey[],
  b: readonly OptionKey[],
  measure: PairMeasure,
): { low: number; high: number } | null {
  let low: number | null = null;
  let high: number | null = null;
  for (const x of a) {
    for (const y of b) {
      const agreement = measureIssueAgreement(issue, x, y, measure);
      if (agreement === null) return null;
      const value = agreement.numerator / agreement.denominator;
      if (low === null || value < low) low = value;
      if (high === null || value > high) high = value;
    }
  }
  return low === null || high === null ? null : { low, high };
}

function listJointPairs(cells: readonly Cell[]): number[] {
  const pairs: number[] = [];
  for (const [a, first] of cells.entries()) {
    if (first.state === "not-researched" || first.jointWith.length === 0) continue;
    for (let b = a + 1; b < cells.length; b += 1) {
      const second = cells[b];
      if (second === undefined || !restOnJointStatement(first, second)) continue;
      pairs.push(a * cells.length + b);
    }
  }
  return pairs;
}

/** Whether the positions of two parties on an issue rest on a statement that both made together. */
export function restOnJointStatement(a: Cell, b: Cell): boolean {
  if (a.state === "not-researched" || b.state === "not-researched") return false;
  return a.jointWith.includes(b.party) && a.restsOn.some((statement) => b.restsOn.includes(statement));
}

function buildSaliences(grid: Grid, order: readonly number[]): Float64Array | null {
  let saliences: Float64Array | null = null;
  for (const [place, at] of order.entries()) {
    for (const [party, cell] of (grid.cells[at] ?? []).entries()) {
      if (cell.state === "not-researched" || cell.revision.salience === null) continue;
      saliences ??= new Float64Array(grid.parties.length * order.length).fill(Number.NaN);
      saliences[party * order.length + place] = cell.revision.salience.value;
    }
  }
  return saliences;
}
