import { type Basis, findOptionInNumbers } from "./basis";
import type { Cell, Grid } from "./grid";
import { listOpenOptions, type PairMeasure } from "./issue-agreement";
import type { Issue } from "./model";
import { findBounds, listOptionAgreements, type OptionAgreements } from "./option-agreements";

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
  /** Per pair of codes, 1 or 0: whether both are known, and whether they are on the same option. */
  readonly known: Uint8Array;
  readonly same: Uint8Array;
  /** Per pair of codes: how far they agree, 0 where that is unknown, and the least and the most it may be. */
  readonly agreement: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Per party, then issue: the salience, NaN where it is not coded; null where nobody has any. */
  readonly saliences: Float64Array | null;
  /** By first party * parties + second, first < second: the places of the issues resting on a joint statement. */
  readonly joint: ReadonlyMap<number, readonly number[]>;
}

/** What the cells with one code have in common: a known option, or the options that they leave open. */
interface Outlook {
  readonly known: boolean;
  readonly options: readonly number[];
}

/** The columns of a grid for one way of comparing options. */
export function buildPairTables(grid: Grid, measure: PairMeasure, basis: Basis): PairTables {
  const parties = grid.parties.length;
  const issues = grid.issues.length;
  const { order, bounds } = groupByCategory(grid.issues);
  const codes = new Int32Array(parties * issues);
  const rows = new Int32Array(parties * issues);
  const joint = new Map<number, number[]>();
  const coders: { agreements: OptionAgreements; outlooks: readonly Outlook[] }[] = [];
  let size = 0;
  for (const [place, at] of order.entries()) {
    const issue = grid.issues[at];
    const cells = grid.cells[at];
    if (issue === undefined || cells === undefined) continue;
    const agreements = listOptionAgreements(issue, measure);
    const outlooks = encodeCells(issue, agreements, cells, basis, (party, code) => {
      codes[party * issues + place] = code;
    });
    for (let party = 0; party < parties; party += 1) {
      rows[party * issues + place] = size + (codes[party * issues + place] ?? 0) * outlooks.length;
    }
    coders.push({ agreements, outlooks });
    size += outlooks.length ** 2;
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
    ...writeTables(coders, size),
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

/** Codes 0..K-1 are the options themselves, K is any option at all; what else cells leave open follows. */
function encodeCells(
  issue: Issue,
  { keys, codes }: OptionAgreements,
  cells: readonly Cell[],
  basis: Basis,
  write: (party: number, code: number) => void,
): readonly Outlook[] {
  const all = keys.map((_, code) => code);
  const outlooks: Outlook[] = all.map((code) => ({ known: true, options: [code] }));
  const anything = outlooks.push({ known: false, options: all }) - 1;
  const ranges = new Map<string, number>();
  for (let party = 0; party < cells.length; party += 1) {
    const cell = cells[party];
    if (cell === undefined || cell.state === "not-researched") {
      write(party, anything);
      continue;
    }
    const option = findOptionInNumbers(cell, basis);
    if (option !== null) {
      write(party, codes.get(option) ?? anything);
      continue;
    }
    const open = listOpenOptions(issue, cell, basis);
    const name = open.join(" ");
    let code = open.length === keys.length ? anything : ranges.get(name);
    if (code === undefined) {
      code = outlooks.push({ known: false, options: open.flatMap((key) => codes.get(key) ?? []) }) - 1;
      ranges.set(name, code);
    }
    write(party, code);
  }
  return outlooks;
}

function writeTables(
  coders: readonly { agreements: OptionAgreements; outlooks: readonly Outlook[] }[],
  size: number,
): Pick<PairTables, "known" | "same" | "agreement" | "low" | "high"> {
  const known = new Uint8Array(size);
  const same = new Uint8Array(size);
  const agreement = new Float64Array(size);
  const low = new Float64Array(size);
  const high = new Float64Array(size);
  let at = 0;
  for (const { agreements, outlooks } of coders) {
    for (const a of outlooks) {
      for (const b of outlooks) {
        const bounds = findBounds(agreements, a.options, b.options);
        low[at] = bounds.low;
        high[at] = bounds.high;
        if (a.known && b.known && bounds.low === bounds.high) {
          known[at] = 1;
          same[at] = a === b ? 1 : 0;
          agreement[at] = bounds.low;
        }
        at += 1;
      }
    }
  }
  return { known, same, agreement, low, high };
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
