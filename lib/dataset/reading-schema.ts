import { z } from "zod";
import type { Reading } from "@/lib/domain/model";
import { paragraphSchema } from "./statement-schema";
import { entityIdSchema, proseSchema, slugSchema } from "./text-schema";

const readParagraphSchema = z
  .strictObject({
    paragraph: paragraphSchema,
    statements: z.array(entityIdSchema).max(1000).describe("The statements taken from it, in id order."),
    reason: z
      .enum([
        "heading",
        "caption",
        "byline",
        "scene",
        "background",
        "repeats",
        "process",
        "missing-list",
        "link",
      ])
      .nullable()
      .describe("Why it gave no statement; null exactly when it gave some."),
    note: proseSchema(1000).nullable(),
  })
  .meta({ id: "ReadParagraph", description: "What one paragraph gave." });

export const readingSchema: z.ZodType<Reading> = z
  .strictObject({ source: slugSchema, paragraphs: z.array(readParagraphSchema).max(100_000) })
  .meta({ id: "Reading", description: "How a source was read, every paragraph once and in order." });
