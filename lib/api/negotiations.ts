import { z } from "zod";
import { daySchema, slugSchema } from "@/lib/dataset/text-schema";
import { getDatabase } from "@/lib/db/client";
import { listNegotiations } from "@/lib/db/negotiations";
import { definePlainEndpoint } from "./endpoint";
import { buildPage, pageParameters, pageSchema } from "./paging";
import { readStored } from "./stored";

const countSchema = z.int().min(0);

const listedSchema = z
  .strictObject({
    slug: slugSchema,
    title: z.string(),
    summary: z.string(),
    coverage: z
      .strictObject({ from: daySchema, through: daySchema })
      .describe("The days that the record claims to cover."),
    staleAfterDays: countSchema.describe("Evidence older than this many days is marked as old."),
    counts: z.strictObject({
      parties: countSchema.describe("At the table; members are not counted."),
      issues: countSchema,
      sources: countSchema,
      statements: countSchema,
      positions: countSchema,
      proposals: countSchema,
      events: countSchema,
    }),
    version: z.string().describe("Grows with every change to the record."),
  })
  .meta({ id: "ListedNegotiation", description: "A negotiation, and how much its record holds." });

export const negotiationsEndpoint = definePlainEndpoint({
  path: "/negotiations",
  operationId: "listNegotiations",
  summary: "The negotiations on record, by slug",
  query: z.strictObject(pageParameters),
  response: pageSchema(listedSchema).meta({ id: "NegotiationPage" }),
  async answer(page) {
    const listed = await readStored(async () => listNegotiations(await getDatabase()));
    const items = listed.map(({ negotiation, counts, version }) => {
      const { slug, title, summary, coverage, staleAfterDays } = negotiation;
      return {
        slug,
        title,
        summary,
        coverage: { ...coverage },
        staleAfterDays,
        counts: { ...counts },
        version,
      };
    });
    return buildPage(items, ({ slug }) => slug, page);
  },
});
