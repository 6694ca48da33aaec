import { z } from "zod";
import {
  dateBasisSchema,
  daySchema,
  entityIdSchema,
  proseSchema,
  slugSchema,
} from "@/lib/dataset/text-schema";
import { CONFIDENCES, STANCE_STATES } from "@/lib/domain/vocabulary";
import { asOfSchema, basisSchema, choiceSchema, recordedAtSchema } from "./query-schema";
import { attributionSchema } from "./said-schema";

export const matrixQuerySchema = z.strictObject({
  asOf: asOfSchema,
  recordedAt: recordedAtSchema,
  members: choiceSchema(["false", "true"]).describe("Whether members of parties have cells of their own."),
  basis: basisSchema,
});

const stepSchema = z.int().min(1).describe("An option's number in the codebook, 1..K.");
const stepsSchema = z.array(stepSchema);

const matrixCellSchema = z
  .strictObject({
    issue: slugSchema,
    party: slugSchema,
    state: z.enum([...STANCE_STATES, "not-researched"]),
    step: stepSchema.nullable().describe("The preferred option, also where options have no order."),
    span: z
      .tuple([stepSchema, stepSchema])
      .nullable()
      .describe("The first and last option that an ambiguous position leaves open, else null."),
    acceptable: stepsSchema.nullable().describe("Null unless a statement says so."),
    redLines: stepsSchema.nullable().describe("Null unless a statement says so."),
    conditions: z
      .array(z.strictObject({ options: stepsSchema, condition: proseSchema(1000) }))
      .describe("What a conditional position offers, and on what condition; never counted as agreement."),
    confidence: z.enum(CONFIDENCES).nullable(),
    attribution: attributionSchema.nullable().describe("The best among its supporting statements."),
    since: daySchema.nullable().describe("The day from which the position is held."),
    dateBasis: dateBasisSchema.nullable(),
    newestEvidence: daySchema.nullable().describe("The day of the newest supporting statement."),
    jointWith: z.array(slugSchema).describe("Other parties on its supporting statements."),
    membersDivided: z.boolean(),
    evidence: z.array(entityIdSchema).describe("The statements made by the day that bear on it, by id."),
  })
  .meta({ id: "MatrixCell", description: "What one party holds on one issue." });

export type MatrixCell = z.output<typeof matrixCellSchema>;

const matrixVerdictSchema = z
  .strictObject({
    issue: slugSchema,
    verdict: z.enum(["agree", "close", "apart", "opposed", "differ", "unknown"]),
    spread: z
      .number()
      .min(0)
      .max(1)
      .nullable()
      .describe(
        "The largest distance between two parties; null without order or with fewer than two placed.",
      ),
    camps: z.array(z.array(slugSchema)).describe("The parties on the same option."),
    comparable: z.int().min(0).describe("How many parties are placed."),
  })
  .meta({ id: "MatrixVerdict", description: "How far apart the parties are on one issue." });

export const matrixSchema = z
  .strictObject({
    negotiation: slugSchema,
    asOf: daySchema,
    parties: z.array(z.strictObject({ slug: slugSchema, title: z.string() })),
    issues: z.array(
      z.strictObject({
        slug: slugSchema,
        title: z.string(),
        category: slugSchema,
        options: z.array(z.strictObject({ step: stepSchema, label: z.string() })),
      }),
    ),
    cells: z.array(matrixCellSchema).describe("One for every issue and party, issue by issue."),
    verdicts: z.array(matrixVerdictSchema).describe("One for every issue."),
  })
  .meta({ id: "Matrix", description: "The matrix as it stood on a day." });
