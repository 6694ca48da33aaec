import { DataTable } from "@/components/ui/data-table";
import type { PairSpec } from "@/lib/figures/issue-spec";
import { marks, measures, numbers, issue as texts } from "@/messages";

function tellArithmetic({ options, places, agreement }: PairSpec): string | null {
  if (options === null || agreement === null) return null;
  if (places === null) return measures.pair.arithmeticNominal(options[0] === options[1]);
  return measures.pair.arithmetic(places.left + 1, places.right + 1, places.length, agreement);
}

function tellOptions({ options, missing }: PairSpec): string {
  if (options !== null) return texts.pairOptions(...options);
  return marks.list(missing.map(({ party, state }) => texts.unplacedParty(party, state)));
}

/** How far each two parties agree on the issue, with its arithmetic. */
export function PairTable({ pairs }: { pairs: readonly PairSpec[] }) {
  const { pairColumns: columns } = texts;
  return (
    <DataTable
      name={texts.pairs}
      columns={[
        { key: "pair", label: columns.pair, width: "sm:w-[24%]" },
        { key: "options", label: columns.options, short: true },
        { key: "arithmetic", label: columns.arithmetic, short: true, width: "sm:w-[22%]" },
        { key: "agreement", label: columns.agreement, short: true, width: "sm:w-[9rem]", numeric: true },
      ]}
      rows={pairs.map((pair) => ({
        key: pair.parties.map(({ slug }) => slug).join(),
        head: texts.pair(pair.parties[0].title, pair.parties[1].title),
        cells: {
          options: (
            <span className={pair.options === null ? "text-mute" : ""}>
              {tellOptions(pair)}
              {pair.joint && <span className="block text-xs text-mute">{texts.joint}</span>}
            </span>
          ),
          arithmetic: tellArithmetic(pair),
          agreement:
            pair.agreement === null ? (
              <span className="text-mute">{texts.notComparable}</span>
            ) : (
              <b className="font-semibold">{numbers.decimals(pair.agreement)}</b>
            ),
        },
      }))}
    />
  );
}
