import { findImportable } from "@/lib/desk/imported-position";
import type { NegotiationRecord } from "@/lib/domain/model";
import { COLUMNS, type CsvKind } from "./columns";
import { positionFormat } from "./position-row";
import type { RowFormat } from "./row-format";
import { statementFormat } from "./statement-row";
import { writeCsv } from "./write-csv";

/** Which rows a file gets: all there are, none (a template to fill in), or a few that show what can stand there. */
export const ROW_CHOICES = ["all", "none", "examples"] as const;
export type RowChoice = (typeof ROW_CHOICES)[number];

/** The record's statements, or the positions that stand, as a file that can be imported again. */
export function exportCsv(record: NegotiationRecord, kind: CsvKind, choice: RowChoice = "all"): string {
  if (kind === "statements") return write(kind, statementFormat, record.statements, choice);
  const positions = record.positions.flatMap((position) => findImportable(position) ?? []);
  return write(kind, positionFormat, positions, choice);
}

function write<Item>(kind: CsvKind, format: RowFormat<Item>, items: readonly Item[], choice: RowChoice) {
  const names: readonly string[] = COLUMNS[kind].map(({ name }) => name);
  const rows = choice === "none" ? [] : items.map((item) => format.write(item));
  const chosen = choice === "examples" ? chooseExamples(rows) : rows;
  return writeCsv(
    names,
    chosen.map((row) => names.map((name) => row[name] ?? "")),
  );
}

const MOST_EXAMPLES = 8;
/** Columns with few words, each of which an example should show. */
const WORDS = ["kind", "attribution", "date basis", "state", "confidence"];

type Row = Readonly<Record<string, string | number>>;

/** The first rows that each show something which none before them shows. */
function chooseExamples(rows: readonly Row[]): Row[] {
  const shown = new Set<string>();
  const chosen: Row[] = [];
  for (const row of rows) {
    const shows = Object.entries(row).flatMap(([column, cell]) =>
      cell === "" ? [] : [WORDS.includes(column) ? `${column} ${cell}` : column],
    );
    if (shows.every((each) => shown.has(each))) continue;
    for (const each of shows) shown.add(each);
    chosen.push(row);
    if (chosen.length === MOST_EXAMPLES) break;
  }
  return chosen;
}
