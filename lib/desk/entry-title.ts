import type { Json } from "@/lib/domain/json";
import type { NegotiationRecord } from "@/lib/domain/model";
import type { DraftContent } from "./check-entry";
import { type EntryName, findCell } from "./entry-kind";

const LONGEST = 120;

/** By what a list of drafts names one: the cell, or what the entry calls itself so far. */
export function titleEntry(
  record: NegotiationRecord,
  { kind, target }: EntryName,
  content: DraftContent,
): string {
  if (kind === "position") {
    const cell = findCell(target);
    const party = record.parties.find(({ slug }) => slug === cell?.party);
    const issue = record.issues.find(({ slug }) => slug === cell?.issue);
    return `${party?.title ?? cell?.party} · ${issue?.title ?? cell?.issue}`;
  }
  const fields: readonly Json[] =
    kind === "statement"
      ? [content.summary ?? null, content.id ?? null]
      : [content.title ?? null, content.file ?? null, content.slug ?? null];
  const named = fields.find((field) => typeof field === "string" && field.trim() !== "");
  const title = typeof named === "string" ? named.trim() : (target ?? "");
  return [...title].length > LONGEST ? `${[...title].slice(0, LONGEST - 1).join("")}…` : title;
}
