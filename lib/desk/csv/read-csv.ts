import type { ImportedPosition } from "@/lib/desk/imported-position";
import type { Instant } from "@/lib/domain/day";
import type { NegotiationRecord, Statement } from "@/lib/domain/model";
import { clip, readText } from "./cell-text";
import { COLUMNS, CSV_KINDS, type CsvKind, detectKind, findColumn } from "./columns";
import { type FindKnown, findKnownPositions, findKnownStatements } from "./find-known";
import { type JudgedRow, type Judgement, judgePositions, judgeStatements } from "./judge-rows";
import { type FileFault, type Mapping, type MatchedColumn, matchColumns } from "./match-columns";
import { positionFormat } from "./position-row";
import { chooseHeader, readTable } from "./read-table";
import { type CellFault, type Cells, type RowFormat, readRow } from "./row-format";
import { statementFormat } from "./statement-row";

export type Fate = "new" | "same" | "faulty";

/** What becomes of one row. */
export interface CsvRow {
  /** As a spreadsheet program counts: the header is row 1. */
  readonly row: number;
  readonly title: string;
  readonly fate: Fate;
  readonly faults: readonly CellFault[];
}

/** What a file says, and what would become of it. */
export interface CsvReading {
  readonly kind: CsvKind;
  readonly columns: readonly MatchedColumn[];
  /** What is wrong with the file as a whole; then there may be no rows. */
  readonly faults: readonly FileFault[];
  /** Blank ones left out. */
  readonly rows: readonly CsvRow[];
  /** What is new, in the order of the file; only to be used when nothing is faulty. */
  readonly statements: readonly Statement[];
  readonly positions: readonly ImportedPosition[];
}

export interface Progress {
  readonly done: number;
  readonly total: number;
}

export interface CsvInput {
  readonly text: string;
  readonly kind: CsvKind;
  readonly mapping: Mapping;
  readonly record: NegotiationRecord;
  readonly now: Instant;
}

