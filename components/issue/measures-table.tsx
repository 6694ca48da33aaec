import { DataTable } from "@/components/ui/data-table";
import type { Issue, Slug } from "@/lib/domain/model";
import type { MeasuresSpec, OrdinalMeasuresSpec } from "@/lib/figures/issue-spec";
import { measures, numbers, issue as texts } from "@/messages";

interface Line {
  readonly key: "spread" | "camps" | "agreementA" | "consensus" | "leik" | "lSquared";
  readonly arithmetic: readonly string[];
  readonly value: number | null;
}

function listOrdinal(spec: OrdinalMeasuresSpec): Line[] {
  const { agreementA, consensus } = spec;
  return [
    {
      key: "agreementA",
      arithmetic: agreementA ? measures.agreementA.arithmetic(agreementA) : [measures.agreementA.none],
      value: agreementA?.value ?? null,
    },
    { key: "consensus", arithmetic: measures.consensus.arithmetic(consensus), value: consensus.value },
    { key: "leik", arithmetic: measures.leik.arithmetic(spec), value: spec.leik },
    { key: "lSquared", arithmetic: measures.lSquared.arithmetic(spec), value: spec.lSquared },
  ];
}

function listLines(spec: MeasuresSpec, issue: Issue): Line[] {
  const camps: Line = {
    key: "camps",
    arithmetic: measures.camps.arithmetic(spec.frequencies, spec.camps),
    value: spec.camps,
  };
  if (spec.spread === null) return [camps];
  const arithmetic = measures.spread.arithmetic(spec.spread, issue.level === "ordinal");
  return [
    { key: "spread", arithmetic, value: spec.spread.value },
    camps,
    ...(spec.ordinal ? listOrdinal(spec.ordinal) : []),
  ];
}

interface MeasuresTableProps {
  readonly spec: MeasuresSpec;
  readonly issue: Issue;
  readonly negotiation: Slug;
}

/** Each measure of the issue with its formula, the arithmetic of the numbers at hand, and how to read it. */
export function MeasuresTable({ spec, issue, negotiation }: MeasuresTableProps) {
  if (spec.placed < 2) return <p className="text-mute">{texts.measuresFew}</p>;
  const { measureColumns: columns } = texts;
  return (
    <>
      {spec.ordinal?.disagree && (
        <p className="mb-3 max-w-3xl rounded-lg border border-line-strong px-4 py-2.5">{measures.disagree}</p>
      )}
      <DataTable
        name={texts.measures}
        columns={[
          { key: "measure", label: columns.measure, width: "sm:w-[15%]" },
          { key: "value", label: columns.value, width: "sm:w-[4.5rem]", numeric: true },
          { key: "reading", label: columns.reading, width: "sm:w-[19%]" },
          { key: "formula", label: columns.formula, width: "sm:w-[25%]" },
          { key: "arithmetic", label: columns.arithmetic },
        ]}
        rows={listLines(spec, issue).map(({ key, arithmetic, value }) => ({
          key,
          head: (
            <>
              {measures[key].title}
              <span className="block text-xs font-normal text-mute">{measures[key].source}</span>
            </>
          ),
          cells: {
            value: value !== null && <b className="text-base font-semibold">{numbers.decimals(value)}</b>,
            reading: measures[key].reading,
            formula: <span className="font-serif">{measures[key].formula}</span>,
            arithmetic: <Arithmetic lines={arithmetic} />,
          },
        }))}
      />
      <p className="mt-3 max-w-3xl text-[0.8125rem] text-mute">
        {spec.ordinal ? measures.agreementA.warning : issue.level === "nominal" && texts.measuresNominal}
      </p>
      <p className="mt-1 max-w-3xl text-[0.8125rem] text-mute">
        {spec.ordinal && `${measures.symbols} `}
        <a className="link" href={`/${negotiation}/method#measures`}>
          {texts.measuresMethod}
        </a>
      </p>
    </>
  );
}

function Arithmetic({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="text-[0.8125rem]">
      {lines.map((line) => (
        <li key={line} className="pl-4 -indent-4">
          {line}
        </li>
      ))}
    </ul>
  );
}
