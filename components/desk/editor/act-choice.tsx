import { chooseAct, listActs } from "@/lib/desk/choose-act";
import { listStanding } from "@/lib/desk/prefill";
import { editor } from "@/messages";
import type { EditorForm } from "./editor-form";

/** The one question first: what is new decides what else is asked. `labelledBy` is the heading that asks it. */
export function ActChoice({ form, labelledBy }: { form: EditorForm; labelledBy: string }) {
  const { record, cell, content, change } = form;
  const acts = listActs(record, cell);
  const fault = form.faultOf("act");
  return (
    <fieldset
      id="act"
      tabIndex={-1}
      className="act-cards"
      aria-labelledby={labelledBy}
      aria-describedby={fault ? "act-fault" : undefined}
    >
      {acts.map((act) => {
        const { title, hint } = tellAct(form, act, acts.length);
        return (
          <label key={act} className="act-card">
            <input
              type="radio"
              className="sr-only"
              name="act"
              value={act}
              checked={content.act === act}
              onChange={() => change((before) => chooseAct(record, cell, before, act))}
            />
            <b>{title}</b>
            <span>{hint}</span>
          </label>
        );
      })}
      {fault && (
        <p id="act-fault" className="field-fault basis-full">
          {fault}
        </p>
      )}
    </fieldset>
  );
}

function tellAct({ record, cell }: EditorForm, act: keyof typeof editor.acts, choices: number) {
  if (act !== "moved") return editor.acts[act];
  if (choices === 1) return editor.first;
  const present = listStanding(record, cell.party, cell.issue).at(-1);
  const isFound = present?.revisions.at(-1)?.stance.state !== "no-position";
  return isFound ? editor.acts.moved : editor.found;
}
