import { z } from "zod";
import { daySchema, instantSchema, lineSchema, proseSchema, slugSchema } from "@/lib/dataset/text-schema";
import { FIGURES } from "@/lib/figures/framed/figure-request";
import { type Briefing, MOST_PARTS, RECORD_TEXTS } from "./briefing";
import { PAPERS } from "./document";
import { readLogo } from "./read-logo";

export const MOST_COMMENTARY = 20_000;
export const MOST_COMMENTARY_IN_ALL = 200_000;

const textSchema = z
  .string()
  .overwrite((text) => text.replace(/\r\n?/g, "\n").replaceAll("\t", "    "))
  .pipe(z.union([z.literal(""), proseSchema(MOST_COMMENTARY)]))
  .describe("Markdown: paragraphs, headings, lists, quotes, links to the web. HTML is printed as text.");

const parametersSchema = z
  .record(z.string().max(40), z.union([z.string().max(400), z.array(z.string().max(400)).max(2000)]))
  .refine((parameters) => Object.keys(parameters).length <= 30, "has more parameters than any figure takes")
  .describe("As in the figure's address; what the briefing chose for all parts need not be repeated.");

const logoSchema = z
  .strictObject({
    mediaType: z.enum(["image/png", "image/jpeg"]),
    base64: z.base64("should be base64"),
    width: z.int().positive(),
    height: z.int().positive(),
  })
  .superRefine((given, context) => {
    const read = readLogo(given.base64);
    if ("fault" in read) context.addIssue({ code: "custom", message: read.fault });
    else if (
      read.mediaType !== given.mediaType ||
      read.width !== given.width ||
      read.height !== given.height
    ) {
      context.addIssue({
        code: "custom",
        message: `is a ${read.mediaType} of ${read.width} × ${read.height} pixels`,
      });
    }
  });

const partSchema = z.strictObject({
  heading: z
    .union([z.literal(""), lineSchema(200)])
    .describe("Empty for the figure's or the text's own title."),
  commentary: textSchema,
  text: z
    .enum(RECORD_TEXTS)
    .nullable()
    .describe("What the record says in words: its headline, or what changed since the other day."),
  figure: z.strictObject({ name: z.enum(FIGURES), parameters: parametersSchema }).nullable(),
});

/** A briefing as it is kept and sent. Whether the record has what it names is checked when it is made. */
export const briefingSchema = z.strictObject({
  title: lineSchema(200),
  negotiation: slugSchema,
  asOf: daySchema,
  compare: daySchema.nullable(),
  recordedAt: instantSchema.nullable(),
  parties: z.array(slugSchema).max(200),
  issues: z.array(slugSchema).max(2000),
  paper: z.enum(PAPERS),
  marking: lineSchema(60).nullable().describe("Printed at head and foot of every page, such as Internal."),
  footer: lineSchema(160).nullable(),
  logo: logoSchema.nullable(),
  parts: z
    .array(partSchema)
    .min(1)
    .max(MOST_PARTS)
    .refine(
      (parts) => parts.reduce((sum, { commentary }) => sum + commentary.length, 0) <= MOST_COMMENTARY_IN_ALL,
      `has more than ${MOST_COMMENTARY_IN_ALL} characters of commentary in all`,
    ),
}) satisfies z.ZodType<Briefing>;
