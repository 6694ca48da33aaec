import { z } from "zod";
import { buildHistoryFeed } from "@/components/history/history-feed";
import { buildBody } from "@/lib/api/body-cache";
import { readOnly } from "@/lib/api/handlers";
import { getLoaded } from "@/lib/api/loaded";
import { filterSchema, parseQuery } from "@/lib/api/query-schema";
import { checkNames } from "@/lib/api/record-names";
import { respondWithBody } from "@/lib/api/respond";
import { getAccountSettings } from "@/lib/auth/settings";
import { writeAtom } from "@/lib/web/atom";
import { listNews } from "@/lib/web/load-news";
import { buildNewsPage } from "@/lib/web/news-page";
import { getRequestOrigin } from "@/lib/web/request-origin";

const ENTRIES = 50;

/** Feed readers add parameters of their own, which mean nothing here. */
const querySchema = z.object({ party: filterSchema, issue: filterSchema });

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readOnly(
  async (request: Request, { params }: { params: Promise<{ negotiation: string }> }) => {
    const { party, issue } = parseQuery(querySchema, new URL(request.url).searchParams);
    const loaded = await getLoaded((await params).negotiation);
    checkNames(loaded.record, { party, issue });
    const { items } = buildNewsPage(await listNews(loaded), { party, issue, limit: ENTRIES });
    const feed = buildHistoryFeed({
      record: loaded.record,
      view: { party: party ?? null, issue: issue ?? null },
      news: items,
      origin: getRequestOrigin(request, getAccountSettings()),
    });
    return respondWithBody(request, buildBody(writeAtom(feed)), "application/atom+xml; charset=utf-8");
  },
);
