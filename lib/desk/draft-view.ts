import type { Instant } from "@/lib/domain/day";
import type { Fault } from "@/lib/domain/fault";
import { isSameJson, type JsonObject } from "@/lib/domain/json";
import { type Difference, listDifferences } from "@/lib/domain/json-difference";
import type { NegotiationRecord } from "@/lib/domain/model";
import { checkEntry } from "./check-entry";
import type { Draft } from "./draft";
import { findCell } from "./entry-kind";
import { summariseImport } from "./import-view";
import { buildPrefill } from "./prefill";

/** What a reviewer looks at. */
export interface DraftView {
  /** Against what is published now; against nothing for a new entry. */
  readonly differences: readonly Difference[];
  readonly faults: readonly Fault[];
  /** Whether the entry was published anew since the draft was begun. */
  readonly isOvertaken: boolean;
}

/** Compares a draft with what is published, and says what would stand in its way. */
export function viewDraft(record: NegotiationRecord, draft: Draft, now: Instant): DraftView {
  const current = buildPrefill(record, draft);
  const isDecided = draft.state === "published" || draft.state === "discarded";
  // What a decided draft changed is told against what it began from: by now it may be what is published.
  const before = isDecided ? draft.base : current;
  return {
    differences: listDifferences(trim(draft, before ?? {}), trim(draft, draft.content)),
    faults: isDecided ? [] : checkEntry(record, draft, draft.content, now).faults,
    isOvertaken: !isDecided && !isSameJson(current, draft.base),
  };
}

/**
 * Said again, a position keeps what it says: only its evidence is new. An import of thousands is told by how much
 * it holds.
 */
function trim({ kind }: Draft, content: JsonObject): JsonObject {
  if (kind === "import") return summariseImport(content);
  if (kind !== "position") return content;
  const { act: _act, position: _position, ...said } = content;
  return said;
}

/** The names of parties, issues, options and the like in words; others as they are. */
export function buildNames(
  record: NegotiationRecord,
  draft: Pick<Draft, "kind" | "target">,
): (value: string) => string {
  const cell = draft.kind === "position" ? findCell(draft.target) : null;
  const names = new Map<string, string>([
    ...record.parties.map(({ slug, title }) => [slug, title] as const),
    ...record.categories.map(({ slug, title }) => [slug, title] as const),
    ...record.issues.map(({ slug, title }) => [slug, title] as const),
    ...record.sources.map(({ slug, title }) => [slug, title ?? slug] as const),
    ...record.statements.map(({ id, summary }) => [id, `${id}: ${summary}`] as const),
    // The cell's own options last, so that they win over an issue or a party of the same name.
    ...(record.issues.find(({ slug }) => slug === cell?.issue)?.options ?? []).map(
      ({ key, label }) => [key, label] as const,
    ),
  ]);
  return (value) => names.get(value) ?? value;
}
