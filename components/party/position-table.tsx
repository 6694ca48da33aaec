import { Why } from "@/components/issue/stand-table";
import { DataTable } from "@/components/ui/data-table";
import { Stand } from "@/components/ui/stand";
import type { Day } from "@/lib/domain/day";
import type { Slug } from "@/lib/domain/model";
import type { PartySpec } from "@/lib/figures/party-spec";
import { pageAddress } from "@/lib/web/page-address";
import { party as texts } from "@/messages";

interface PositionTableProps {
  readonly groups: PartySpec["groups"];
  readonly negotiation: Slug;
  readonly asOf: Day;
}

/** What the party holds on every issue, by category. */
export function PositionTable({ groups, negotiation, asOf }: PositionTableProps) {
  const { positionColumns: columns } = texts;
  return (
    <DataTable
      name={texts.positions}
      columns={[
        { key: "issue", label: columns.issue, width: "sm:w-[22%]" },
        { key: "position", label: columns.position, width: "sm:w-[40%]" },
        { key: "why", label: columns.why },
      ]}
      groups={groups.map(({ category, stands }) => ({
        key: category.slug,
        title: category.title,
        rows: stands.map((stand) => ({
          key: stand.issue.slug,
          head: (
            <a className="hover:underline" href={pageAddress.issue(negotiation, stand.issue.slug, asOf)}>
              {stand.issue.title}
            </a>
          ),
          cells: {
            position: <Stand stand={stand} asOf={asOf} />,
            why: stand.cell.state !== "not-researched" && (
              <Why stand={stand} negotiation={negotiation} asOf={asOf} />
            ),
          },
        })),
      }))}
    />
  );
}
