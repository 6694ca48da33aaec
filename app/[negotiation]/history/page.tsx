import type { Metadata } from "next";
import { HistoryPage } from "@/components/history/history-page";
import { Unavailable } from "@/components/ui/unavailable";
import { settleHistoryView } from "@/lib/web/history-view";
import { listNews } from "@/lib/web/load-news";
import { historyAddress } from "@/lib/web/news-address";
import { buildNewsPage } from "@/lib/web/news-page";
import { findLoadedPage, unlessUnavailable } from "@/lib/web/page-record";
import { history } from "@/messages";

type Props = PageProps<"/[negotiation]/history">;

const ITEMS = 100;

async function loadView({ params, searchParams }: Props) {
  const loaded = await findLoadedPage((await params).negotiation);
  if (loaded === null) return null;
  const news = await unlessUnavailable(() => listNews(loaded));
  if (news === undefined) return null;
  const { record } = loaded;
  return { record, news, ...settleHistoryView(await searchParams, record, news) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const loaded = await loadView(props);
  if (loaded === null) return {};
  const { slug, title } = loaded.record.negotiation;
  return {
    title: history.pageTitle(title),
    alternates: { types: { "application/atom+xml": historyAddress.feed(slug, loaded.view) } },
  };
}

export default async function Page(props: Props) {
  const loaded = await loadView(props);
  if (loaded === null) return <Unavailable />;
  const { record, news, view, faults } = loaded;
  const { items, next } = buildNewsPage(news, {
    party: view.party ?? undefined,
    issue: view.issue ?? undefined,
    cursor: view.before ?? undefined,
    limit: ITEMS,
  });
  return <HistoryPage record={record} view={view} news={items} next={next} faults={faults} />;
}
