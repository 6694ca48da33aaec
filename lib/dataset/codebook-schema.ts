import { z } from "zod";
import type { Category, Issue, Option, Party, RetiredOption } from "@/lib/domain/model";
import { lineSchema, slugSchema } from "./text-schema";

export const partySchema: z.ZodType<Party> = z
  .strictObject({
    slug: slugSchema,
    title: lineSchema(120),
    short: lineSchema(4).describe("At most four characters, for places on a scale."),
    parent: slugSchema
      .nullable()
      .describe("The party that this one is a member of; null at the table itself."),
  })
  .meta({ id: "Party", description: "A side at the table, or a member of one." });

export const categorySchema: z.ZodType<Category> = z
  .strictObject({ slug: slugSchema, title: lineSchema(120) })
  .meta({ id: "Category", description: "A heading that issues stand under." });

const originSchema = z
  .enum(["texts", "midpoint", "pole"])
  .describe("From the texts, or added so that the scale has no hole (midpoint) or has an end (pole).");

const optionSchema: z.ZodType<Option> = z
  .strictObject({
    key: slugSchema,
    step: z
      .int()
      .min(1)
      .max(100)
      .describe("1..K in codebook order; a place only where the issue is ordinal."),
    label: lineSchema(200),
    short: lineSchema(26).describe("At most 26 characters."),
    origin: originSchema,
    value: z.number().nullable().describe("The place in the issue's unit; only where the issue is interval."),
  })
  .meta({ id: "Option", description: "One outcome of an issue." });

const retiredOptionSchema: z.ZodType<RetiredOption> = z
  .strictObject({
    key: slugSchema,
    label: lineSchema(200),
    short: lineSchema(26).describe("At most 26 characters."),
    origin: originSchema,
    into: slugSchema.describe("The option in use that stands for it now."),
  })
  .meta({
    id: "RetiredOption",
    description: "An option that was merged into another; only superseded revisions name it.",
  });

export const issueSchema: z.ZodType<Issue> = z
  .strictObject({
    slug: slugSchema,
    title: lineSchema(120),
    question: lineSchema(400),
    category: slugSchema,
    level: z.enum(["ordinal", "nominal", "interval"]).describe("How the options compare."),
    tier: z.enum(["core", "thin"]).describe("Thin: the texts say little about it."),
    options: z.array(optionSchema).min(1).max(100).describe("Those in use."),
    retired: z.array(retiredOptionSchema).max(100).default([]).describe("Those merged into another."),
    scale: z
      .strictObject({ min: z.number(), max: z.number(), unit: lineSchema(60) })
      .nullable()
      .describe("The numeric scale of an interval issue, else null."),
  })
  .meta({ id: "Issue", description: "One question in dispute, with its possible outcomes." });
