import { DataTable } from "@/components/ui/data-table";
import type { ColumnKind, TableSpec } from "@/lib/figures/framed/table-spec";
import { figureFiles, figurePages } from "@/messages";

interface FigureTableProps {
  readonly name: string;
  readonly table: TableSpec;
}

const isNumeric = (kind: ColumnKind) => kind === "number" || kind === "share";

/** A figure's data as people read them. */
export function FigureTable({ name, table: { columns, rows } }: FigureTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls it by arrow keys
    <section aria-label={figurePages.tableFrame} tabIndex={0} className="overflow-x-auto">
      <div className="sm:min-w-min">
        <DataTable
          name={name}
          columns={columns.map(({ key, label, kind }) => ({ key, label, numeric: isNumeric(kind) }))}
          rows={rows.map((row, place) => {
            const cells = columns.map(({ key, kind }, at) => [key, write(row[at], kind)] as const);
            return { key: String(place), head: cells[0]?.[1], cells: Object.fromEntries(cells.slice(1)) };
          })}
        />
      </div>
    </section>
  );
}

/** What is not known is left to the table to say. */
const write = (value: string | number | null | undefined, kind: ColumnKind) =>
  value === null || value === undefined ? null : figureFiles.value(value, kind);
