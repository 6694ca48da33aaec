import { z } from "zod";
import type { Negotiation, Reliability } from "@/lib/domain/model";
import { daySchema, lineSchema, proseSchema, slugSchema } from "./text-schema";

const reliabilitySchema: z.ZodType<Reliability> = z
  .strictObject({
    alphaStates: z.number().max(1).describe("Krippendorff's alpha, nominal, over the states of all units."),
    alphaSteps: z.number().max(1).describe("Krippendorff's alpha, ordinal, over the preferred steps."),
    units: z.int().min(0).max(10_000_000).describe("Units (issue, party, day) that were compared."),
    differing: z.int().min(0).max(10_000_000).describe("Units on which the two passes differed."),
    days: z.array(daySchema).max(1000),
  })
  .meta({ id: "Reliability", description: "How well two independent coding passes agreed." });

/** What a negotiation is set to; how reliable its coding is comes on top. */
export const settingFields = {
  slug: slugSchema,
  title: lineSchema(200),
  summary: proseSchema(4000),
  coverage: z
    .strictObject({ from: daySchema, through: daySchema })
    .describe("The days that the record claims to cover."),
  staleAfterDays: z.int().min(1).max(36_500).describe("Evidence older than this many days is marked as old."),
  fourEyes: z.boolean().describe("Whether nobody may publish their own work."),
};

export const negotiationSchema: z.ZodType<Negotiation> = z
  .strictObject({ ...settingFields, reliability: reliabilitySchema.nullable() })
  .meta({ id: "Negotiation", description: "One process of negotiation." });
