import { useState } from "react";
import { changeStatement, readStatementFields, removeStatement } from "@/lib/desk/new-statement";
import type { PositionContent } from "@/lib/desk/position-content";
import { editor } from "@/messages";
import { ClaimList } from "./claim-list";
import type { EditorForm } from "./editor-form";
import { fieldId } from "./field-ids";
import { PartyTicks } from "./party-ticks";
import { QuoteFields } from "./quote-fields";
import { RoleSelect } from "./role-select";
import { SayingFields } from "./saying-fields";
import { SourceChoice } from "./source-choice";
import type { StatementPart } from "./statement-part";
import { TextField } from "./text-field";

interface StatementFormProps {
  readonly form: EditorForm;
  /** Its place among the statements that are added. */
  readonly index: number;
  readonly link: PositionContent["evidence"][number];
}

/** A statement that is added along with the position. */
export function StatementForm({ form, index, link }: StatementFormProps) {
  const [isOpen, setOpen] = useState(true);
  const fields = readStatementFields(form.content.statements[index]);
  const at = `statements[${index}]`;
  const texts = editor.statement;
  const isNamed = !fields.id.startsWith("new-");
  const part: StatementPart = {
    form,
    fields,
    at,
    change: (change) =>
      form.change((before) => changeStatement(form.record, form.cell, before, fields.id, change)),
  };
  const name = fields.summary || texts.unnamed;
  const fault = form.faultOf(at);
  return (
    <details
      className="card new-statement"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary id={fieldId(at)}>
        <b>{isNamed ? texts.new(fields.id) : texts.unnamed}</b>
        {!isOpen && <span className="text-mute"> {fields.summary}</span>}
      </summary>
      {fault && <p className="field-fault">{fault}</p>}
      <div className="mt-3 grid gap-4">
        <SourceChoice {...part} />
        <PartyTicks {...part} />
        <SayingFields {...part} />
        <TextField
          id={fieldId(`${at}.summary`)}
          label={texts.summary}
          hint={texts.summaryHint}
          value={fields.summary}
          fault={form.faultOf(`${at}.summary`)}
          maxLength={1000}
          isLong
          onType={(summary) => part.change({ summary })}
        />
        <QuoteFields {...part} />
        <ClaimList {...part} />
        <div className="flex flex-wrap items-end justify-between gap-3 border-t border-line pt-3">
          <div>
            <span className="field-label" aria-hidden="true">
              {editor.evidence.role}
            </span>
            <div className="flex flex-wrap items-center gap-3">
              <RoleSelect form={form} link={link} name={name} speaking={fields} />
              <span className="text-xs text-mute">{isNamed ? texts.id(fields.id) : texts.idLater}</span>
            </div>
          </div>
          <button
            type="button"
            className="control"
            onClick={() => {
              form.change((before) => removeStatement(before, fields.id));
              document.getElementById("evidence")?.focus();
            }}
          >
            {texts.remove}
          </button>
        </div>
      </div>
    </details>
  );
}
