import { findInstant, type Instant } from "@/lib/domain/day";
import type { NegotiationRecord } from "@/lib/domain/model";
import { isCellNews, type NewsSpec } from "@/lib/figures/chronicle-spec";
import type { AtomFeed } from "@/lib/web/atom";
import { type HistoryView, historyAddress, newsAddress } from "@/lib/web/news-address";
import { shell, history as texts } from "@/messages";

interface HistoryFeedRequest {
  readonly record: NegotiationRecord;
  readonly view: Pick<HistoryView, "party" | "issue">;
  /** Newest first. */
  readonly news: readonly NewsSpec[];
  /** Scheme and host of all addresses. */
  readonly origin: string;
}

/** What was published in a negotiation, or about some of its cells, as a feed. */
export function buildHistoryFeed({ record, view, news, origin }: HistoryFeedRequest): AtomFeed {
  const { slug, title, coverage } = record.negotiation;
  const titleOf = (items: readonly { slug: string; title: string }[], wanted: string | null) =>
    items.find((item) => item.slug === wanted)?.title ?? null;
  const about = texts.of(titleOf(record.parties, view.party), titleOf(record.issues, view.issue));
  const id = `urn:parley:history:${slug}`;
  const chosen = [view.party && `party:${view.party}`, view.issue && `issue:${view.issue}`];
  return {
    id: [id, ...chosen.filter((part) => part !== null)].join(":"),
    title: texts.feedTitle(title, about),
    updated: news[0]?.at ?? getMidnight(coverage.from),
    author: shell.product,
    language: shell.language,
    self: `${origin}${historyAddress.feed(slug, view)}`,
    alternate: `${origin}${historyAddress.page(slug, view)}`,
    entries: news.map((each) => ({
      // Every entry is the same one in every feed that it stands in.
      id: `${id}:${each.id}`,
      updated: each.at,
      ...tell(each),
      alternate: `${origin}${isCellNews(each) ? newsAddress(record.negotiation, each) : historyAddress.page(slug)}`,
    })),
  };
}

function tell(news: NewsSpec): { title: string; summary: string } {
  if (!isCellNews(news)) {
    const title = texts.entryTitle(texts.entryKinds[news.kind], texts.countEntries(news));
    return { title, summary: texts.named(news) };
  }
  const cell = texts.cell(news.party.title, news.issue.title);
  const position = [texts.position(news), texts.about(news)].filter((part) => part !== "").join(", ");
  return {
    title: texts.entryTitle(texts.cellKind(news.kind), cell),
    summary: [position, news.reason].filter((part) => part !== "").join(". "),
  };
}

function getMidnight(day: string): Instant {
  const instant = findInstant(`${day}T00:00:00Z`);
  if (instant === null) throw new RangeError(`not a day: ${day}`);
  return instant;
}
