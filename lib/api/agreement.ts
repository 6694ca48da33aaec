import { z } from "zod";
import { slugSchema } from "@/lib/dataset/text-schema";
import { measureAgreement } from "@/lib/domain/agreement";
import { buildGrid } from "@/lib/domain/grid";
import { defineRecordEndpoint } from "./endpoint";
import { asOfSchema, basisSchema, choiceSchema, recordedAtSchema } from "./query-schema";

const shareSchema = z.number().min(0).max(1);
const square = <Value extends z.ZodType>(value: Value) => z.array(z.array(value));

const agreementSchema = z
  .strictObject({
    parties: z.array(slugSchema).describe("The order of the rows and columns of every matrix here."),
    agreement: square(shareSchema.nullable()).describe(
      "The mean over the comparable issues; null without any, 1 for a party with itself.",
    ),
    low: square(shareSchema).describe("The least that the mean over all issues may be, given the unknown."),
    high: square(shareSchema).describe("The most that it may be."),
    coverage: square(z.int().min(0)).describe(
      "How many issues are comparable; for a party with itself, on how many it is known.",
    ),
    issues: z.int().min(0).describe("How many issues there are."),
  })
  .meta({ id: "Agreement", description: "How far each two parties at the table agree." });

export const agreementEndpoint = defineRecordEndpoint({
  path: "/negotiations/{slug}/agreement",
  operationId: "getAgreement",
  summary: "How far each two parties agree, as of a day",
  query: z.strictObject({
    asOf: asOfSchema,
    recordedAt: recordedAtSchema,
    measure: choiceSchema(["distance", "same-option"]).describe(
      "Distance on the scales, or the share of issues with the same option.",
    ),
    balance: choiceSchema(["issue", "category"]).describe(
      "Whether every issue weighs the same, or every category.",
    ),
    joint: choiceSchema(["include", "exclude"]).describe(
      "Whether issues on which a pair rests on one joint text count for that pair.",
    ),
    basis: basisSchema,
  }),
  response: agreementSchema,
  answer(record, { measure, balance, joint, basis }, { asOf, recordedAt }) {
    const grid = buildGrid(record, { asOf, recordedAt });
    const measured = measureAgreement(grid, { measure, balance, joint, basis });
    const rows = <Value>(matrix: readonly (readonly Value[])[]) => matrix.map((row) => [...row]);
    return {
      parties: [...measured.parties],
      agreement: rows(measured.agreement),
      low: rows(measured.low),
      high: rows(measured.high),
      coverage: rows(measured.coverage),
      issues: measured.issues,
    };
  },
});