/** Reads a file against a record, and says the fate of every row. */
export function readCsv(input: CsvInput): CsvReading {
  const steps = readCsvInSteps(input);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

const ROWS_A_STEP = 250;
const LONGEST_TITLE = 300;

/** The same in steps, so that a long one can be followed and given up. */
export function* readCsvInSteps(input: CsvInput): Generator<Progress, CsvReading> {
  const { record, now, kind } = input;
  switch (kind) {
    case "statements": {
      const read = yield* readRows(input, statementFormat, findKnownStatements(record, statementFormat), {
        nameOf: ({ id }) => id,
        nameColumns: ["id"],
        takenBy: "a statement that differs in",
        judge: (rows) => judgeStatements(record, rows, statementFormat),
      });
      return { ...read.reading, statements: read.items };
    }
    case "positions": {
      const read = yield* readRows(input, positionFormat, findKnownPositions(record, positionFormat), {
        nameOf: ({ party, issue, validFrom }) => `${party} ${issue} ${validFrom}`,
        nameColumns: ["valid from", "party", "issue"],
        takenBy: "a position that differs in",
        judge: (rows) => judgePositions(record, rows, positionFormat, now),
      });
      return { ...read.reading, positions: read.items };
    }
  }
}

interface Rules<Item> {
  /** What no two items of a record share. */
  nameOf(item: Item): string;
  /** The columns that make the name; the first shows when it is taken. */
  readonly nameColumns: readonly [string, ...string[]];
  readonly takenBy: string;
  judge(rows: readonly JudgedRow<Item>[]): Judgement;
}

interface Read<Item> {
  readonly reading: CsvReading;
  readonly items: readonly Item[];
}

function* readRows<Item>(
  { text, kind, mapping }: CsvInput,
  format: RowFormat<Item>,
  findKnown: FindKnown<Item>,
  rules: Rules<Item>,
): Generator<Progress, Read<Item>> {
  const none: CsvReading = { kind, columns: [], faults: [], rows: [], statements: [], positions: [] };
  yield { done: 0, total: 1 };
  const table = readTable(text, (header) => rateHeader(kind, header, mapping));
  if (!("rows" in table)) {
    const at = table.row === null ? "the file" : `row ${table.row}`;
    return { reading: { ...none, faults: [{ at, reason: table.reason }] }, items: [] };
  }
  const { columns, faults, missing } = matchColumns(kind, table.rows, mapping);
  if (missing.length > 0) return { reading: { ...none, columns, faults }, items: [] };

  const places = new Map(
    columns.flatMap(({ column, index }) => (column === null ? [] : [[column, index] as const])),
  );
  const body = table.rows.slice(1);
  // Judging the rows together takes about as long as reading them one by one.
  const total = 2 * Math.max(body.length, 1);
  const rows: (CsvRow & { item: Item | null })[] = [];
  const rowOf = new Map<string, number>();
  for (const [index, written] of body.entries()) {
    if (index % ROWS_A_STEP === 0) yield { done: index, total };
    if (written.every((cell) => cell.trim() === "")) continue;
    const row = index + 2;
    const cells: Cells = (column) => readText(written[places.get(column) ?? -1] ?? "");
    const { item, faults: told } = readRow(format, cells);
    const own = [...told, ...listSurplus(written, columns)];
    const isNamed = item !== null && !own.some(({ column }) => rules.nameColumns.includes(column));
    const known = isNamed ? findKnown(item) : null;
    const before = isNamed ? rowOf.get(rules.nameOf(item)) : undefined;
    if (isNamed && before === undefined) rowOf.set(rules.nameOf(item), row);
    if (before !== undefined) {
      own.push({ column: rules.nameColumns[0], reason: `is that of row ${before} already` });
    } else if (known !== null && known.differs.length > 0) {
      const reason = `is that of ${rules.takenBy}: ${known.differs.join(", ")}; correct it at the desk`;
      own.push({ column: rules.nameColumns[0], reason });
    }
    const isSame = own.length === 0 && known !== null;
    rows.push({
      row,
      title: clip(format.title(cells), LONGEST_TITLE),
      fate: own.length > 0 ? "faulty" : isSame ? "same" : "new",
      faults: own,
      item,
    });
  }
  yield { done: total / 2, total };
  const { byRow, others } = rules.judge(
    rows.flatMap(({ row, item, fate, faults: known }) =>
      item === null || fate === "same"
        ? []
        : [{ row, item, broken: new Set(known.map(({ column }) => column)) }],
    ),
  );
  const judged = rows.map(({ item, ...row }) => {
    const found = byRow.get(row.row);
    return { item, row: found ? addFaults(row, found) : row };
  });
  const isSound = faults.length === 0 && judged.every(({ row }) => row.fate !== "faulty");
  return {
    reading: {
      ...none,
      columns,
      // What no row is to blame for may only follow from a faulty row.
      faults: isSound ? [...faults, ...others] : faults,
      rows: judged.map(({ row }) => row),
    },
    items: judged.flatMap(({ item, row }) => (item !== null && row.fate === "new" ? [item] : [])),
  };
}

function addFaults(row: CsvRow, found: readonly CellFault[]): CsvRow {
  return { ...row, fate: "faulty", faults: [...row.faults, ...found] };
}

/** Which kind of rows a text holds, by its header; null when that says nothing. */
export function detectCsv(text: string): CsvKind | null {
  const rates = CSV_KINDS.map((kind) => (header: readonly string[]) => rateHeader(kind, header, {}));
  const { names } = chooseHeader(text, (header) => Math.max(...rates.map((rate) => rate(header))));
  return detectKind(names);
}

/** How much of a header is understood. */
function rateHeader(kind: CsvKind, header: readonly string[], mapping: Mapping): number {
  return header.filter((name) => Object.hasOwn(mapping, name.trim()) || findColumn(kind, name) !== null)
    .length;
}

function listSurplus(written: readonly string[], columns: readonly MatchedColumn[]): CellFault[] {
  const surplus = written.slice(columns.length).find((cell) => cell.trim() !== "");
  if (surplus === undefined) return [];
  const last = columns.at(-1);
  return [
    {
      column: last?.column ?? last?.header ?? "",
      reason: `is followed by more cells than the header has: ${clip(surplus.trim())}`,
    },
  ];
}

/** Whether a file can be imported whole. */
export function isImportable({ faults, rows }: CsvReading): boolean {
  return faults.length === 0 && rows.every(({ fate }) => fate !== "faulty");
}

/** Every fault by its place: `row 17, column "quote"`, under the name that the file gives the column. */
export function listReadingFaults({ kind, columns, faults, rows }: CsvReading): FileFault[] {
  const names = new Map<string, string>(COLUMNS[kind].map(({ name }) => [name, name]));
  for (const { column, header } of columns) if (column !== null) names.set(column, header);
  return [
    ...faults,
    ...rows.flatMap(({ row, faults: inRow }) =>
      inRow.map(({ column, reason }) => ({
        at: `row ${row}, column "${names.get(column) ?? column}"`,
        reason,
      })),
    ),
  ];
}
