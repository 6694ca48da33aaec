import { describeField, Field } from "@/components/desk/field";
import { findEarliestSupport, listLinked } from "@/lib/desk/linked-evidence";
import type { Day } from "@/lib/domain/day";
import { CONFIDENCES, STANCE_STATES } from "@/lib/domain/vocabulary";
import { editor, method } from "@/messages";
import { ChoiceField } from "./choice-field";
import type { EditorForm } from "./editor-form";
import { focusLater } from "./focus-later";

/** What kind of stance it is, from which day on, and how sure we are. */
export function StanceFields({ form }: { form: EditorForm }) {
  const { content, change, record } = form;
  const hasConfidence = content.state !== "no-position";
  return (
    <div className="field-row">
      <ChoiceField
        id="state"
        label={editor.state}
        value={content.state}
        choices={STANCE_STATES.map((state) => [state, editor.states[state]] as const)}
        hint={content.state && method.states[content.state].meaning}
        fault={form.faultOf("state")}
        onChoose={(state) =>
          change((before) => ({
            ...before,
            state,
            // Where nothing was found, there is one day on which that can begin.
            validFrom:
              state === "no-position" && before.validFrom === ""
                ? record.negotiation.coverage.from
                : before.validFrom,
          }))
        }
      />
      <ValidFrom form={form} />
      {hasConfidence && (
        <ChoiceField
          id="confidence"
          label={editor.confidence}
          value={content.confidence}
          choices={CONFIDENCES.map((each) => [each, editor.confidences[each]] as const)}
          hint={content.confidence && method.confidence[content.confidence].meaning}
          fault={form.faultOf("confidence")}
          onChoose={(confidence) => change((before) => ({ ...before, confidence }))}
        />
      )}
    </div>
  );
}

function ValidFrom({ form }: { form: EditorForm }) {
  const { content, change } = form;
  const suggested = suggestDay(form);
  const fault = form.faultOf("validFrom");
  const hint =
    suggested === null || suggested.day === content.validFrom ? null : (
      <>
        <button
          type="button"
          className="link"
          onClick={() => {
            change((before) => ({ ...before, validFrom: suggested.day }));
            focusLater("validFrom");
          }}
        >
          {editor.takeDay(suggested.day)}
        </button>
        , {suggested.what}
      </>
    );
  return (
    <Field id="validFrom" label={editor.validFrom} hint={hint} fault={fault}>
      <input
        {...describeField("validFrom", { hint, fault })}
        type="date"
        className="input"
        value={content.validFrom}
        onChange={(event) => {
          const { value } = event.target;
          change((before) => ({ ...before, validFrom: value }));
        }}
      />
    </Field>
  );
}

function suggestDay({
  record,
  content,
  cell,
}: EditorForm): { readonly day: Day; readonly what: string } | null {
  if (content.state === "no-position") {
    return { day: record.negotiation.coverage.from, what: editor.firstCovered };
  }
  const day = findEarliestSupport(listLinked(record, content), cell.party);
  return day && { day, what: editor.earliest };
}
