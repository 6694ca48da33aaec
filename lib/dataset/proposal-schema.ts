import { z } from "zod";
import type { NegotiationEvent, Proposal, Term } from "@/lib/domain/model";
import { paragraphSchema } from "./statement-schema";
import {
  dateBasisSchema,
  daySchema,
  entityIdSchema,
  lineSchema,
  proseSchema,
  slugSchema,
} from "./text-schema";

const termSchema: z.ZodType<Term> = z
  .strictObject({
    issue: slugSchema,
    option: slugSchema
      .nullable()
      .describe("Null when the text touches the issue and names none of its options."),
    summary: proseSchema(1000),
    statements: z.array(entityIdSchema).max(1000),
  })
  .meta({ id: "Term", description: "What a proposal says on one issue." });

export const proposalSchema: z.ZodType<Proposal> = z
  .strictObject({
    slug: slugSchema,
    title: lineSchema(200),
    summary: proseSchema(2000),
    proposers: z.array(slugSchema).max(200),
    datedOn: daySchema,
    dateBasis: dateBasisSchema,
    replaces: slugSchema.nullable().describe("The earlier version that this one replaces, or null."),
    terms: z.array(termSchema).max(1000),
  })
  .meta({ id: "Proposal", description: "A plan or text on the table." });

export const eventSchema: z.ZodType<NegotiationEvent> = z
  .strictObject({
    slug: slugSchema,
    title: lineSchema(120),
    summary: proseSchema(2000),
    day: daySchema,
    dateBasis: dateBasisSchema,
    source: slugSchema,
    paragraph: paragraphSchema,
  })
  .meta({ id: "Event", description: "A dated happening that the timeline shows." });
