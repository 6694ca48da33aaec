import { z } from "zod";
import { categorySchema, issueSchema, partySchema } from "@/lib/dataset/codebook-schema";
import { negotiationSchema } from "@/lib/dataset/negotiation-schema";
import { eventSchema, proposalSchema } from "@/lib/dataset/proposal-schema";
import { sourceSchema, statementSchema } from "@/lib/dataset/statement-schema";
import { proseSchema, slugSchema } from "@/lib/dataset/text-schema";
import type { NegotiationRecord } from "@/lib/domain/model";
import type { EntityKind } from "./entry-kind";

/** What a whole entity of each kind must be, as the dataset package says it. */
export const entitySchemas = {
  statement: statementSchema,
  source: sourceSchema,
  party: partySchema,
  category: categorySchema,
  issue: issueSchema,
  proposal: proposalSchema,
  event: eventSchema,
  negotiation: negotiationSchema,
} as const satisfies Readonly<Record<EntityKind, z.ZodType>>;

/** Where a record keeps the entities of each kind. */
export const ENTITY_LISTS = {
  statement: "statements",
  source: "sources",
  party: "parties",
  category: "categories",
  issue: "issues",
  proposal: "proposals",
  event: "events",
} as const satisfies Readonly<Record<Exclude<EntityKind, "negotiation">, keyof NegotiationRecord>>;

/**
 * The fields that a draft of each kind has at its top. Of an issue they are `rescale` instead of the retired
 * options, which follow from it; a negotiation's `order` is that of its parties, categories and issues.
 */
export const ENTITY_FIELDS: Readonly<Record<EntityKind, readonly string[]>> = {
  statement: [
    "id",
    "source",
    "paragraph",
    "parties",
    "speaker",
    "role",
    "saidOn",
    "dateBasis",
    "summary",
    "quote",
    "kind",
    "attribution",
    "claims",
  ],
  source: [
    "slug",
    "publisher",
    "title",
    "authors",
    "url",
    "archiveUrl",
    "language",
    "publishedOn",
    "dateNote",
    "tier",
    "mergedInto",
  ],
  party: ["slug", "title", "short", "parent"],
  category: ["slug", "title"],
  issue: ["slug", "title", "question", "category", "level", "tier", "options", "scale", "rescale"],
  proposal: ["slug", "title", "summary", "proposers", "datedOn", "dateBasis", "replaces", "terms"],
  event: ["slug", "title", "summary", "day", "dateBasis", "source", "paragraph"],
  negotiation: ["slug", "title", "summary", "coverage", "staleAfterDays", "fourEyes", "reliability", "order"],
};

/** How an issue's options change where positions are coded by them. */
export const rescaleSchema = z.strictObject({
  /** For each option that goes, the one that takes its place. */
  mapping: z.record(slugSchema, slugSchema),
  /** Why, as it will stand in the history of every position that it changes; null where it changes none. */
  reason: proseSchema(500).nullable(),
});
