import type { Issue, NegotiationRecord, Slug } from "@/lib/domain/model";

/** The same record with the scales of some issues (all unless told) read from the other end. */
export function reverseScales(record: NegotiationRecord, slugs?: ReadonlySet<Slug>): NegotiationRecord {
  const isReversed = (slug: Slug) => slugs?.has(slug) ?? true;
  return {
    ...record,
    issues: record.issues.map((issue) => (isReversed(issue.slug) ? reverseIssue(issue) : issue)),
    positions: record.positions.map((position) => {
      if (!isReversed(position.issue)) return position;
      const revisions = position.revisions.map((revision) => ({
        ...revision,
        stance:
          revision.stance.state === "ambiguous"
            ? { ...revision.stance, span: revision.stance.span.toReversed() }
            : revision.stance,
      }));
      return { ...position, revisions };
    }),
  };
}

function reverseIssue(issue: Issue): Issue {
  const { scale } = issue;
  const options = issue.options.toReversed().map((option, index) => ({
    ...option,
    step: index + 1,
    value: option.value === null || scale === null ? null : scale.min + scale.max - option.value,
  }));
  return { ...issue, options };
}
