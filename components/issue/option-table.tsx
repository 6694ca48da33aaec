import { DataTable } from "@/components/ui/data-table";
import type { OptionViewSpec } from "@/lib/figures/issue-spec";
import { marks, issue as texts } from "@/messages";

/** Every option in full, with who speaks for and against it. */
export function OptionTable({ options }: { options: readonly OptionViewSpec[] }) {
  const { optionColumns: columns } = texts;
  return (
    <DataTable
      name={texts.options}
      columns={[
        { key: "option", label: columns.option, width: "sm:w-[38%]" },
        { key: "preferred", label: columns.preferred, short: true },
        { key: "open", label: columns.open, short: true },
        { key: "acceptable", label: columns.acceptable, short: true },
        { key: "ruledOut", label: columns.ruledOut, short: true },
      ]}
      rows={options.map((view) => ({
        key: view.option.key,
        head: <OptionName view={view} />,
        cells: {
          preferred: view.preferredBy.length > 0 && (
            <b className="font-semibold">{marks.list(view.preferredBy)}</b>
          ),
          open: isOpen(view) && <Open view={view} />,
          acceptable: marks.list(view.acceptableTo),
          ruledOut: marks.list(view.ruledOutBy),
        },
      }))}
    />
  );
}

const isOpen = ({ offeredBy, leftOpenBy }: OptionViewSpec) => offeredBy.length + leftOpenBy.length > 0;

function Open({ view }: { view: OptionViewSpec }) {
  return (
    <>
      {view.offeredBy.length > 0 && (
        <span className="block">{texts.offered(marks.list(view.offeredBy))}</span>
      )}
      {view.leftOpenBy.length > 0 && (
        <span className="block">{texts.leftOpen(marks.list(view.leftOpenBy))}</span>
      )}
    </>
  );
}

function OptionName({ view: { option, unadvocatedEnd } }: { view: OptionViewSpec }) {
  const notes = [texts.origins[option.origin], unadvocatedEnd ? texts.noAdvocate : null].filter(
    (note) => note !== null,
  );
  return (
    <span className="flex gap-3">
      <span className="w-4 flex-none text-right font-normal text-mute">{option.step}</span>
      <span>
        {option.label}
        {notes.length > 0 && <span className="block text-xs font-normal text-mute">{notes.join(" · ")}</span>}
      </span>
    </span>
  );
}
