import { z } from "zod";
import { issueSchema, partySchema } from "@/lib/dataset/codebook-schema";
import { dateBasisSchema, daySchema, instantSchema, slugSchema } from "@/lib/dataset/text-schema";
import { CONFIDENCES, STANCE_STATES } from "@/lib/domain/vocabulary";
import type { DossierSpec, HistorySpec, Relation } from "@/lib/figures/dossier-spec";
import type { CellSpec, Mark } from "@/lib/figures/matrix-spec";
import { attributionSchema, saidSchema } from "./said-schema";

const labelsSchema = z.array(z.string());
const unitSchema = z.number().min(0).max(1).nullable();
const cellStateSchema = z.enum([...STANCE_STATES, "not-researched"]);

const markSchema: z.ZodType<Mark> = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("moved"), from: z.string(), to: z.string() }),
    z.strictObject({ kind: z.literal("state-changed"), from: cellStateSchema }),
    z.strictObject({
      kind: z.enum([
        "first-recorded",
        "no-longer-recorded",
        "said-again",
        "conditional",
        "ambiguous",
        "members-divided",
        "old-evidence",
      ]),
    }),
    z.strictObject({ kind: z.literal("rules-out"), options: labelsSchema }),
    z.strictObject({
      kind: z.literal("attribution"),
      attribution: z.enum(["reported", "anonymous", "analyst"]),
    }),
    z.strictObject({ kind: z.literal("joint"), parties: labelsSchema }),
  ])
  .meta({ id: "Mark", description: "Something about a cell that is said in words beside its option." });

const cellSchema: z.ZodType<CellSpec> = z
  .strictObject({
    party: slugSchema,
    issue: slugSchema,
    state: cellStateSchema,
    options: labelsSchema.describe("Short labels of the options that the stance names."),
    step: z.int().min(1).nullable(),
    steps: z.int().min(1),
    pips: z.array(z.enum(["preferred", "ruled-out", "span", "offer", "empty"])),
    confidence: z.enum(CONFIDENCES).nullable(),
    day: daySchema.nullable().describe("The day of the newest evidence."),
    marks: z.array(markSchema),
    camp: z.int().min(0).nullable().describe("The number of the camp that the party is in, from 0."),
    value: unitSchema.describe("The place on the scale, 0..1."),
    distance: unitSchema.describe("The distance from the party that the dossier is about, 0..1."),
  })
  .meta({ id: "ShownCell", description: "A cell as the matrix shows it." });

const entryFields = { day: daySchema, id: z.string() };

export const namedStanceSchema = z.strictObject({
  state: z.enum(STANCE_STATES),
  options: labelsSchema,
});

const entrySchema: z.ZodType<HistorySpec> = z
  .discriminatedUnion("kind", [
    z.strictObject({
      ...entryFields,
      kind: z.enum(["first-recorded", "changed"]),
      stance: namedStanceSchema,
      rationale: z.string(),
    }),
    z.strictObject({
      ...entryFields,
      kind: z.literal("moved"),
      from: labelsSchema,
      to: labelsSchema,
      rationale: z.string(),
    }),
    z.strictObject({ ...entryFields, kind: z.literal("no-position"), rationale: z.string() }),
    z.strictObject({ ...entryFields, kind: z.literal("said-again"), summary: z.string() }),
    z.strictObject({ ...entryFields, kind: z.enum(["corrected", "retracted"]), reason: z.string() }),
  ])
  .meta({ id: "HistoryEntry", description: "The party moved, it said it again, or we corrected ourselves." });

const relationSchema: z.ZodType<Relation> = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.enum(["same", "differs", "rules-out", "none"]) }),
    z.strictObject({ kind: z.literal("steps"), steps: z.int().min(0) }),
  ])
  .meta({ id: "Relation", description: "How another party's place relates to this one's." });

export const dossierSchema: z.ZodType<DossierSpec> = z
  .strictObject({
    negotiation: z.strictObject({ slug: slugSchema, title: z.string() }),
    party: partySchema,
    issue: issueSchema,
    asOf: daySchema,
    recordedAt: instantSchema,
    cell: cellSchema,
    label: z.string().nullable().describe("The preferred option in full."),
    since: daySchema.nullable(),
    dateBasis: dateBasisSchema.nullable(),
    attribution: attributionSchema.nullable(),
    evidenceAge: z.int().nullable().describe("Days from the newest evidence to the day asked for."),
    rationale: z.string().nullable(),
    conditions: z.array(z.strictObject({ options: labelsSchema, condition: z.string() })),
    acceptable: labelsSchema.nullable().describe("Null where no statement says."),
    redLines: labelsSchema.nullable().describe("Null where no statement says."),
    said: z.array(saidSchema).describe("Newest first."),
    history: z.array(entrySchema),
    others: z.array(z.strictObject({ party: partySchema, cell: cellSchema, relation: relationSchema })),
    unadvocated: z.array(slugSchema).describe("Ends of the scale that nobody advocates."),
  })
  .meta({ id: "Dossier", description: "Everything behind one cell." });
