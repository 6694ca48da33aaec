import { DataTable } from "@/components/ui/data-table";
import { Faults } from "@/components/ui/faults";
import { OpenTarget } from "@/components/ui/open-target";
import { Page } from "@/components/ui/page";
import { PageHead } from "@/components/ui/page-head";
import { PageSection } from "@/components/ui/page-section";
import type { Fault } from "@/lib/errors";
import type { SourcesSpec } from "@/lib/figures/sources-spec";
import { days, sources as texts } from "@/messages";
import { SourceArticle, sourceAnchor } from "./source-article";

/** Every source of a negotiation, and how it was read. */
export function SourcesPage({ spec, faults }: { spec: SourcesSpec; faults: readonly Fault[] }) {
  const { sources, totals, negotiation, asOf } = spec;
  return (
    <Page negotiation={negotiation.slug} current="sources">
      <Faults faults={faults} />
      <OpenTarget />
      <PageHead above={negotiation.title} title={texts.title} lead={texts.lead}>
        <p className="mt-2">
          {texts.totals(sources.length, totals.paragraphs, totals.speaking, totals.statements)}
        </p>
      </PageHead>
      <PageSection id="all" title={texts.overview}>
        {sources.length === 0 ? <p className="text-mute">{texts.none}</p> : <Overview spec={spec} />}
      </PageSection>
      {totals.reasons.length > 0 && (
        <PageSection id="silent" title={texts.silentTotals}>
          <div className="max-w-xl">
            <DataTable
              name={texts.silentTotals}
              columns={[
                { key: "reason", label: texts.silentColumns.reason },
                { key: "count", label: texts.silentColumns.count, numeric: true, width: "sm:w-[8rem]" },
              ]}
              rows={totals.reasons.map(({ reason, count }) => ({
                key: reason,
                head: <span className="font-normal">{texts.reasons[reason]}</span>,
                cells: { count },
              }))}
            />
          </div>
        </PageSection>
      )}
      {sources.map((source) => (
        <SourceArticle key={source.source.slug} spec={source} negotiation={negotiation.slug} asOf={asOf} />
      ))}
    </Page>
  );
}

function Overview({ spec }: { spec: SourcesSpec }) {
  const { overviewColumns: columns } = texts;
  return (
    <DataTable
      name={texts.overview}
      columns={[
        { key: "title", label: columns.title, width: "sm:w-[36%]" },
        { key: "publisher", label: columns.publisher, short: true },
        { key: "published", label: columns.published, short: true },
        { key: "tier", label: columns.tier, short: true },
        { key: "paragraphs", label: columns.paragraphs, numeric: true },
        { key: "statements", label: columns.statements, numeric: true },
      ]}
      rows={spec.sources.map(({ source, paragraphs, statements }) => ({
        key: source.slug,
        head: (
          <a className="link" href={`#${sourceAnchor(source.slug)}`}>
            {source.title ?? texts.untitled}
          </a>
        ),
        cells: {
          publisher: source.publisher ?? <span className="text-mute">{texts.notNamed}</span>,
          published: source.publishedOn ? (
            days.long(source.publishedOn)
          ) : (
            <span className="text-mute">{texts.notNamed}</span>
          ),
          tier: texts.tier(source.tier),
          paragraphs,
          statements,
        },
      }))}
    />
  );
}
