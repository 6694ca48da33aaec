import { StatementLine } from "@/components/desk/editor/statement-line";
import { listWholeSources, listWholeStatements } from "@/lib/desk/new-statement";
import type { PositionContent } from "@/lib/desk/position-content";
import type { Difference } from "@/lib/domain/json-difference";
import { itemPath } from "@/lib/domain/json-path";
import type { NegotiationRecord, Party, Slug } from "@/lib/domain/model";
import { getShortLabel } from "@/lib/figures/option-names";
import { desk, dossier } from "@/messages";

interface DraftEvidenceProps {
  readonly record: NegotiationRecord;
  readonly party: Party;
  readonly content: PositionContent;
}

/** The statements that a draft of a position links, as its readers will see them, each with what it is to it. */
export function DraftEvidence({ record, party, content }: DraftEvidenceProps) {
  const links = listLinked(record, content);
  if (links.length === 0) return null;
  return (
    <section aria-labelledby="draft-evidence" className="mt-6">
      <h3 id="draft-evidence">{desk.draft.evidence}</h3>
      <ul className="mt-2">
        {links.map(({ statement, role, isNew }) => (
          <li key={statement.id}>
            <StatementLine form={{ record, party, content }} statement={statement}>
              <span className={role === "contradicts" ? "font-semibold text-ink" : ""}>
                · {dossier.roles[role]}
              </span>
              {isNew && (
                <span className="basis-full">
                  {desk.draft.newStatement(
                    statement.claims.map(({ issue, option }) => tellClaim(record, issue, option)),
                  )}
                </span>
              )}
            </StatementLine>
          </li>
        ))}
      </ul>
    </section>
  );
}

function tellClaim({ issues }: NegotiationRecord, slug: Slug, option: string | null): string {
  const issue = issues.find((each) => each.slug === slug);
  if (issue === undefined) return slug;
  return option === null ? issue.title : desk.draft.field(issue.title, getShortLabel(issue, option));
}

/** The differences that the list of statements does not tell already. */
export function withoutEvidence(
  record: NegotiationRecord,
  content: PositionContent,
  differences: readonly Difference[],
): readonly Difference[] {
  const told = new Set(
    listLinked(record, content).flatMap(({ statement: { id } }) => [
      itemPath("evidence", id),
      itemPath("statements", id),
    ]),
  );
  return differences.filter(({ at }) => !told.has(at));
}

/** The links to statements that are whole; what is unfinished is told field by field. */
function listLinked(record: NegotiationRecord, content: PositionContent) {
  const sources = new Set([...record.sources, ...listWholeSources(content)].map(({ slug }) => slug));
  const added = listWholeStatements(content).filter(({ source }) => sources.has(source));
  return content.evidence.flatMap(({ statement: id, role }) => {
    const statement = [...added, ...record.statements].find((each) => each.id === id);
    return statement ? [{ statement, role, isNew: content.statements.some((raw) => raw.id === id) }] : [];
  });
}
