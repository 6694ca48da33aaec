import { DataTable } from "@/components/ui/data-table";
import type { OrdinalMeasuresSpec } from "@/lib/figures/issue-spec";
import { measures, numbers, method as texts } from "@/messages";

interface MeasureListProps {
  readonly vector: readonly number[];
  /** The measures of that vector. */
  readonly example: OrdinalMeasuresSpec | null;
}

/** Every measure with its formula, how to read it, and where it comes from. */
export function MeasureList({ vector, example }: MeasureListProps) {
  const { measureColumns: columns, moreMeasures: more } = texts;
  const listed = [
    { key: "pair", of: measures.pair, value: null },
    { key: "same", of: more.same, value: null },
    { key: "overall", of: more.overall, value: null },
    { key: "band", of: more.band, value: null },
    { key: "spread", of: measures.spread, value: null },
    { key: "camps", of: measures.camps, value: null },
    { key: "agreementA", of: measures.agreementA, value: example?.agreementA?.value ?? null },
    { key: "consensus", of: measures.consensus, value: example?.consensus.value ?? null },
    { key: "leik", of: measures.leik, value: example?.leik ?? null },
    { key: "lSquared", of: measures.lSquared, value: example?.lSquared ?? null },
    { key: "settlement", of: more.settlement, value: null },
    { key: "alpha", of: more.alpha, value: null },
  ];
  return (
    <>
      <DataTable
        name={texts.parts.measures}
        columns={[
          { key: "measure", label: columns.measure, width: "sm:w-[30%]" },
          { key: "formula", label: columns.formula, width: "sm:w-[30%]" },
          { key: "reading", label: columns.reading },
          { key: "example", label: columns.example, numeric: true, width: "sm:w-[6rem]" },
        ]}
        rows={listed.map(({ key, of, value }) => ({
          key,
          head: (
            <>
              {of.title}
              <span className="block text-xs font-normal text-mute">{of.source}</span>
            </>
          ),
          cells: {
            formula: <span className="font-serif">{of.formula}</span>,
            reading: of.reading,
            example: value !== null && numbers.decimals(value),
          },
        }))}
      />
      <div className="mt-3 flex max-w-3xl flex-col gap-1 text-[0.8125rem] text-mute">
        <p>{texts.exampleNote(vector)}</p>
        <p>{measures.agreementA.warning}</p>
        <p>{measures.symbols}</p>
      </div>
    </>
  );
}
