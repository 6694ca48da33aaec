import { z } from "zod";
import type { EvidenceLink, Position, Revision, Stance } from "@/lib/domain/model";
import { CONFIDENCES, EVIDENCE_ROLES } from "@/lib/domain/vocabulary";
import { daySchema, entityIdSchema, instantSchema, proseSchema, slugSchema } from "./text-schema";

const optionKeysSchema = z.array(slugSchema).max(100);

const offerSchema = z
  .strictObject({ options: optionKeysSchema.min(1), condition: proseSchema(1000) })
  .meta({ id: "Offer", description: "What would be accepted, and on what condition." });

const stanceSchema: z.ZodType<Stance> = z
  .discriminatedUnion("state", [
    z.strictObject({ state: z.literal("stated"), preferred: slugSchema }),
    z.strictObject({
      state: z.literal("conditional"),
      preferred: slugSchema.nullable(),
      offers: z.array(offerSchema).max(100),
    }),
    z.strictObject({ state: z.literal("ambiguous"), span: optionKeysSchema }),
    z.strictObject({ state: z.literal("no-position") }),
  ])
  .meta({
    id: "Stance",
    description: "What a position says. Never an absence: that is having no position row.",
  });

/** What a revision says is held, from which day on. */
export const heldFields = {
  validFrom: daySchema,
  stance: stanceSchema,
  acceptable: optionKeysSchema.nullable().describe("Null unless a statement says so."),
  redLines: optionKeysSchema
    .nullable()
    .describe("Null unless a statement says so; disjoint from acceptable."),
  salience: z
    .strictObject({ value: z.number().min(0).max(100), reason: proseSchema(1000) })
    .nullable()
    .describe("0..100 with the analyst's reason, or null."),
  confidence: z.enum(CONFIDENCES).nullable().describe("Null only for no-position."),
  membersDivided: z.boolean(),
  rationale: proseSchema(4000).describe("Why this option, in one or two sentences."),
};

const revisionSchema: z.ZodType<Revision> = z
  .strictObject({
    number: z.int().min(1).max(100_000),
    publishedAt: instantSchema,
    retracted: z.boolean().describe("True when the position was never held."),
    ...heldFields,
    correction: proseSchema(2000)
      .nullable()
      .describe("Why the previous revision was corrected; null on the first."),
  })
  .meta({ id: "Revision", description: "One immutable version of a position." });

export const evidenceRoleSchema = z.enum(EVIDENCE_ROLES);

const evidenceLinkSchema: z.ZodType<EvidenceLink> = z
  .strictObject({
    statement: entityIdSchema,
    role: evidenceRoleSchema,
    recordedAt: instantSchema,
  })
  .meta({ id: "EvidenceLink", description: "Ties a statement to a position." });

export const positionSchema: z.ZodType<Position> = z
  .strictObject({
    id: entityIdSchema.describe("party.issue.n, n counting from 1 in order of the first day."),
    party: slugSchema,
    issue: slugSchema,
    revisions: z.array(revisionSchema).min(1).max(10_000),
    evidence: z.array(evidenceLinkSchema).max(100_000),
  })
  .meta({ id: "Position", description: "The coded judgement on one party and issue from a day on." });
