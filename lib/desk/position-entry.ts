import { proseSchema } from "@/lib/dataset/text-schema";
import { buildNoChanges } from "@/lib/domain/changes";
import { findDay, type Instant } from "@/lib/domain/day";
import type { Fault } from "@/lib/domain/fault";
import type {
  EvidenceLink,
  NegotiationRecord,
  Position,
  Revision,
  Source,
  Stance,
  Statement,
} from "@/lib/domain/model";
import { entitySchemas } from "./entity-schemas";
import { checkChanges, type EntryCheck } from "./entry-check";
import { findCell } from "./entry-kind";
import { listFieldFaults } from "./field-faults";
import type { PositionContent } from "./position-content";
import { listChangedReadings } from "./taken-statements";

/**
 * What the position editor's content would do to the record at `now`: a new position where the party moved, new
 * evidence alone where it said it again, a new revision where we correct ourselves; with the statements and
 * sources that were added along with it.
 */
export function checkPosition(
  record: NegotiationRecord,
  target: string | null,
  content: PositionContent,
  now: Instant,
): EntryCheck {
  const cell = findCell(target);
  const party = record.parties.find(({ slug }) => slug === cell?.party);
  const issue = record.issues.find(({ slug }) => slug === cell?.issue);
  if (party === undefined || issue === undefined) {
    return { changes: null, faults: [{ at: "", reason: `names no cell of this negotiation: ${target}` }] };
  }
  const position = record.positions.find(({ id }) => id === content.position);
  const blanks = listBlanks(content, position, { party: party.slug, issue: issue.slug });
  const sources = readAll(content.sources, "sources", (raw) => entitySchemas.source.safeParse(raw));
  const statements = readAll(content.statements, "statements", (raw) =>
    entitySchemas.statement.safeParse(raw),
  );
  const unread = [...blanks, ...sources.faults, ...statements.faults];
  if (unread.length > 0) return { changes: null, faults: unread };

  const evidence = content.evidence.map((link): EvidenceLink => ({ ...link, recordedAt: now }));
  const none = buildNoChanges(record);
  const added = { ...none.create, sources: sources.items, statements: statements.items };
  const update = { ...none.update, readings: listChangedReadings(record, statements.items) };
  const id = position?.id ?? buildPositionId(record, party.slug, issue.slug);
  const place = (at: string) => placeField(at, id, content);
  const link = (of: string) => evidence.map((each) => ({ position: of, link: each }));
  if (content.act === "said-again") {
    return checkChanges(record, { ...none, create: { ...added, evidence: link(id) }, update }, place);
  }
  const number = (position?.revisions.at(-1)?.number ?? 0) + 1;
  const revision = buildRevision(content, number, now);
  if (revision === null)
    return { changes: null, faults: [{ at: "validFrom", reason: "should be a day, YYYY-MM-DD" }] };
  const create =
    position === undefined
      ? {
          ...added,
          positions: [{ id, party: party.slug, issue: issue.slug, revisions: [revision], evidence }],
        }
      : { ...added, revisions: [{ position: id, revision }], evidence: link(id) };
  return checkChanges(record, { ...none, create, update }, place);
}

/** Ids of positions are `party.issue.n`; the next one that is free. */
export function buildPositionId(record: NegotiationRecord, party: string, issue: string): string {
  const numbers = record.positions
    .filter((position) => position.party === party && position.issue === issue)
    .map(({ id }) => Number(id.slice(id.lastIndexOf(".") + 1)) || 0);
  return `${party}.${issue}.${Math.max(0, ...numbers) + 1}`;
}

