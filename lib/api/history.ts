import { z } from "zod";
import { daySchema, instantSchema, slugSchema } from "@/lib/dataset/text-schema";
import { CELL_NEWS, ENTRY_NEWS } from "@/lib/figures/chronicle-spec";
import { listNews } from "@/lib/web/load-news";
import { buildNewsPage } from "@/lib/web/news-page";
import { buildBody } from "./body-cache";
import { namedStanceSchema } from "./dossier-schema";
import type { DocumentedEndpoint } from "./endpoint";
import { readOnly } from "./handlers";
import { getLoaded } from "./loaded";
import { pageParameters, pageSchema } from "./paging";
import { filterSchema, parseQuery } from "./query-schema";
import { checkNames } from "./record-names";
import { respondWithBody } from "./respond";

const versionSchema = z.string().regex(/^\d{1,18}$/, "should be a version or an instant");
const namedSchema = z.strictObject({ slug: slugSchema, title: z.string() });
const newsFields = {
  id: z.string().describe("Lasting, and unique within the negotiation."),
  at: instantSchema.describe("When it was published."),
  version: z.string().nullable().describe("The version of the record that brought it into this copy."),
};

const newsSchema = z
  .union([
    z.strictObject({
      ...newsFields,
      kind: z.enum(CELL_NEWS),
      party: namedSchema,
      issue: namedSchema,
      day: daySchema.describe("A day on which the cell shows it."),
      from: namedStanceSchema.nullable().describe("Null where nothing was held or known before."),
      to: namedStanceSchema.nullable().describe("Null when it was retracted."),
      reason: z.string().describe("Why it is coded so, what was said, or why it was corrected."),
    }),
    z.strictObject({
      ...newsFields,
      kind: z.enum(ENTRY_NEWS),
      entity: z.string().describe("What kind of entry."),
      count: z.int().min(1),
      names: z.array(z.string()).describe("The first few."),
    }),
  ])
  .meta({ id: "News", description: "What was published about a cell, or done to other entries at once." });

const historySchema = pageSchema(newsSchema)
  .extend({ version: z.string().describe("The record's version of which this tells.") })
  .meta({ id: "NewsPage" });

const querySchema = z.strictObject({
  since: z
    .union([versionSchema, instantSchema], { error: "should be a version or an instant with its zone" })
    .optional()
    .describe("Only what came after this version of the record, or after this instant."),
  party: filterSchema.describe("Only what is about cells of this party."),
  issue: filterSchema.describe("Only what is about cells of this issue."),
  ...pageParameters,
});

export const historyEndpoint: DocumentedEndpoint = {
  path: "/negotiations/{slug}/history",
  operationId: "listHistory",
  summary: "What was published when, newest first",
  query: querySchema,
  response: historySchema,
};

interface Context {
  readonly params: Promise<{ readonly slug: string }>;
}

/** The methods of the route; an answer is made anew each time, from news that are built once per version. */
export const historyMethods = readOnly(async (request: Request, { params }: Context) => {
  const { slug } = await params;
  const query = parseQuery(querySchema, new URL(request.url).searchParams);
  const loaded = await getLoaded(slug);
  checkNames(loaded.record, { party: query.party, issue: query.issue });
  const page = buildNewsPage(await listNews(loaded), query);
  return respondWithBody(request, buildBody({ ...page, version: loaded.version }));
});
