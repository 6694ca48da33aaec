import { listEntityNames } from "@/lib/desk/entity-entry";
import { NEW_ENTRY } from "@/lib/desk/entry-address";
import type { EntityKind } from "@/lib/desk/entry-kind";
import { buildStatementId } from "@/lib/desk/new-statement";
import { EMPTY_POSITION } from "@/lib/desk/position-content";
import type { JsonObject } from "@/lib/domain/json";
import type { NegotiationRecord } from "@/lib/domain/model";
import { buildFreeName, buildLatinName } from "./latin-name";

/** The field that names an entry of a kind. */
export const getNameField = (kind: EntityKind): "id" | "slug" => (kind === "statement" ? "id" : "slug");

/** A name for a new entry that nothing has yet, by what it says so far; empty while that is nothing. */
export function suggestName(record: NegotiationRecord, kind: EntityKind, content: JsonObject): string {
  if (kind === "statement") {
    const { source, paragraph } = content;
    const isKnown = typeof source === "string" && source !== "" && typeof paragraph === "number";
    return isKnown ? buildStatementId(record, EMPTY_POSITION, { source, paragraph }) : "";
  }
  const name = buildLatinName(tellWords(kind, content));
  const taken = new Set([...listEntityNames(record, kind), NEW_ENTRY]);
  return name === "" ? "" : buildFreeName(name, taken);
}

function tellWords(kind: EntityKind, content: JsonObject): string {
  const text = (field: string) => (typeof content[field] === "string" ? content[field] : "");
  return kind === "source" ? `${text("publisher") || text("title")} ${text("publishedOn")}` : text("title");
}

/**
 * The content with a name that follows what the entry says, as long as nobody has typed another. `before` is what
 * it said until now.
 */
export function followName(
  record: NegotiationRecord,
  kind: EntityKind,
  before: JsonObject,
  after: JsonObject,
): JsonObject {
  const field = getNameField(kind);
  const held = after[field] ?? "";
  const isTyped = held !== before[field] || (held !== "" && held !== suggestName(record, kind, before));
  return isTyped ? after : { ...after, [field]: suggestName(record, kind, after) };
}
