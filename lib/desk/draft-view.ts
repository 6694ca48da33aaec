import type { Instant } from "@/lib/domain/day";
import type { Fault } from "@/lib/domain/fault";
import { isSameJson, type JsonObject } from "@/lib/domain/json";
import { type Difference, listDifferences } from "@/lib/domain/json-difference";
import type { NegotiationRecord, Option } from "@/lib/domain/model";
import { arrangeContent } from "./arrange-content";
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
  const published = isDecided ? draft.base : current;
  // What an import would take the place of is told with its contents.
  const before = draft.kind === "import" ? {} : published;
  return {
    differences: listDifferences(trim(draft, before ?? {}), trim(draft, draft.content)),
    faults: isDecided ? [] : checkEntry(record, draft, draft.content, now).faults,
    isOvertaken: !isDecided && !isSameJson(current, draft.base),
  };
}

/**
 * Said again, a position keeps what it says: only its evidence is new. An import of thousands is told by how much
 * it holds. Fields stand in the order of the form.
 */
function trim({ kind }: Draft, content: JsonObject): JsonObject {
  if (kind === "import") return summariseImport(content);
  const arranged = arrangeContent(kind, content);
  if (kind !== "position") return arranged;
  const { act: _act, position: _position, ...said } = arranged;
  return said;
}

type Named = "party" | "category" | "issue" | "source" | "statement" | "proposal" | "option" | "claim";

/** What each field names. By the field, since a word may mean something else in another: "uk" is also a language. */
const NAMED: Readonly<Record<string, Named>> = {
  parties: "party",
  party: "party",
  parent: "party",
  proposers: "party",
  category: "category",
  categories: "category",
  issue: "issue",
  issues: "issue",
  source: "source",
  mergedInto: "source",
  statement: "statement",
  replaces: "proposal",
  preferred: "option",
  span: "option",
  option: "claim",
  options: "option",
  acceptable: "option",
  redLines: "option",
};

/** Gives what a field names in words, where it is there: parties, issues, options and the like; others as they are. */
export function buildNames(
  record: NegotiationRecord,
  draft: Pick<Draft, "kind" | "target">,
): (value: string, field: string) => string {
  const cell = draft.kind === "position" ? findCell(draft.target) : null;
  const title = (item: { readonly slug: string; readonly title: string | null }) =>
    [item.slug, item.title ?? item.slug] as const;
  const label = (option: Option) => [option.key, option.label] as const;
  const own = record.issues.find(({ slug }) => slug === cell?.issue);
  const options = record.issues.flatMap((issue) => issue.options);
  const counts = new Map<string, number>();
  for (const { key } of options) counts.set(key, (counts.get(key) ?? 0) + 1);
  const names: Readonly<Record<Named, ReadonlyMap<string, string>>> = {
    party: new Map(record.parties.map(title)),
    category: new Map(record.categories.map(title)),
    issue: new Map(record.issues.map(title)),
    source: new Map(record.sources.map(title)),
    proposal: new Map(record.proposals.map(title)),
    statement: new Map(record.statements.map(({ id, summary }) => [id, `${id}: ${summary}`])),
    option: new Map(own?.options.map(label)),
    // A claim may be on any issue: only a key that no two of them share tells which option is meant.
    claim: new Map(options.filter(({ key }) => counts.get(key) === 1).map(label)),
  };
  return (value, field) => {
    const named = Object.hasOwn(NAMED, field) ? NAMED[field] : undefined;
    return (named && names[named].get(value)) ?? value;
  };
}
