import { Faults } from "@/components/ui/faults";
import { Page } from "@/components/ui/page";
import { PageHead } from "@/components/ui/page-head";
import type { NegotiationRecord } from "@/lib/domain/model";
import type { Fault } from "@/lib/errors";
import type { NewsSpec } from "@/lib/figures/chronicle-spec";
import { type HistoryView, historyAddress } from "@/lib/web/news-address";
import { history as texts } from "@/messages";
import { HistoryFilter } from "./history-filter";
import { NewsTable } from "./news-table";

interface HistoryPageProps {
  readonly record: Pick<NegotiationRecord, "negotiation" | "parties" | "issues">;
  readonly view: HistoryView;
  readonly news: readonly NewsSpec[];
  /** The cursor of the next page, or null on the last. */
  readonly next: string | null;
  readonly faults: readonly Fault[];
}

/** What was published in a negotiation, page by page. */
export function HistoryPage({ record, view, news, next, faults }: HistoryPageProps) {
  const { slug, title } = record.negotiation;
  return (
    <Page negotiation={slug} current="history">
      <Faults faults={faults} />
      <PageHead above={title} title={texts.title} lead={texts.lead} />
      <div className="no-print mb-5 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <HistoryFilter parties={record.parties} issues={record.issues} view={view} />
        <a className="link text-sm" href={historyAddress.feed(slug, view)} title={texts.feedNote}>
          {texts.feed}
        </a>
      </div>
      {news.length === 0 ? (
        <p className="text-mute">{texts.none}</p>
      ) : (
        <NewsTable negotiation={record.negotiation} news={news} />
      )}
      {(view.before !== null || next !== null) && (
        <nav aria-label={texts.paging} className="no-print mt-5 flex flex-wrap gap-3">
          {view.before !== null && (
            <a className="control" href={historyAddress.page(slug, { ...view, before: null })}>
              {texts.newest}
            </a>
          )}
          {next !== null && (
            <a className="control" href={historyAddress.page(slug, { ...view, before: next })}>
              {texts.older}
            </a>
          )}
        </nav>
      )}
    </Page>
  );
}
