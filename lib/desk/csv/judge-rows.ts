import { checkChanges } from "@/lib/desk/entry-check";
import { buildImportedPosition, type ImportedPosition } from "@/lib/desk/imported-position";
import { listChangedReadings } from "@/lib/desk/taken-statements";
import { buildNoChanges, type RecordChanges } from "@/lib/domain/changes";
import type { Instant } from "@/lib/domain/day";
import type { Fault } from "@/lib/domain/fault";
import type { NegotiationRecord, Statement } from "@/lib/domain/model";
import { type CellFault, nameItem, type RowFormat } from "./row-format";

/** An item that stands in a row, to be judged with the record. */
export interface JudgedRow<Item> {
  readonly row: number;
  readonly item: Item;
  /** The columns that are known to be faulty; they hold something harmless instead. */
  readonly broken: ReadonlySet<string>;
}

export interface Judgement {
  readonly byRow: ReadonlyMap<number, readonly CellFault[]>;
  /** Faults in the record that no row can be blamed for. */
  readonly others: readonly Fault[];
}

/** Judges all rows at once, as parts of the record that they would make. */
export function judgeStatements(
  record: NegotiationRecord,
  rows: readonly JudgedRow<Statement>[],
  format: RowFormat<Statement>,
): Judgement {
  // An id that is taken would hide which of the two is meant; no id has a blank in it.
  const named = rows.map((each) => ({
    ...each,
    name: each.broken.has("id") ? `row ${each.row}` : each.item.id,
  }));
  const statements = named.map(({ item, name }) => ({ ...item, id: name }));
  const none = buildNoChanges(record);
  const changes = {
    ...none,
    create: { ...none.create, statements },
    update: { ...none.update, readings: listChangedReadings(record, statements) },
  };
  return judge(record, changes, /^statements\[([^\]]+)\](.*)$/, named, format);
}

/** The same for positions. */
export function judgePositions(
  record: NegotiationRecord,
  rows: readonly JudgedRow<ImportedPosition>[],
  format: RowFormat<ImportedPosition>,
  now: Instant,
): Judgement {
  const named = rows.map((each) => ({ ...each, name: `row ${each.row}` }));
  const none = buildNoChanges(record);
  const positions = named.map(({ item, name }) => buildImportedPosition(item, name, now));
  const changes = { ...none, create: { ...none.create, positions } };
  return judge(record, changes, /^positions\[([^\]]+)\](.*)$/, named, format);
}

function judge<Item>(
  record: NegotiationRecord,
  changes: RecordChanges,
  pattern: RegExp,
  rows: readonly (JudgedRow<Item> & { readonly name: string })[],
  format: RowFormat<Item>,
): Judgement {
  const byName = new Map(rows.map((row) => [row.name, row]));
  const found = new Map<number, CellFault[]>();
  const others: Fault[] = [];
  for (const fault of checkChanges(record, changes, (at) => at).faults) {
    const [, name, path = ""] = pattern.exec(fault.at) ?? [];
    const row = name === undefined ? undefined : byName.get(name);
    if (row === undefined) {
      others.push(fault);
      continue;
    }
    const column = format.placePath(path);
    const named = path.replace(/^(\.evidence\[\d+\]).*/, "$1.statement");
    const reason = nameItem(fault.reason, row.item, named);
    found.set(row.row, [...(found.get(row.row) ?? []), { column, reason }]);
  }
  const byRow = new Map<number, readonly CellFault[]>();
  for (const { row, broken } of rows) {
    const faults = found.get(row) ?? [];
    const faulty = new Set([...broken, ...faults.map(({ column }) => column)]);
    const own = faults.filter(
      (fault) => !broken.has(fault.column) && !format.isEcho(fault, { broken, faulty }),
    );
    if (own.length > 0) byRow.set(row, own);
  }
  return { byRow, others };
}
