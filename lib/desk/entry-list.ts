import { isJsonList, isJsonObject, type Json, toJson } from "@/lib/domain/json";
import type { NegotiationRecord } from "@/lib/domain/model";
import { ENTITY_LISTS } from "./entity-schemas";
import type { EntityKind } from "./entry-kind";

/** The kinds of which a record has many. */
export type ListedKind = Exclude<EntityKind, "negotiation">;

/** How many entries of each kind a record has. */
export function countEntries(record: NegotiationRecord, kind: ListedKind): number {
  return record[ENTITY_LISTS[kind]].length;
}

/**
 * Finds entries by words: each must stand somewhere in the entry or in the titles of what it names. Reads the
 * record once.
 */
export function buildEntrySearch(record: NegotiationRecord): (entry: object, words: string) => boolean {
  const titles = new Map<string, string>();
  const named = [record.parties, record.categories, record.issues, record.proposals];
  for (const { slug, title } of named.flat()) titles.set(slug, title);
  for (const { slug, title, publisher } of record.sources)
    titles.set(slug, `${publisher ?? ""} ${title ?? ""}`);
  const texts = new Map<object, string>();
  return (entry, words) => {
    const text = texts.get(entry) ?? tell(toJson(entry), titles).toLowerCase();
    texts.set(entry, text);
    return splitWords(words).every((word) => text.includes(word));
  };
}

function splitWords(words: string): string[] {
  return words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
}

function tell(value: Json, titles: ReadonlyMap<string, string>): string {
  if (typeof value === "string") return `${value} ${titles.get(value) ?? ""}`;
  if (isJsonList(value)) return value.map((each) => tell(each, titles)).join(" ");
  if (isJsonObject(value))
    return Object.values(value)
      .map((each) => tell(each, titles))
      .join(" ");
  return value === null ? "" : String(value);
}
