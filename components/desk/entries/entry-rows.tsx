import type { ReactNode } from "react";
import type { Column } from "@/components/ui/data-table";
import type { ListedKind } from "@/lib/desk/entry-list";
import type { NegotiationRecord, Slug } from "@/lib/domain/model";
import { titleOf } from "@/lib/figures/title-of";
import { days, dossier, sources as sourceTexts, entries as texts } from "@/messages";

/** An entry in a list: by what it is opened, what it is called, and what stands beside that. */
export interface EntryRow {
  readonly name: string;
  readonly title: ReactNode;
  /** The language of the title, where it is a text of others. */
  readonly lang?: string;
  readonly cells: Readonly<Record<string, ReactNode>>;
  readonly entry: object;
}

const { columns } = texts.overview;
const day: Column = { key: "day", label: columns.day, short: true, width: "sm:w-[10rem]" };
const count = (key: "statements" | "issues" | "parties" | "terms" | "options"): Column => ({
  key,
  label: columns[key],
  numeric: true,
  width: "sm:w-[7rem]",
});

/** What stands beside the title of an entry of each kind. */
export const ENTRY_COLUMNS: Readonly<Record<ListedKind, readonly Column[]>> = {
  party: [{ key: "of", label: columns.of, short: true }, count("statements")],
  category: [count("issues")],
  issue: [{ key: "category", label: columns.category, short: true }, count("options"), count("statements")],
  source: [
    { key: "publisher", label: columns.publisher, short: true },
    { key: "tier", label: columns.tier, short: true },
    day,
    count("statements"),
  ],
  statement: [
    { key: "parties", label: columns.parties, short: true, width: "sm:w-[12rem]" },
    day,
    { key: "source", label: columns.source, short: true, width: "sm:w-[20%]" },
  ],
  proposal: [{ key: "parties", label: columns.parties, short: true }, day, count("terms")],
  event: [day, { key: "source", label: columns.source, short: true, width: "sm:w-[30%]" }],
};

/** The entries of a kind in the order in which they are looked for: by codebook, or the newest first. */
export function listEntryRows(record: NegotiationRecord, kind: ListedKind): readonly EntryRow[] {
  const parties = (slugs: readonly Slug[]) => slugs.map((slug) => titleOf(record.parties, slug)).join(", ");
  const statementsOf = (is: (statement: NegotiationRecord["statements"][number]) => boolean) =>
    record.statements.filter(is).length;
  switch (kind) {
    case "party":
      return record.parties.map((entry) => ({
        name: entry.slug,
        title: entry.title,
        entry,
        cells: {
          of: entry.parent && texts.overview.memberOf(titleOf(record.parties, entry.parent)),
          statements: statementsOf((statement) => statement.parties.includes(entry.slug)),
        },
      }));
    case "category":
      return record.categories.map((entry) => ({
        name: entry.slug,
        title: entry.title,
        entry,
        cells: { issues: record.issues.filter(({ category }) => category === entry.slug).length },
      }));
    case "issue":
      return record.categories
        .flatMap((category) => record.issues.filter((issue) => issue.category === category.slug))
        .map((entry) => ({
          name: entry.slug,
          title: entry.title,
          entry,
          cells: {
            category: titleOf(record.categories, entry.category),
            options: entry.options.length,
            statements: statementsOf(({ claims }) => claims.some(({ issue }) => issue === entry.slug)),
          },
        }));
    case "source":
      return record.sources.toSorted(newestFirst(({ publishedOn }) => publishedOn)).map((entry) => ({
        name: entry.slug,
        title: entry.title ?? texts.untitled,
        ...(entry.title !== null && { lang: entry.language }),
        entry,
        cells: {
          publisher:
            entry.mergedInto === null
              ? entry.publisher
              : texts.overview.mergedInto(titleOf(record.sources, entry.mergedInto)),
          tier: sourceTexts.tier(entry.tier),
          day: entry.publishedOn && days.long(entry.publishedOn),
          statements: statementsOf(({ source }) => source === entry.slug),
        },
      }));
    case "statement":
      return record.statements.toSorted(newestFirst(({ saidOn }) => saidOn)).map((entry) => ({
        name: entry.id,
        title: entry.summary,
        entry,
        cells: {
          parties: parties(entry.parties) || entry.speaker,
          day: days.long(entry.saidOn),
          source: tellPlace(record, entry.source),
        },
      }));
    case "proposal":
      return record.proposals.toSorted(newestFirst(({ datedOn }) => datedOn)).map((entry) => ({
        name: entry.slug,
        title: entry.title,
        entry,
        cells: {
          parties: parties(entry.proposers),
          day: days.long(entry.datedOn),
          terms: entry.terms.length,
        },
      }));
    case "event":
      return record.events.toSorted(newestFirst((event) => event.day)).map((entry) => ({
        name: entry.slug,
        title: entry.title,
        entry,
        cells: { day: days.long(entry.day), source: tellPlace(record, entry.source) },
      }));
  }
}

/** A source in few words: by publisher and day, as beside every statement. */
function tellPlace({ sources }: NegotiationRecord, slug: Slug): string {
  const source = sources.find((each) => each.slug === slug);
  return source ? dossier.source(source.publisher, source.publishedOn) : slug;
}

function newestFirst<Entry>(dayOf: (entry: Entry) => string | null): (a: Entry, b: Entry) => number {
  return (a, b) => {
    const [left, right] = [dayOf(a) ?? "", dayOf(b) ?? ""];
    return left === right ? 0 : left < right ? 1 : -1;
  };
}
