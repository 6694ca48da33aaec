import { z } from "zod";
import type { Claim, Quote, Source, Statement } from "@/lib/domain/model";
import { ATTRIBUTIONS, STATEMENT_KINDS } from "@/lib/domain/vocabulary";
import {
  dateBasisSchema,
  daySchema,
  entityIdSchema,
  languageSchema,
  lineSchema,
  proseSchema,
  slugSchema,
  webAddressSchema,
} from "./text-schema";

export const paragraphSchema = z.int().min(1).max(1_000_000).meta({
  id: "Paragraph",
  description: "Counted from 1 over the non-empty lines of the copy that was read.",
});

export const sourceSchema: z.ZodType<Source> = z
  .strictObject({
    slug: slugSchema,
    publisher: lineSchema(200).nullable(),
    title: lineSchema(500).nullable(),
    authors: z.array(lineSchema(200)).max(100),
    url: webAddressSchema.nullable(),
    archiveUrl: webAddressSchema.nullable(),
    language: languageSchema,
    publishedOn: daySchema.nullable(),
    dateNote: proseSchema(2000).describe(
      "How the publication day is known, and what else the copy leaves open.",
    ),
    tier: z
      .enum(["A", "B", "C", "S"])
      .describe("A: official text; B: established publisher; C: copy or aggregator; S: state-aligned media."),
    mergedInto: slugSchema
      .nullable()
      .default(null)
      .describe("The source that is the same document and has all that was taken from this one, or null."),
  })
  .meta({ id: "Source", description: "A published document. What the copy does not tell is null." });

const claimSchema: z.ZodType<Claim> = z
  .strictObject({
    issue: slugSchema,
    option: slugSchema
      .nullable()
      .describe("Null when the statement is about the issue and names none of its options."),
  })
  .meta({ id: "Claim", description: "What the statement is for or, where it rejects, against." });

const quoteSchema: z.ZodType<Quote> = z
  .strictObject({
    text: lineSchema(400).describe("At most 12 words, letter by letter."),
    language: languageSchema,
    translator: lineSchema(200).nullable(),
  })
  .meta({ id: "Quote", description: "An official's own words." });

export const statementSchema: z.ZodType<Statement> = z
  .strictObject({
    id: entityIdSchema,
    source: slugSchema,
    paragraph: paragraphSchema,
    parties: z.array(slugSchema).max(200).describe("Who made it; empty for analysts."),
    speaker: lineSchema(200).nullable(),
    role: lineSchema(200).nullable(),
    saidOn: daySchema,
    dateBasis: dateBasisSchema,
    summary: proseSchema(1000).describe("One sentence in our own words."),
    quote: quoteSchema.nullable(),
    kind: z.enum(STATEMENT_KINDS),
    attribution: z
      .enum(ATTRIBUTIONS)
      .describe("Who stands behind it: the party itself, a reporter alone, an unnamed insider, an analyst."),
    claims: z.array(claimSchema).max(200),
  })
  .meta({ id: "Statement", description: "What somebody said or is reported to have said." });
