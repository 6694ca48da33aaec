import { findSubject } from "@/lib/desk/choose-act";
import { readStatementFields } from "@/lib/desk/new-statement";
import type { PositionContent } from "@/lib/desk/position-content";
import { editor } from "@/messages";
import type { EditorForm } from "./editor-form";
import { RoleSelect } from "./role-select";
import { StatementForm } from "./statement-form";
import { StatementLine } from "./statement-line";

type Link = PositionContent["evidence"][number];

/** A statement that is to be linked: one of the record, or a new one with its fields. */
export function LinkedStatement({ form, link }: { form: EditorForm; link: Link }) {
  const { record, content } = form;
  const index = content.statements.findIndex((raw) => readStatementFields(raw).id === link.statement);
  if (index >= 0) return <StatementForm form={form} index={index} link={link} />;
  const statement = record.statements.find(({ id }) => id === link.statement);
  const name = statement?.summary ?? link.statement;
  const actions = (
    <>
      {statement && <RoleSelect form={form} link={link} name={name} speaking={statement} />}
      <button
        type="button"
        className="link text-sm"
        aria-label={editor.evidence.unlinkOf(name)}
        onClick={() => {
          form.change((before) => unlink(before, link.statement));
          document.getElementById("evidence")?.focus();
        }}
      >
        {editor.evidence.unlink}
      </button>
    </>
  );
  if (statement === undefined) {
    return (
      <div className="evidence-line">
        <p className="field-fault col-span-2">{editor.evidence.missing(link.statement)}</p>
        <div className="evidence-actions">{actions}</div>
      </div>
    );
  }
  const isTwice = findSubject(record, content)?.evidence.some((each) => each.statement === link.statement);
  return (
    <StatementLine form={form} statement={statement} actions={actions}>
      {isTwice && <span className="basis-full font-medium text-error">{editor.evidence.twice}</span>}
    </StatementLine>
  );
}

function unlink(content: PositionContent, statement: string): PositionContent {
  return { ...content, evidence: content.evidence.filter((each) => each.statement !== statement) };
}
