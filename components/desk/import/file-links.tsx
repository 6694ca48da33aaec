import { DataTable } from "@/components/ui/data-table";
import { CSV_KINDS } from "@/lib/desk/csv/columns";
import { imports } from "@/messages";

/** Templates, examples and exports to download. */
export function FileLinks({ negotiation }: { readonly negotiation: string }) {
  const texts = imports.files;
  const address = `/api/v1/negotiations/${negotiation}`;
  return (
    <>
      <DataTable
        name={texts.of}
        columns={[
          { key: "kind", label: texts.columns.what },
          { key: "template", label: texts.columns.template, short: true },
          { key: "examples", label: texts.columns.examples, short: true },
          { key: "all", label: texts.columns.all, short: true },
        ]}
        rows={CSV_KINDS.map((kind) => {
          const link = (rows: string, text: string) => (
            <a
              className="link"
              href={`${address}/${kind}.csv?rows=${rows}`}
              aria-label={texts.name(imports.kind[kind], text)}
            >
              {text}
            </a>
          );
          return {
            key: kind,
            head: imports.kind[kind],
            cells: {
              template: link("none", texts.template),
              examples: link("examples", texts.examples),
              all: link("all", texts.all),
            },
          };
        })}
      />
      <p className="mt-3">
        <a className="link" href={`${address}/dataset`}>
          {texts.package}
        </a>
      </p>
    </>
  );
}
