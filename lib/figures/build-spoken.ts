import { compareNatural } from "@/lib/dataset/natural-order";
import type { NegotiationRecord, Statement } from "@/lib/domain/model";
import { getShortLabel } from "./option-names";
import type { SpokenSpec } from "./stand-spec";

/**
 * The statements with their sources, parties and claims by name, in the given order. A statement whose
 * source the record lacks is left out: nothing is shown that cannot be looked up.
 */
export function buildSpoken(record: NegotiationRecord, statements: readonly Statement[]): SpokenSpec[] {
  const sources = new Map(record.sources.map((source) => [source.slug, source]));
  const issues = new Map(record.issues.map((issue) => [issue.slug, issue]));
  return statements.flatMap((statement) => {
    const source = sources.get(statement.source);
    if (source === undefined) return [];
    return [
      {
        statement,
        source,
        parties: record.parties.filter(({ slug }) => statement.parties.includes(slug)),
        claims: statement.claims.flatMap(({ issue: slug, option }) => {
          const issue = issues.get(slug);
          if (issue === undefined) return [];
          return [
            {
              issue: { slug, title: issue.title },
              option: option === null ? null : getShortLabel(issue, option),
            },
          ];
        }),
      },
    ];
  });
}

/** By the day on which it was said, then by id. */
export function compareSaid(a: Statement, b: Statement): number {
  return a.saidOn === b.saidOn ? compareNatural(a.id, b.id) : a.saidOn < b.saidOn ? -1 : 1;
}
