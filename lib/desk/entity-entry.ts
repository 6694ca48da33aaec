import { buildNoChanges, type RecordChanges } from "@/lib/domain/changes";
import type { Instant } from "@/lib/domain/day";
import type { JsonObject } from "@/lib/domain/json";
import type { NegotiationRecord, Source } from "@/lib/domain/model";
import { ENTITY_LISTS, entitySchemas } from "./entity-schemas";
import { NEW_ENTRY } from "./entry-address";
import { checkChanges, type EntryCheck, placeEntityField, read, refuse } from "./entry-check";
import type { EntityKind } from "./entry-kind";
import { checkIssue } from "./issue-entry";
import { checkNegotiation } from "./negotiation-entry";
import { mergeSource } from "./source-merge";
import { listChangedReadings } from "./taken-statements";

/** The lists that a single new or changed entity goes into. */
type Part = Partial<
  Pick<
    RecordChanges["update"],
    "parties" | "categories" | "sources" | "statements" | "proposals" | "events" | "readings"
  >
>;

/**
 * What a form's whole entity would do to the record at `now`: create it, or give the one named `target` its new
 * value. An issue whose options change carries `rescale`, and takes the positions coded by them along.
 */
export function checkEntity(
  record: NegotiationRecord,
  kind: EntityKind,
  target: string | null,
  content: JsonObject,
  now: Instant,
): EntryCheck {
  const { rescale = null, ...fields } = content;
  if (rescale !== null && kind !== "issue") return refuse("rescale", "is not a field here");
  const field = kind === "statement" ? "id" : "slug";
  const names = listEntityNames(record, kind);
  if (target === null && names.some((name) => name === fields[field])) {
    return refuse(field, "is taken already");
  }
  if (target !== null && !names.includes(target)) {
    return refuse(field, `names nothing in this negotiation: ${target}`);
  }
  if (target !== null && fields[field] !== target) {
    return refuse(field, `stays "${target}": others refer to it`);
  }
  if (fields[field] === NEW_ENTRY) return refuse(field, `cannot be "${NEW_ENTRY}"`);
  switch (kind) {
    case "issue":
      return checkIssue(record, target, fields, rescale, now);
    case "negotiation":
      return target === null
        ? refuse("slug", "is made by itself, not by a draft")
        : checkNegotiation(record, fields, now);
    case "statement":
      return read(entitySchemas.statement, fields, (statement) =>
        check(
          record,
          target,
          statement.id,
          { statements: [statement] },
          listChangedReadings(record, [statement]),
        ),
      );
    case "source":
      return read(entitySchemas.source, fields, (source) => checkSource(record, target, source));
    case "party":
      return read(entitySchemas.party, fields, (party) =>
        check(record, target, party.slug, { parties: [party] }),
      );
    case "category":
      return read(entitySchemas.category, fields, (category) =>
        check(record, target, category.slug, { categories: [category] }),
      );
    case "proposal":
      return read(entitySchemas.proposal, fields, (proposal) =>
        check(record, target, proposal.slug, { proposals: [proposal] }),
      );
    case "event":
      return read(entitySchemas.event, fields, (event) =>
        check(record, target, event.slug, { events: [event] }),
      );
  }
}

/** A source that names another for the first time is merged into it, with all that was taken from it. */
function checkSource(record: NegotiationRecord, target: string | null, source: Source): EntryCheck {
  const held = record.sources.find(({ slug }) => slug === target);
  if (held === undefined || source.mergedInto === null || source.mergedInto === held.mergedInto) {
    return check(record, target, source.slug, { sources: [source] });
  }
  const { changes, faults } = mergeSource(record, source, source.mergedInto);
  if (faults.length > 0) return { changes: null, faults };
  return checkChanges(record, changes, (at) => placeEntityField(at, source.slug));
}

/** The names of the entities of one kind that a record has. */
export function listEntityNames(record: NegotiationRecord, kind: EntityKind): readonly string[] {
  switch (kind) {
    case "statement":
      return record.statements.map(({ id }) => id);
    case "negotiation":
      return [record.negotiation.slug];
    default:
      return record[ENTITY_LISTS[kind]].map(({ slug }) => slug);
  }
}

function check(
  record: NegotiationRecord,
  target: string | null,
  name: string,
  part: Part,
  readings: Part["readings"] = [],
): EntryCheck {
  const none = buildNoChanges(record);
  const slugs = (items: readonly { readonly slug: string }[] = []) => items.map(({ slug }) => slug);
  const isNew = target === null;
  const changes: RecordChanges = {
    ...none,
    create: isNew ? { ...none.create, ...part } : none.create,
    update: isNew ? { ...none.update, readings } : { ...none.update, ...part, readings },
    order: isNew
      ? {
          parties: [...none.order.parties, ...slugs(part.parties)],
          categories: [...none.order.categories, ...slugs(part.categories)],
          issues: none.order.issues,
        }
      : none.order,
  };
  return checkChanges(record, changes, (at) => placeEntityField(at, name));
}
