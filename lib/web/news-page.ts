import type { Slug } from "@/lib/domain/model";
import { ParleyError } from "@/lib/errors";
import { isCellNews, type NewsSpec } from "@/lib/figures/chronicle-spec";

/** Which news are wanted; what is left out does not matter. */
export interface NewsFilter {
  /** With a party or an issue, only news about cells. */
  readonly party?: Slug | undefined;
  readonly issue?: Slug | undefined;
  /** A version or an instant: only what came after it. */
  readonly since?: string | undefined;
}

interface NewsRequest extends NewsFilter {
  /** `next` of the page before. */
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/**
 * One page of news, in the order given. What is published later comes before the cursor and moves no page.
 * Throws ParleyError `invalid` at `cursor` when it names none of the news.
 */
export function buildNewsPage(
  news: readonly NewsSpec[],
  { cursor, limit, ...filter }: NewsRequest,
): { readonly items: readonly NewsSpec[]; readonly next: string | null } {
  const wanted = news.slice(findStart(news, cursor)).filter((each) => isWanted(each, filter));
  const items = wanted.slice(0, limit);
  const last = items.at(-1);
  return { items, next: last && wanted.length > limit ? writeCursor(last.id) : null };
}

function isWanted(news: NewsSpec, { party, issue, since }: NewsFilter): boolean {
  if (since !== undefined && !isAfter(news, since)) return false;
  if (party === undefined && issue === undefined) return true;
  if (!isCellNews(news)) return false;
  return (party ?? news.party.slug) === news.party.slug && (issue ?? news.issue.slug) === news.issue.slug;
}

function isAfter({ at, version }: NewsSpec, since: string): boolean {
  if (!/^\d+$/.test(since)) return at > since;
  return version !== null && BigInt(version) > BigInt(since);
}

/** Whether a page may begin after `cursor`. */
export function isCursor(news: readonly NewsSpec[], cursor: string): boolean {
  return news.some(({ id }) => writeCursor(id) === cursor);
}

function findStart(news: readonly NewsSpec[], cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const place = news.findIndex(({ id }) => writeCursor(id) === cursor);
  if (place >= 0) return place + 1;
  const fault = { at: "cursor", reason: "is not the cursor of a page of this list" };
  throw new ParleyError("invalid", "Cannot use the query: cursor.", [fault]);
}

function writeCursor(id: string): string {
  return Buffer.from(id).toString("base64url");
}
