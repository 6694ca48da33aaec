import type { ReactNode } from "react";

export interface Column {
  readonly key: string;
  readonly label: string;
  /** Width classes of the column, where it should not be left to the content. */
  readonly width?: string;
  readonly numeric?: boolean;
  /** Whether its cells are short enough to stand beside the column's name at phone width. */
  readonly short?: boolean;
}

export interface Row {
  readonly key: string;
  readonly head: ReactNode;
  /** What stands in the columns after the first, by their keys; null or nothing where there is none. */
  readonly cells: Readonly<Record<string, ReactNode>>;
}

interface DataTableProps {
  /** What the table holds, for those who listen. */
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows?: readonly Row[];
  /** Rows under headings of their own, in place of `rows`. */
  readonly groups?: readonly {
    readonly key: string;
    readonly title: string;
    readonly rows: readonly Row[];
  }[];
}

const EDGE =
  "border-b border-line px-3 py-2.5 align-top max-sm:block max-sm:border-0 max-sm:px-4 max-sm:py-0.5";

/**
 * A table that is read, not operated. At phone width each row folds into a block, where its cells name their
 * columns; the roles are spelled out because folding would drop them.
 */
export function DataTable({ name, columns, rows = [], groups }: DataTableProps) {
  return (
    <div className="overflow-clip rounded-xl border border-line bg-paper">
      <table role="table" aria-label={name} className="w-full border-collapse text-sm max-sm:block">
        <thead role="rowgroup" className="max-sm:sr-only">
          <tr role="row">
            {columns.map(({ key, label, width = "", numeric }) => (
              <th
                key={key}
                role="columnheader"
                scope="col"
                className={`border-b border-line-strong px-3 py-2 align-bottom text-[0.8125rem] font-semibold first:pl-4 last:pr-4 ${width} ${numeric ? "text-right" : "text-left"}`}
              >
                {label}
              </th>
            ))}
          </tr>
        </thead>
        {groups ? (
          groups.map((group) => (
            <tbody key={group.key} role="rowgroup" className="group/body max-sm:block">
              <tr role="row" className="max-sm:block">
                <th
                  role="rowheader"
                  scope="rowgroup"
                  colSpan={columns.length}
                  className="border-b border-line bg-bg px-4 py-1.5 text-left text-[0.8125rem] font-semibold text-mute max-sm:block"
                >
                  {group.title}
                </th>
              </tr>
              {group.rows.map((row) => (
                <TableRow key={row.key} row={row} columns={columns} />
              ))}
            </tbody>
          ))
        ) : (
          <tbody role="rowgroup" className="group/body max-sm:block">
            {rows.map((row) => (
              <TableRow key={row.key} row={row} columns={columns} />
            ))}
          </tbody>
        )}
      </table>
    </div>
  );
}

function TableRow({ row, columns }: { row: Row; columns: readonly Column[] }) {
  return (
    <tr
      role="row"
      className="break-inside-avoid max-sm:block max-sm:border-b max-sm:border-line max-sm:py-2.5 sm:group-last/body:last:*:border-b-0 max-sm:group-last/body:last:border-b-0"
    >
      <th role="rowheader" scope="row" className={`${EDGE} text-left font-semibold sm:pl-4`}>
        {row.head}
      </th>
      {columns.slice(1).map(({ key, label, numeric, short }) => {
        const given = row.cells[key];
        const cell = given === undefined || given === false || given === "" ? null : given;
        return (
          <td
            key={key}
            role="cell"
            className={`${EDGE} last:sm:pr-4 ${numeric ? "sm:text-right" : ""} ${numeric || short ? "max-sm:flex! max-sm:items-baseline max-sm:gap-3" : ""} ${cell === null ? "text-mute max-sm:hidden!" : ""}`}
          >
            <span
              aria-hidden="true"
              className={`block text-xs text-mute sm:hidden ${numeric || short ? "w-28 flex-none" : ""}`}
            >
              {label}
            </span>
            {cell === null ? "–" : <div className="min-w-0 max-sm:grow">{cell}</div>}
          </td>
        );
      })}
    </tr>
  );
}
