import { z } from "zod";
import type { Instant } from "@/lib/domain/day";
import type { JsonObject } from "@/lib/domain/json";
import type { NegotiationRecord } from "@/lib/domain/model";
import { checkEntity } from "./entity-entry";
import { ENTITY_FIELDS } from "./entity-schemas";
import type { EntryCheck } from "./entry-check";
import type { EntryKind, EntryName } from "./entry-kind";
import { checkImport, importContentSchema } from "./import-entry";
import { positionContentSchema } from "./position-content";
import { checkPosition } from "./position-entry";

/** The content of a draft: an object whose fields depend on what the draft is about. */
export type DraftContent = JsonObject;

/** The shape that the content of each kind has also while it is unfinished; unknown fields are refused. */
export function getContentSchema(kind: EntryKind): z.ZodType<DraftContent> {
  if (kind === "position") return positionContentSchema;
  if (kind === "import") return importContentSchema;
  const fields = ENTITY_FIELDS[kind];
  return z.record(z.string(), z.json()).superRefine((content, context) => {
    const keys = Object.keys(content).filter((key) => !fields.includes(key));
    if (keys.length > 0) context.addIssue({ code: "unrecognized_keys", keys, input: content });
  });
}

/** What a draft would do to the record if it were published at `now`, or everything that stands in its way. */
export function checkEntry(
  record: NegotiationRecord,
  { kind, target }: EntryName,
  content: DraftContent,
  now: Instant,
): EntryCheck {
  switch (kind) {
    case "position":
      return checkPosition(record, target, positionContentSchema.parse(content), now);
    case "import":
      return checkImport(record, importContentSchema.parse(content), now);
    default:
      return checkEntity(record, kind, target, content, now);
  }
}
