import { z } from "zod";
import { instantSchema, slugSchema } from "@/lib/dataset/text-schema";
import { DRAFT_STATES, type Draft } from "@/lib/desk/draft";
import { ENTRY_KINDS } from "@/lib/desk/entry-kind";
import { isJsonList, isJsonObject, type Json } from "@/lib/domain/json";

export const entryKindSchema = z
  .enum(ENTRY_KINDS)
  .meta({ id: "EntryKind", description: "What a draft changes." });

export const personSchema = z
  .strictObject({ id: z.string(), name: z.string() })
  .meta({ id: "Person", description: "Somebody with an account." });

const jsonSchema: z.ZodType<Json, Json> = z.json();

/** What PostgreSQL cannot keep: NUL, and halves of surrogate pairs. */
const UNSTORABLE = /[\0\p{Cs}]/u;

/** The paths of the texts, and the fields, that cannot be stored. */
function listUnstorable(value: Json, path: readonly (string | number)[]): (readonly (string | number)[])[] {
  if (typeof value === "string") return UNSTORABLE.test(value) ? [path] : [];
  if (isJsonList(value)) return value.flatMap((each, index) => listUnstorable(each, [...path, index]));
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([field, each]) =>
    UNSTORABLE.test(field) ? [path] : listUnstorable(each, [...path, field]),
  );
}

/** Checked against its kind after it is read: the fields of each kind are in the desk's own description. */
export const contentSchema = z
  .record(z.string().max(40), jsonSchema)
  .superRefine((content, context) => {
    for (const path of listUnstorable(content, [])) {
      context.addIssue({ code: "custom", message: "holds a NUL or half a character", path: [...path] });
    }
  })
  .meta({ id: "DraftContent", description: "The fields of the entry, unfinished at first." });

export const targetSchema = z
  .string()
  .max(240)
  .nullable()
  .describe("The entry that is changed: its slug or id, or party.issue for a position; null for a new one.");

const draftStateSchema = z
  .enum(DRAFT_STATES)
  .meta({ id: "DraftState", description: "How far a draft has come." });

export const draftSchema = z
  .strictObject({
    id: z.string(),
    negotiation: slugSchema,
    kind: entryKindSchema,
    target: targetSchema,
    title: z.string(),
    content: contentSchema,
    base: contentSchema.nullable().describe("What the entry was when the draft was begun."),
    state: draftStateSchema,
    version: z.int(),
    author: personSchema,
    assignee: personSchema.nullable(),
    contributors: z.array(z.string()).describe("Ids of everybody who wrote any of it."),
    note: z.string().nullable(),
    reason: z.string().nullable().describe("Why it was returned."),
    suggestion: z.string().nullable(),
    createdAt: instantSchema,
    updatedAt: instantSchema,
    submittedAt: instantSchema.nullable(),
    decidedAt: instantSchema.nullable(),
    decidedBy: personSchema.nullable(),
  })
  .meta({ id: "Draft", description: "A change to one entry that no reader sees before it is published." });

export const writtenSchema = z
  .strictObject({ id: z.string(), version: z.int() })
  .meta({ id: "WrittenDraft", description: "A draft and its version, which is its ETag." });

/** A draft as the API tells it. */
export function tellDraft(draft: Draft): z.input<typeof draftSchema> {
  return {
    ...draft,
    content: { ...draft.content },
    base: draft.base && { ...draft.base },
    contributors: [...draft.contributors],
  };
}
