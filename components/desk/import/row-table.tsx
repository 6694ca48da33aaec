"use client";

import { useRef, useState } from "react";
import { DataTable } from "@/components/ui/data-table";
import type { CsvRow } from "@/lib/desk/csv/read-csv";
import { imports } from "@/messages";

interface RowTableProps {
  readonly rows: readonly CsvRow[];
  /** What the file calls a column. */
  readonly nameOf: (column: string) => string;
}

/** So many rows are drawn at a time; thousands at once would make the page slow. */
const A_PAGE = 100;

/** Rows with their fates, some at a time. */
export function RowTable({ rows, nameOf }: RowTableProps) {
  const texts = imports.rows;
  const [first, setFirst] = useState(0);
  const top = useRef<HTMLDivElement>(null);
  const last = Math.min(first + A_PAGE, rows.length);
  const go = (to: number) => {
    setFirst(to);
    top.current?.scrollIntoView({ block: "start" });
    top.current?.focus({ preventScroll: true });
  };
  if (rows.length === 0) return <p className="text-mute">{texts.nothing}</p>;
  return (
    <div ref={top} tabIndex={-1} className="scroll-mt-4">
      <DataTable
        name={texts.title}
        columns={[
          { key: "row", label: texts.columns.row, width: "sm:w-[5rem]" },
          { key: "fate", label: texts.columns.fate, short: true, width: "sm:w-[9rem]" },
          { key: "what", label: texts.columns.what, width: "sm:w-[38%]" },
          { key: "faults", label: texts.columns.faults },
        ]}
        rows={rows.slice(first, last).map(({ row, fate, title, faults }) => ({
          key: String(row),
          head: (
            <>
              <span className="sm:hidden">{texts.columns.row} </span>
              {row}
            </>
          ),
          cells: {
            fate: texts.fates[fate],
            what: <span className="line-clamp-3 break-words">{title}</span>,
            faults: faults.length > 0 && (
              <ul className="flex flex-col gap-0.5">
                {faults.map(({ column, reason }) => (
                  <li key={`${column} ${reason}`} className="break-words text-error">
                    <strong className="font-semibold">{nameOf(column)}</strong> {reason}
                  </li>
                ))}
              </ul>
            ),
          },
        }))}
      />
      {rows.length > A_PAGE && (
        <nav aria-label={texts.paging} className="mt-3 flex flex-wrap items-center gap-3">
          <button
            type="button"
            className="control"
            disabled={first === 0}
            onClick={() => go(Math.max(0, first - A_PAGE))}
          >
            {texts.earlier}
          </button>
          <p aria-live="polite">{texts.page(first + 1, last, rows.length)}</p>
          <button
            type="button"
            className="control"
            disabled={last === rows.length}
            onClick={() => go(first + A_PAGE)}
          >
            {texts.later}
          </button>
        </nav>
      )}
    </div>
  );
}
