import { isCellNews, type NewsSpec } from "@/lib/figures/chronicle-spec";
import { history } from "./history";
import { marks } from "./marks";

const NAMED = 3;

/** Cells by their names, the first few; of anything else how much. */
function name(news: readonly NewsSpec[]): string {
  const cells = news.filter(isCellNews).map(({ party, issue }) => history.cell(party.title, issue.title));
  const names = [...new Set(cells)];
  if (names.length === 0) {
    return marks.list(news.flatMap((each) => (isCellNews(each) ? [] : [history.countEntries(each)])));
  }
  const more = names.length - NAMED;
  return marks.list(more > 0 ? [...names.slice(0, NAMED), `${more} more`] : names);
}

export const live = {
  published: (news: readonly NewsSpec[] | null) =>
    news === null ? "Something was published just now." : `Published just now: ${name(news)}.`,
  show: "Show",
  loading: "Loading …",
  decline: "Not now",
} as const;
