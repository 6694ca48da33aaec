import { z } from "zod";
import type { NegotiationRecord } from "@/lib/domain/model";
import { categorySchema, issueSchema, partySchema } from "./codebook-schema";
import { negotiationSchema } from "./negotiation-schema";
import { positionSchema } from "./position-schema";
import { eventSchema, proposalSchema } from "./proposal-schema";
import { readingSchema } from "./reading-schema";
import { sourceSchema, statementSchema } from "./statement-schema";

export const DATASET_FORMAT = "parley-dataset";
export const DATASET_VERSION = 1;

/** A whole negotiation as one JSON document. */
export interface DatasetDocument extends NegotiationRecord {
  readonly format: typeof DATASET_FORMAT;
  readonly version: typeof DATASET_VERSION;
}

export const formatSchema = z.literal(DATASET_FORMAT).describe("The name of this format.");
export const versionSchema = z
  .literal(DATASET_VERSION)
  .describe("Raised when a reader of the old version could misread the new one.");

/** One item of each part that is a list. */
export const itemSchemas = {
  parties: partySchema,
  categories: categorySchema,
  issues: issueSchema,
  sources: sourceSchema,
  statements: statementSchema,
  positions: positionSchema,
  proposals: proposalSchema,
  events: eventSchema,
  readings: readingSchema,
};

/** The shape of the whole document; what refers to what is checked by `listRecordFaults`. */
export const datasetSchema: z.ZodType<DatasetDocument> = z
  .strictObject({
    format: formatSchema,
    version: versionSchema,
    negotiation: negotiationSchema,
    parties: z.array(partySchema).describe("In the order in which they are shown."),
    categories: z.array(categorySchema).describe("In the order in which they are shown."),
    issues: z.array(issueSchema).describe("In the order in which they are shown."),
    sources: z.array(sourceSchema),
    statements: z.array(statementSchema),
    positions: z.array(positionSchema),
    proposals: z.array(proposalSchema),
    events: z.array(eventSchema),
    readings: z.array(readingSchema),
  })
  .meta({
    title: "Parley dataset",
    description: "One negotiation: who wants what, since when, and who says so.",
  });