function listBlanks(
  content: PositionContent,
  position: Position | undefined,
  cell: { readonly party: string; readonly issue: string },
): Fault[] {
  const missing = (at: string, reason = "is missing"): Fault => ({ at, reason });
  if (content.act === null)
    return [missing("act", "should say whether the party moved, said it again, or we correct ourselves")];
  const isOfCell = position?.party === cell.party && position.issue === cell.issue;
  const faults: Fault[] = [];
  if (content.act !== "moved" && !isOfCell)
    faults.push(missing("position", "names no position of this cell"));
  if (content.act === "moved" && content.position !== null)
    faults.push(missing("position", "should be blank for a move: it gets a position of its own"));
  if (content.act === "said-again") {
    if (content.evidence.length === 0) faults.push(missing("evidence", "should name at least one statement"));
    return faults;
  }
  if (findDay(content.validFrom) === null)
    faults.push(
      missing("validFrom", content.validFrom === "" ? "is missing" : "should be a day, YYYY-MM-DD"),
    );
  if (content.state === null) faults.push(missing("state", "is not chosen"));
  if (content.state === "stated" && content.preferred === null)
    faults.push(missing("preferred", "is not chosen"));
  for (const [index, { condition, options }] of content.offers.entries()) {
    if (content.state !== "conditional") break;
    if (condition.trim() === "") faults.push(missing(`offers[${index}].condition`));
    if (options.length === 0) faults.push(missing(`offers[${index}].options`, "is not chosen"));
  }
  if (content.salience?.value === null) faults.push(missing("salience.value"));
  if (content.salience !== null && content.salience.reason.trim() === "")
    faults.push(missing("salience.reason", "should say why: no weight without a reason"));
  if (content.state !== null && content.state !== "no-position" && content.confidence === null)
    faults.push(missing("confidence", "is not chosen"));
  if (content.rationale.trim() === "") faults.push(missing("rationale"));
  if (content.act === "corrected" && content.correction.trim() === "")
    faults.push(missing("correction", "should say what was wrong"));
  return [...faults, ...listUnreadable(content)];
}

const LONGEST = 4000;

/** The texts that will be written and hold what no text may; how long each may be, its content's schema says. */
function listUnreadable(content: PositionContent): Fault[] {
  const texts = [
    { at: "rationale", text: content.rationale },
    { at: "correction", text: content.act === "corrected" ? content.correction : "" },
    { at: "salience.reason", text: content.salience?.reason ?? "" },
    ...(content.state === "conditional" ? content.offers : []).map(({ condition }, index) => ({
      at: `offers[${index}].condition`,
      text: condition,
    })),
  ];
  return texts.flatMap(({ at, text }) => {
    const result = text.trim() === "" ? null : proseSchema(LONGEST).safeParse(text.trim());
    return (result?.error?.issues ?? []).map(({ message }) => ({ at, reason: message }));
  });
}

function buildRevision(content: PositionContent, number: number, publishedAt: Instant): Revision | null {
  const validFrom = findDay(content.validFrom);
  const stance = buildStance(content);
  if (validFrom === null || stance === null) return null;
  const { acceptable, redLines, salience, confidence, membersDivided } = content;
  return {
    number,
    publishedAt,
    retracted: content.act === "corrected" && content.retracted,
    validFrom,
    stance,
    acceptable,
    redLines,
    salience: salience?.value == null ? null : { value: salience.value, reason: salience.reason.trim() },
    confidence: stance.state === "no-position" ? null : confidence,
    membersDivided,
    rationale: content.rationale.trim(),
    correction: number === 1 ? null : content.correction.trim(),
  };
}

/** The stance that is meant; fields that its state does not have are left out. */
function buildStance({ state, preferred, span, offers }: PositionContent): Stance | null {
  switch (state) {
    case "stated":
      return preferred === null ? null : { state, preferred };
    case "conditional":
      return { state, preferred, offers };
    case "ambiguous":
      return { state, span };
    case "no-position":
      return { state };
    case null:
      return null;
  }
}

function readAll<Item extends Source | Statement>(
  raw: readonly unknown[],
  list: string,
  parse: (
    raw: unknown,
  ) => { success: true; data: Item } | { success: false; error: Parameters<typeof listFieldFaults>[0] },
): { readonly items: Item[]; readonly faults: Fault[] } {
  const items: Item[] = [];
  const faults: Fault[] = [];
  for (const [index, each] of raw.entries()) {
    const result = parse(each);
    if (result.success) items.push(result.data);
    else faults.push(...listFieldFaults(result.error, each, `${list}[${index}]`));
  }
  return { items, faults };
}

/** Where the editor shows a fault that the record's rules found. */
function placeField(at: string, id: string, content: PositionContent): string {
  const revision = new RegExp(`^positions\\[${id.replaceAll(".", "\\.")}\\]\\.revisions\\[\\d+\\]\\.`);
  const inside = at.replace(revision, "");
  if (inside !== at) return inside === "stance" ? "state" : inside.replace(/^stance\./, "");
  if (at.startsWith(`positions[${id}].evidence`)) return "evidence";
  const [, list, name, rest] = /^(statements|sources)\[([^\]]+)\](.*)$/.exec(at) ?? [];
  if (list === "statements" || list === "sources") {
    const index = content[list].findIndex((item) => item.id === name || item.slug === name);
    if (index >= 0) return `${list}[${index}]${rest}`;
  }
  return at;
}
