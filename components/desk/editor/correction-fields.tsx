import { chooseAct, listSubjects } from "@/lib/desk/choose-act";
import type { Position } from "@/lib/domain/model";
import { listStanceOptions } from "@/lib/domain/stance";
import { getShortLabel } from "@/lib/figures/option-names";
import { editor, marks } from "@/messages";
import { ChoiceField } from "./choice-field";
import type { EditorForm } from "./editor-form";
import { TextField } from "./text-field";
import { TickField } from "./tick-field";

/** Which position is said again or was wrong; asked only where the cell has several. */
export function SubjectChoice({ form }: { form: EditorForm }) {
  const { record, cell, content, change } = form;
  const { act } = content;
  if (act === null || act === "moved") return null;
  const subjects = listSubjects(record, cell, act);
  const fault = form.faultOf("position");
  const [only] = subjects;
  if (subjects.length === 1 && only !== undefined && fault === null) {
    return (
      <p id="position" tabIndex={-1} className="mt-6 text-mute">
        {tellPosition(form, only)}
      </p>
    );
  }
  return (
    <ChoiceField
      id="position"
      label={editor.subject[act]}
      value={content.position}
      choices={subjects.toReversed().map((position) => [position.id, tellPosition(form, position)] as const)}
      fault={fault}
      className="mt-6 max-w-xl"
      onChoose={(id) => change((before) => chooseAct(record, cell, before, act, id))}
    />
  );
}

/** What was wrong, and whether anything of it was ever held. */
export function CorrectionFields({ form }: { form: EditorForm }) {
  const { content, change } = form;
  return (
    <div className="mt-5 grid gap-4">
      <TextField
        id="correction"
        label={editor.correction}
        hint={editor.correctionHint}
        value={content.correction}
        fault={form.faultOf("correction")}
        maxLength={2000}
        isLong
        onType={(correction) => change((before) => ({ ...before, correction }))}
      />
      <TickField
        id="retracted"
        label={editor.retracted}
        hint={editor.retractedHint}
        isTicked={content.retracted}
        onTick={(retracted) => change((before) => ({ ...before, retracted }))}
      />
    </div>
  );
}

/** A position by its day and what it says. */
function tellPosition({ issue }: EditorForm, position: Position): string {
  const revision = position.revisions.at(-1);
  if (revision === undefined) return position.id;
  const { state } = revision.stance;
  const options = listStanceOptions(revision.stance).map((key) => getShortLabel(issue, key));
  return editor.since(revision.validFrom, marks.stance({ state, options }));
}
