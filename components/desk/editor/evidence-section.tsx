import { useState } from "react";
import { findSubject } from "@/lib/desk/choose-act";
import { addStatement } from "@/lib/desk/new-statement";
import type { PositionContent } from "@/lib/desk/position-content";
import { editor } from "@/messages";
import type { EditorForm } from "./editor-form";
import { focusLater } from "./focus-later";
import { LinkedStatement } from "./linked-statement";
import { PublishedLinks } from "./published-links";
import { StatementPicker } from "./statement-picker";

/** What the position rests on: what is linked already, what is to be linked, and where to find more. */
export function EvidenceSection({ form }: { form: EditorForm }) {
  const { record, cell, content, change } = form;
  const [isChoosing, setChoosing] = useState(false);
  const texts = editor.evidence;
  const { act } = content;
  if (act === null) return null;
  const subject = findSubject(record, content);
  const fault = form.faultOf("evidence");
  return (
    <section className="editor-part" aria-labelledby="evidence">
      <h2 id="evidence" tabIndex={-1} aria-describedby={fault ? "evidence-fault" : undefined}>
        {texts.title}
      </h2>
      <p className="mt-0.5 text-sm text-mute">{texts.lead[act]}</p>
      {fault && (
        <p id="evidence-fault" className="field-fault">
          {fault}
        </p>
      )}
      {subject !== null && subject.evidence.length > 0 && (
        <>
          <h3 className="small-title mt-4 text-mute">{texts.linked}</h3>
          <PublishedLinks form={form} subject={subject} />
        </>
      )}
      {subject !== null && content.evidence.length > 0 && (
        <h3 className="small-title mt-5 text-mute">{texts.new}</h3>
      )}
      {content.evidence.length === 0 ? (
        subject === null && <p className="mt-3 border-t border-line pt-3 text-mute">{texts.none}</p>
      ) : (
        <ul className="mt-3">
          {content.evidence.map((link) => (
            <li key={nameKey(content, link.statement)}>
              <LinkedStatement form={form} link={link} />
            </li>
          ))}
        </ul>
      )}
      <div className="mt-4 flex flex-wrap gap-2">
        <button
          type="button"
          className="control"
          aria-expanded={isChoosing}
          aria-controls={isChoosing ? "statement-picker" : undefined}
          onClick={() => setChoosing(!isChoosing)}
        >
          {isChoosing ? texts.close : texts.choose}
        </button>
        <button
          type="button"
          className="control"
          onClick={() => {
            change((before) => addStatement(record, cell, before));
            focusLater(`statements-${content.statements.length}-source`);
          }}
        >
          {texts.add}
        </button>
      </div>
      {isChoosing && <StatementPicker form={form} />}
    </section>
  );
}

/** A new statement is known by its place: its id changes while it is typed. */
function nameKey({ statements }: PositionContent, id: string): string {
  const index = statements.findIndex((raw) => raw.id === id);
  return index < 0 ? id : `new ${index}`;
}
