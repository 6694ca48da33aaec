import { DataTable } from "@/components/ui/data-table";
import { Stand } from "@/components/ui/stand";
import type { Day } from "@/lib/domain/day";
import type { Slug } from "@/lib/domain/model";
import type { StandSpec } from "@/lib/figures/stand-spec";
import { pageAddress } from "@/lib/web/page-address";
import { issue as texts } from "@/messages";

interface StandTableProps {
  readonly name: string;
  readonly stands: readonly StandSpec[];
  readonly negotiation: Slug;
  readonly asOf: Day;
}

/** A row for each party: what it holds on the issue, why it is coded so, and the way to what it said. */
export function StandTable({ name, stands, negotiation, asOf }: StandTableProps) {
  return (
    <DataTable
      name={name}
      columns={[
        { key: "party", label: texts.standColumns.party, width: "sm:w-[9rem]" },
        { key: "position", label: texts.standColumns.position, width: "sm:w-[46%]" },
        { key: "why", label: texts.standColumns.why },
      ]}
      rows={stands.map((stand) => ({
        key: stand.party.slug,
        head: (
          <a className="hover:underline" href={pageAddress.party(negotiation, stand.party.slug, asOf)}>
            {stand.party.title}
          </a>
        ),
        cells: {
          position: <Stand stand={stand} asOf={asOf} />,
          why: <Why stand={stand} negotiation={negotiation} asOf={asOf} />,
        },
      }))}
    />
  );
}

interface WhyProps {
  readonly stand: StandSpec;
  readonly negotiation: Slug;
  readonly asOf: Day;
}

/** Why a position is coded so, since when it holds, and the way to its dossier on the matrix. */
export function Why({ stand, negotiation, asOf }: WhyProps) {
  return (
    <>
      {stand.rationale && <p>{stand.rationale}</p>}
      <p className="mt-1 text-[0.8125rem] text-mute">
        {stand.since && `${texts.since(stand.since)} · `}
        <a
          className="link"
          href={pageAddress.cell(negotiation, stand.party.slug, stand.issue.slug, asOf)}
          aria-label={texts.dossierOf(stand.party.title, stand.issue.title)}
        >
          {texts.dossier}
        </a>
      </p>
    </>
  );
}
