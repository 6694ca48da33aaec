import { DataTable } from "@/components/ui/data-table";
import type { RescalePreview } from "@/lib/desk/fields/preview-rescale";
import type { Issue, NegotiationRecord } from "@/lib/domain/model";
import type { MovedOption } from "@/lib/domain/rescale";
import { titleOf } from "@/lib/figures/title-of";
import { deskAddress } from "@/lib/web/desk-address";
import { entries as texts } from "@/messages";

interface RescaleEffectsProps {
  readonly record: NegotiationRecord;
  readonly issue: Issue;
  readonly preview: RescalePreview;
}

/** Which positions, statements and proposals a change of options takes along. */
export function RescaleEffects({ record, issue, preview }: RescaleEffectsProps) {
  const { moved, statements, proposals } = preview;
  return (
    <>
      <div className="mt-4" aria-live="polite">
        <p className="font-medium">
          {moved.length === 0 ? texts.rescale.none : texts.rescale.moves(countPositions(moved))}
        </p>
        {statements > 0 && <p className="text-sm">{texts.rescale.statements(statements)}</p>}
        {proposals > 0 && <p className="text-sm">{texts.rescale.proposals(proposals)}</p>}
      </div>
      {moved.length > 0 && (
        <div className="mt-2">
          <MovedTable record={record} issue={issue} moved={moved} />
        </div>
      )}
    </>
  );
}

interface MovedTableProps {
  readonly record: NegotiationRecord;
  readonly issue: Issue;
  readonly moved: readonly MovedOption[];
}

/** From which option to which, and whose positions; each leads to its cell. */
function MovedTable({ record, issue, moved }: MovedTableProps) {
  const moves = [...new Set(moved.map(({ from }) => from.key))];
  const { columns, numbered } = texts.rescale;
  return (
    <DataTable
      name={texts.rescale.title}
      columns={[
        { key: "from", label: columns.from, width: "sm:w-[34%]" },
        { key: "to", label: columns.to, width: "sm:w-[34%]" },
        { key: "positions", label: columns.positions },
      ]}
      rows={moves.flatMap((key) => {
        const those = moved.filter(({ from }) => from.key === key);
        const [first] = those;
        if (first === undefined) return [];
        const parties = [...new Set(those.map(({ party }) => party))];
        return [
          {
            key,
            head: <span className="font-normal">{numbered(first.from.label, first.from.step)}</span>,
            cells: {
              to: numbered(first.to.label, first.to.step),
              positions: (
                <ul>
                  {parties.map((slug) => {
                    const count = those.filter(({ party }) => party === slug).length;
                    return (
                      <li key={slug}>
                        <a
                          className="link inline-block py-0.5"
                          href={deskAddress.cell(record.negotiation.slug, slug, issue.slug)}
                        >
                          {titleOf(record.parties, slug)}
                        </a>
                        {count > 1 && ` (${count})`}
                      </li>
                    );
                  })}
                </ul>
              ),
            },
          },
        ];
      })}
    />
  );
}

function countPositions(moved: readonly MovedOption[]): number {
  return new Set(moved.map(({ position }) => position)).size;
}
