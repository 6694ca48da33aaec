import type { EntityKind } from "@/lib/desk/entry-kind";
import type { Referred } from "@/lib/desk/fields/field";
import type { Json } from "@/lib/domain/json";
import type { NegotiationRecord } from "@/lib/domain/model";
import { entries as texts } from "@/messages";
import { tellSource, tellStatement } from "./tell-entry";

/** Something to refer to, by name. */
export interface Choice {
  readonly value: string;
  readonly title: string;
  /** The heading that it stands under, where there are any. */
  readonly group?: string;
}

interface Asked {
  readonly to: Referred;
  /** The entry that refers, which cannot name itself. */
  readonly by: { readonly kind: EntityKind; readonly name: string | null };
  /** The issue beside it, whose options are asked for. */
  readonly issue?: Json;
}

/** What may be referred to, in the order of the record; retired options and merged sources are not offered. */
export function listChoices(record: NegotiationRecord, { to, by, issue }: Asked): readonly Choice[] {
  const self = by.kind === to ? by.name : null;
  switch (to) {
    case "party":
      // Of a party: whose member it is, which no member can be.
      if (by.kind === "party") {
        return record.parties
          .filter(({ slug, parent }) => parent === null && slug !== self)
          .map(({ slug, title }) => ({ value: slug, title }));
      }
      return record.parties.map(({ slug, title, parent }) => ({
        value: slug,
        title,
        ...(parent !== null && { group: texts.members }),
      }));
    case "category":
      return record.categories.map(({ slug, title }) => ({ value: slug, title }));
    case "issue":
      return record.categories.flatMap((category) =>
        record.issues
          .filter((each) => each.category === category.slug)
          .map(({ slug, title }) => ({ value: slug, title, group: category.title })),
      );
    case "option":
      return (record.issues.find(({ slug }) => slug === issue)?.options ?? []).map(({ key, label }) => ({
        value: key,
        title: label,
      }));
    case "source":
      return record.sources
        .filter(({ slug, mergedInto }) => mergedInto === null && slug !== self)
        .toSorted((a, b) => ((a.publishedOn ?? "") < (b.publishedOn ?? "") ? 1 : -1))
        .map((source) => ({ value: source.slug, title: tellSource(source) }));
    case "statement":
      return record.statements.map((statement) => ({
        value: statement.id,
        title: tellStatement(record, statement),
      }));
    case "proposal":
      return record.proposals
        .filter(({ slug }) => slug !== self)
        .map(({ slug, title }) => ({ value: slug, title }));
    case "event":
      return record.events.map(({ slug, title }) => ({ value: slug, title }));
  }
}
