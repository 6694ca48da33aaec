import { compareNatural } from "@/lib/dataset/natural-order";
import type { Day } from "@/lib/domain/day";
import type { NegotiationRecord, NoStatementReason, Source } from "@/lib/domain/model";
import { buildSpoken } from "./build-spoken";
import type { SourceSpec, SourcesSpec } from "./sources-spec";

/** Every source, and how it was read, paragraph by paragraph; copies stand with what they were merged into. */
export function buildSources(record: NegotiationRecord, asOf: Day): SourcesSpec {
  const sources = record.sources
    .filter(({ mergedInto }) => mergedInto === null)
    .sort(comparePublished)
    .map((source) => buildSource(record, source));
  const reasons = new Map<NoStatementReason, number>();
  for (const { reason } of sources.flatMap(({ silent }) => silent)) {
    if (reason !== null) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  const sum = (count: (spec: SourceSpec) => number) => sources.reduce((all, spec) => all + count(spec), 0);
  return {
    negotiation: { slug: record.negotiation.slug, title: record.negotiation.title },
    asOf,
    sources,
    totals: {
      paragraphs: sum(({ paragraphs }) => paragraphs ?? 0),
      speaking: sum(({ spoken }) => spoken.length),
      statements: sum(({ statements }) => statements),
      reasons: [...reasons]
        .map(([reason, count]) => ({ reason, count }))
        .sort((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1)),
    },
  };
}

function comparePublished(a: Source, b: Source): number {
  const [left, right] = [a.publishedOn ?? "9999", b.publishedOn ?? "9999"];
  return left === right ? compareNatural(a.slug, b.slug) : left < right ? -1 : 1;
}

function buildSource(record: NegotiationRecord, source: Source): SourceSpec {
  const reading = record.readings.find((each) => each.source === source.slug) ?? null;
  const statements = record.statements
    .filter((statement) => statement.source === source.slug)
    .sort((a, b) => a.paragraph - b.paragraph || compareNatural(a.id, b.id));
  const numbers = [...new Set(statements.map(({ paragraph }) => paragraph))];
  const spoken = buildSpoken(record, statements);
  return {
    source,
    copies: record.sources.filter(({ mergedInto }) => mergedInto === source.slug),
    paragraphs: reading?.paragraphs.length ?? null,
    spoken: numbers.map((paragraph) => ({
      paragraph,
      statements: spoken.filter(({ statement }) => statement.paragraph === paragraph),
    })),
    statements: statements.length,
    silent: (reading?.paragraphs ?? [])
      .filter(({ paragraph }) => !numbers.includes(paragraph))
      .map(({ paragraph, reason, note }) => ({ paragraph, reason, note })),
  };
}
