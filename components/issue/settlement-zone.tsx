import { DataTable } from "@/components/ui/data-table";
import type { SettlementSpec } from "@/lib/figures/issue-spec";
import { marks, issue as texts } from "@/messages";

function tellZone({ options, unknown }: SettlementSpec): string {
  if (options === null) return texts.settlementUnknown(marks.list(unknown));
  return options.length === 0 ? texts.settlementEmpty : texts.settlementOptions(marks.list(options));
}

/** Where the parties could settle, or who is known to block what. */
export function SettlementZone({ spec }: { spec: SettlementSpec }) {
  return (
    <>
      <p className="mb-3 font-semibold">{tellZone(spec)}</p>
      {spec.blockers.every(({ parties }) => parties.length === 0) ? (
        <p className="text-mute">{texts.settlementOpen}</p>
      ) : (
        <DataTable
          name={texts.settlement}
          columns={[
            { key: "option", label: texts.settlementColumns.option, width: "sm:w-1/2" },
            { key: "blockers", label: texts.settlementColumns.blockers, short: true },
          ]}
          rows={spec.blockers.map(({ option, parties }) => ({
            key: option,
            head: option,
            cells: { blockers: marks.list(parties.map(({ party, reason }) => texts.blocker(party, reason))) },
          }))}
        />
      )}
    </>
  );
}
