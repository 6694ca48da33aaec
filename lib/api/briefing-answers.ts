import { z } from "zod";
import type { Briefing } from "@/lib/briefing/briefing";
import { briefingSchema } from "@/lib/briefing/briefing-schema";
import type { BriefingHead, KeptBriefing } from "@/lib/briefing/kept-briefing";
import { instantSchema, slugSchema } from "@/lib/dataset/text-schema";
import { toJson } from "@/lib/domain/json";
import { personSchema } from "./draft-schema";

/** A logo and all the commentary that the schema allows, written in any script, with room to spare. */
export const MOST_BRIEFING_BYTES = 2 * 1024 * 1024;

export const sentBriefingSchema = briefingSchema.meta({
  id: "Briefing",
  description: "An ordered choice of figures with commentary, as its author wrote it.",
});

export const briefingHeadSchema = z
  .strictObject({
    id: z.string(),
    negotiation: slugSchema,
    title: z.string(),
    version: z.int(),
    shared: z.boolean().describe("Whether everybody with an account may read and duplicate it."),
    owner: personSchema,
    updatedAt: instantSchema,
  })
  .meta({ id: "BriefingHead", description: "A kept briefing without what it says." });

export const keptBriefingSchema = z
  .strictObject({ ...briefingHeadSchema.shape, content: sentBriefingSchema })
  .meta({ id: "KeptBriefing", description: "A briefing kept under an account." });

export const writtenBriefingSchema = z
  .strictObject({ id: z.string(), version: z.int() })
  .meta({ id: "WrittenBriefing", description: "A kept briefing and its version, which is its ETag." });

const inlineSchema = z
  .strictObject({
    text: z.string(),
    strong: z.boolean(),
    emphasis: z.boolean(),
    href: z.string().nullable(),
  })
  .readonly();

const inlinesSchema = z.array(inlineSchema).readonly();

/** What commentary, and what the record says in words, is made of. */
const proseSchema = z
  .union([
    z.strictObject({ kind: z.enum(["paragraph", "heading", "quote"]), inlines: inlinesSchema }),
    z.strictObject({
      kind: z.literal("list"),
      ordered: z.boolean(),
      items: z.array(inlinesSchema).readonly(),
    }),
  ])
  .meta({ id: "Prose", description: "A block of text: never markup." });

const outlinePartSchema = z.strictObject({
  heading: z.string(),
  prose: z.array(proseSchema).readonly(),
  figure: z
    .strictObject({
      title: z.string(),
      summary: z.string(),
      sources: z.int().describe("On how many it rests."),
      search: z.string().describe("The parameters of its address, at full length."),
    })
    .nullable(),
});

export const outlineSchema = z
  .strictObject({
    subtitle: z.string(),
    parts: z
      .array(outlinePartSchema.nullable())
      .readonly()
      .describe("Null for a part that names what the record does not have."),
    faults: z
      .array(z.strictObject({ at: z.string(), reason: z.string() }))
      .readonly()
      .describe("Why parts are null."),
    sources: z.int().describe("Of the whole briefing, each counted once."),
  })
  .meta({ id: "BriefingOutline", description: "What a briefing will say, without its drawings." });

export const pagesSchema = z
  .strictObject({
    pages: z.array(
      z.strictObject({
        width: z.number().describe("In points."),
        height: z.number().describe("In points."),
        svg: z.string().describe("Shapes alone: no text, no script, no address outside."),
      }),
    ),
  })
  .meta({ id: "BriefingPages", description: "A briefing’s pages as pictures, in order." });

export function tellBriefingHead(head: BriefingHead): z.input<typeof briefingHeadSchema> {
  const { id, negotiation, title, version, isShared, owner, updatedAt } = head;
  return { id, negotiation, title, version, shared: isShared, owner, updatedAt };
}

export function tellBriefing(kept: KeptBriefing): z.input<typeof keptBriefingSchema> {
  return { ...tellBriefingHead(kept), content: tellContent(kept.content) };
}

/** The briefing as it is sent; the schema that reads it back gives lists that may be changed. */
export const tellContent = (content: Briefing): z.input<typeof briefingSchema> =>
  briefingSchema.parse(toJson(content));
