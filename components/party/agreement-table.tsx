import { DataTable } from "@/components/ui/data-table";
import type { Day } from "@/lib/domain/day";
import type { Slug } from "@/lib/domain/model";
import type { PartyAgreementSpec } from "@/lib/figures/party-spec";
import { pageAddress } from "@/lib/web/page-address";
import { numbers, party as texts } from "@/messages";

interface AgreementTableProps {
  readonly agreements: readonly PartyAgreementSpec[];
  readonly negotiation: Slug;
  readonly asOf: Day;
}

const decimalsOrNull = (value: number | null) => (value === null ? null : numbers.decimals(value));

/** How far the party agrees with each other one: same options first, then the mean with what limits it. */
export function AgreementTable({ agreements, negotiation, asOf }: AgreementTableProps) {
  const { columns } = texts;
  return (
    <DataTable
      name={texts.agreement}
      columns={[
        { key: "other", label: columns.other, width: "sm:w-[13%]" },
        { key: "same", label: columns.same, short: true, width: "sm:w-[18%]" },
        { key: "mean", label: columns.mean, short: true, width: "sm:w-[16%]" },
        { key: "band", label: columns.band, short: true, width: "sm:w-[20%]" },
        { key: "joint", label: columns.joint, short: true },
        { key: "balanced", label: columns.balanced, numeric: true, width: "sm:w-[8rem]" },
      ]}
      rows={agreements.map((spec) => ({
        key: spec.other.slug,
        head: (
          <a className="hover:underline" href={pageAddress.party(negotiation, spec.other.slug, asOf)}>
            {spec.other.title}
          </a>
        ),
        cells: {
          same: <b className="font-semibold">{texts.sameOption(spec.sameOption, spec.coverage)}</b>,
          mean: (
            <>
              {decimalsOrNull(spec.agreement) ?? texts.noAgreement}
              <span className="block text-xs text-mute">
                {texts.coverage(spec.coverage, spec.issues)}
                {spec.weights === "salience" && `, ${texts.salience}`}
              </span>
            </>
          ),
          band: <Band spec={spec} />,
          joint: (
            <>
              {texts.joint(spec.joint, spec.coverage)}
              {spec.joint > 0 && (
                <span className="block text-xs text-mute">
                  {texts.withoutJoint(
                    decimalsOrNull(spec.withoutJoint.agreement),
                    spec.withoutJoint.coverage,
                  )}
                </span>
              )}
            </>
          ),
          balanced: decimalsOrNull(spec.balanced),
        },
      }))}
    />
  );
}

/** From 0 to 1: the band as a bar, the mean over the comparable issues as a dot. */
function Band({ spec: { low, high, agreement } }: { spec: PartyAgreementSpec }) {
  const percent = (value: number) => `${value * 100}%`;
  return (
    <>
      <span className="block">{texts.band(numbers.decimals(low), numbers.decimals(high))}</span>
      <svg aria-hidden="true" width="100%" height={14} className="block max-w-48 overflow-visible">
        <line x1="0" x2="100%" y1={7} y2={7} className="scale-rule" />
        <rect
          x={percent(low)}
          width={percent(high - low)}
          y={4}
          height={6}
          rx={3}
          className="fill-line-strong"
        />
        {agreement !== null && (
          <circle cx={percent(agreement)} cy={7} r={5} className="fill-ink stroke-paper stroke-2" />
        )}
      </svg>
    </>
  );
}
