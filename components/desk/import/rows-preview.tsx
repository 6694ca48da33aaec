"use client";

import { useState } from "react";
import type { CsvRow, Fate } from "@/lib/desk/csv/read-csv";
import { imports } from "@/messages";
import type { RowsRead } from "./reader-messages";
import { RowTable } from "./row-table";

interface RowsPreviewProps {
  readonly read: RowsRead;
  readonly isSending: boolean;
  readonly onDownload: () => void;
  readonly onImport: () => void;
}

const FATES: readonly Fate[] = ["faulty", "new", "same"];

/** What would become of every row, and the way on where nothing is faulty. */
export function RowsPreview({ read, isSending, onDownload, onImport }: RowsPreviewProps) {
  const texts = imports.rows;
  const { list, canImport, columns } = read;
  const counts = { new: 0, same: 0, faulty: 0 };
  for (const { fate } of list) counts[fate] += 1;
  const [fate, setFate] = useState<Fate | null>(counts.faulty > 0 ? "faulty" : null);
  const shown: readonly CsvRow[] = fate === null ? list : list.filter((row) => row.fate === fate);
  const names = new Map(
    columns.flatMap(({ column, header }) => (column === null ? [] : ([[column, header]] as const))),
  );
  if (list.length === 0) {
    return read.faults.length > 0 ? null : <p role="status">{texts.none}</p>;
  }
  return (
    <section aria-labelledby="rows-title" className="flex flex-col gap-3">
      <div>
        <h2 id="rows-title">{texts.title}</h2>
        <p role="status" className="mt-0.5">
          {texts.summary(counts)}
        </p>
      </div>
      {counts.faulty > 0 && (
        <div className="notice faulty flex flex-wrap items-center justify-between gap-3">
          <p>{texts.mend}</p>
          <button type="button" className="control" onClick={onDownload}>
            {texts.download}
          </button>
        </div>
      )}
      {counts.new === 0 && counts.faulty === 0 && <p className="notice">{texts.nothingNew}</p>}
      {canImport && counts.new > 0 && (
        <button type="button" className="control primary self-start" disabled={isSending} onClick={onImport}>
          {imports.import(counts.new)}
        </button>
      )}
      <fieldset className="flex flex-wrap items-center gap-2">
        <legend className="sr-only">{texts.filter}</legend>
        <button type="button" className="control" aria-pressed={fate === null} onClick={() => setFate(null)}>
          {texts.all(list.length)}
        </button>
        {FATES.filter((each) => counts[each] > 0).map((each) => (
          <button
            key={each}
            type="button"
            className="control"
            aria-pressed={fate === each}
            onClick={() => setFate(each)}
          >
            {texts[each](counts[each])}
          </button>
        ))}
      </fieldset>
      <RowTable key={fate ?? "all"} rows={shown} nameOf={(column) => names.get(column) ?? column} />
    </section>
  );
}
