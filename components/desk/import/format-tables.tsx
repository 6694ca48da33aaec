import { DataTable } from "@/components/ui/data-table";
import { COLUMNS, type Column, CSV_KINDS, type CsvKind } from "@/lib/desk/csv/columns";
import { imports } from "@/messages";

/** What stands in each column of the files. */
export function FormatTables() {
  return (
    <div className="flex flex-col gap-3">
      {CSV_KINDS.map((kind) => (
        <details key={kind} className="card">
          <summary className="font-medium">{imports.kind[kind]}</summary>
          <div className="mt-3">
            <ColumnTable kind={kind} />
          </div>
        </details>
      ))}
    </div>
  );
}

function ColumnTable({ kind }: { readonly kind: CsvKind }) {
  const texts = imports.format;
  const columns: readonly Column[] = COLUMNS[kind];
  const descriptions: Readonly<Record<string, string>> = texts[kind];
  return (
    <DataTable
      name={imports.kind[kind]}
      columns={[
        { key: "name", label: texts.column, width: "sm:w-[14rem]" },
        { key: "holds", label: texts.holds },
      ]}
      rows={columns.map(({ name, isRequired }) => ({
        key: name,
        head: (
          <>
            {name} {isRequired && <span className="font-normal text-mute">{texts.needed}</span>}
          </>
        ),
        cells: { holds: descriptions[name] },
      }))}
    />
  );
}
