import { editor } from "@/messages";
import type { EditorForm } from "./editor-form";
import { focusLater } from "./focus-later";
import { TextField } from "./text-field";
import { TickField } from "./tick-field";
import { WeightField } from "./weight-field";

/** Why it is coded so, whether the members agree, and how much it matters. */
export function JudgementFields({ form }: { form: EditorForm }) {
  const { content, change, record, party } = form;
  const hasMembers = record.parties.some(({ parent }) => parent === party.slug);
  return (
    <div className="editor-part grid gap-5">
      <TextField
        id="rationale"
        label={editor.rationale}
        hint={editor.rationaleHint}
        value={content.rationale}
        fault={form.faultOf("rationale")}
        maxLength={4000}
        isLong
        onType={(rationale) => change((before) => ({ ...before, rationale }))}
      />
      {hasMembers && content.state !== "no-position" && (
        <TickField
          id="membersDivided"
          label={editor.membersDivided}
          hint={editor.membersDividedHint(party.title)}
          isTicked={content.membersDivided}
          onTick={(membersDivided) => change((before) => ({ ...before, membersDivided }))}
        />
      )}
      <Salience form={form} />
    </div>
  );
}

function Salience({ form }: { form: EditorForm }) {
  const { content, change } = form;
  const { salience } = content;
  const texts = editor.salience;
  return (
    <fieldset id="salience" tabIndex={-1}>
      <legend className="field-label">{texts.title}</legend>
      {salience === null ? (
        <p className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm text-mute">
          <button
            type="button"
            className="control"
            onClick={() => {
              change((before) => ({ ...before, salience: { value: null, reason: "" } }));
              focusLater("salience-value");
            }}
          >
            {texts.give}
          </button>
          {texts.unsaid}
        </p>
      ) : (
        <div className="field-row salience">
          <WeightField
            value={salience.value}
            fault={form.faultOf("salience.value")}
            onChange={(value) =>
              change((before) => ({
                ...before,
                salience: { value, reason: before.salience?.reason ?? "" },
              }))
            }
          />
          <TextField
            id="salience-reason"
            label={texts.reason}
            value={salience.reason}
            fault={form.faultOf("salience.reason")}
            maxLength={1000}
            onType={(reason) =>
              change((before) => ({ ...before, salience: { value: before.salience?.value ?? null, reason } }))
            }
          />
          <p className="self-end pb-2">
            <button
              type="button"
              className="link text-sm"
              onClick={() => {
                change((before) => ({ ...before, salience: null }));
                focusLater("salience");
              }}
            >
              {texts.unsay}
            </button>
          </p>
        </div>
      )}
    </fieldset>
  );
}
