import { Contents } from "@/components/ui/contents";
import { Faults } from "@/components/ui/faults";
import { Page } from "@/components/ui/page";
import { PageHead } from "@/components/ui/page-head";
import type { NegotiationRecord } from "@/lib/domain/model";
import type { FigureName, FigureRequest } from "@/lib/figures/framed/figure-request";
import type { FramedFigure } from "@/lib/figures/framed/framed-figure";
import { figureAddress } from "@/lib/web/figure-address";
import { buildPageSearch, type FigurePageState } from "@/lib/web/figure-page";
import { buildDefaultRequest } from "@/lib/web/figure-state";
import { figurePages, figures as words } from "@/messages";
import type { Chosen } from "./chosen";
import { FigureField } from "./figure-field";
import { FigureForm } from "./figure-form";
import { FigureSection } from "./figure-section";
import { FreezeFailed } from "./freeze-failed";
import { FrozenNote } from "./frozen-note";
import { withValues } from "./with-values";

interface OverviewPageProps {
  readonly record: NegotiationRecord;
  readonly state: FigurePageState;
  readonly figures: readonly FramedFigure[];
  /** Why a figure could not be frozen, if somebody tried. */
  readonly problem: string | null;
  /** Of a frozen address, whether anything was recorded since. */
  readonly hasChanged: boolean;
}

const COMMON = ["asOf", "parties", "categories", "basis", "measure", "balance", "joint"] as const;

/* The fields that one figure alone reads. */
const OWN: Readonly<Partial<Record<FigureName, readonly Exclude<keyof FigureRequest, "recordedAt">[]>>> = {
  "over-time": ["from", "through"],
  profile: ["to"],
  scale: ["issue"],
  scorecard: ["proposal"],
};

/** How far the parties agree and where they diverge: all figures on that, of one state. */
export function OverviewPage({ record, state, figures, problem, hasChanged }: OverviewPageProps) {
  const { negotiation } = record;
  const search = buildPageSearch(record, state);
  const address = figureAddress.overview(negotiation.slug, new URLSearchParams());
  const chosen: Chosen = {
    record,
    request: state.request,
    addressWith: (name, values) => figureAddress.overview(negotiation.slug, withValues(search, name, values)),
  };
  const form = { search, defaults: { ...buildDefaultRequest(record, state.request.recordedAt) } };
  return (
    <Page negotiation={negotiation.slug} current="agreement">
      {problem !== null && <FreezeFailed problem={problem} />}
      <Faults faults={state.faults} />
      <PageHead
        above={negotiation.title}
        title={figurePages.overview.title}
        lead={figurePages.overview.lead}
      />
      <FigureForm
        action={address}
        label={figurePages.overview.controls}
        visible={COMMON}
        className="no-print mb-6 flex flex-wrap items-end gap-2.5"
        {...form}
      >
        {COMMON.map((name) => (
          <FigureField key={name} name={name} {...chosen} />
        ))}
      </FigureForm>
      {state.isFrozen && (
        <FrozenNote
          state={state}
          newer={figurePages.since(hasChanged)}
          follow={figureAddress.overview(negotiation.slug, withValues(search, "recordedAt", []))}
        />
      )}
      <Contents
        title={figurePages.overview.contents}
        entries={figures.map(({ figure }) => ({ id: figure, title: words.names[figure] }))}
      />
      {figures.map((figure) => {
        const own = OWN[figure.figure] ?? [];
        const figureSearch = buildPageSearch(record, state, figure.figure);
        return (
          <FigureSection
            key={figure.figure}
            figure={figure}
            exportAddress={figureAddress.page(negotiation.slug, figure.figure, figureSearch)}
            picture={figureAddress.file(
              negotiation.slug,
              figure.figure,
              "svg",
              withValues(figureSearch, "size", ["column"]),
            )}
          >
            {own.length > 0 && (
              <FigureForm
                action={`${address}#${figure.figure}`}
                label={figurePages.overview.own(figure.title)}
                visible={own}
                className="no-print mt-3 flex flex-wrap items-end gap-2.5"
                {...form}
              >
                {own.map((name) => (
                  <FigureField
                    key={name}
                    name={name}
                    label={name === "to" ? figurePages.fields.party : undefined}
                    {...chosen}
                  />
                ))}
              </FigureForm>
            )}
          </FigureSection>
        );
      })}
    </Page>
  );
}
