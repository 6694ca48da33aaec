import type { Position } from "@/lib/domain/model";
import { dossier } from "@/messages";
import type { EditorForm } from "./editor-form";
import { StatementLine } from "./statement-line";

/** The links that a position has already; they stay as they are. */
export function PublishedLinks({ form, subject }: { form: EditorForm; subject: Position }) {
  const statements = new Map(form.record.statements.map((statement) => [statement.id, statement]));
  return (
    <ul className="mt-1.5">
      {subject.evidence.map(({ statement: id, role }) => {
        const statement = statements.get(id);
        return (
          statement && (
            <li key={id}>
              <StatementLine form={form} statement={statement}>
                <span className={role === "contradicts" ? "font-semibold text-ink" : ""}>
                  · {dossier.roles[role]}
                </span>
              </StatementLine>
            </li>
          )
        );
      })}
    </ul>
  );
}
