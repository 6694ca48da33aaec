import { z } from "zod";
import { paragraphSchema, sourceSchema } from "@/lib/dataset/statement-schema";
import { dateBasisSchema, daySchema, entityIdSchema, slugSchema } from "@/lib/dataset/text-schema";
import { ATTRIBUTIONS, EVIDENCE_ROLES, STATEMENT_KINDS } from "@/lib/domain/vocabulary";
import type { SaidSpec } from "@/lib/figures/dossier-spec";

export const attributionSchema = z
  .enum(ATTRIBUTIONS)
  .meta({ id: "Attribution", description: "Who stands behind it." });

export const saidSchema: z.ZodType<SaidSpec> = z
  .strictObject({
    id: entityIdSchema,
    source: sourceSchema,
    paragraph: paragraphSchema,
    parties: z.array(slugSchema),
    speaker: z.string().nullable(),
    role: z.string().nullable().describe("The speaker's."),
    evidence: z.enum(EVIDENCE_ROLES).describe("How it bears on the position."),
    saidOn: daySchema,
    dateBasis: dateBasisSchema,
    summary: z.string(),
    quote: z
      .strictObject({ text: z.string(), language: z.string(), translator: z.string().nullable() })
      .nullable(),
    kind: z.enum(STATEMENT_KINDS),
    attribution: attributionSchema,
    claims: z.array(z.strictObject({ issue: slugSchema, option: slugSchema.nullable() })),
  })
  .meta({ id: "Said", description: "A statement with its source, and how it bears on the position." });
