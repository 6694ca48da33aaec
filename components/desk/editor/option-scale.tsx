import { findChosen, listLimitFaults } from "@/lib/desk/limits";
import type { ScaleRows } from "@/lib/desk/scale-rows";
import { getShortLabel } from "@/lib/figures/option-names";
import { editor, marks } from "@/messages";
import type { EditorForm } from "./editor-form";
import { LimitSummary } from "./limit-summary";
import { ScaleRowView } from "./scale-row";

interface OptionScaleProps {
  readonly form: EditorForm;
  readonly scale: ScaleRows;
  /** The tint that the chosen row takes from the camp that the party would be in; null for none. */
  readonly camp: number | null;
}

/** The options of the issue to choose on, with where everybody stands and what the party accepts or rules out. */
export function OptionScale({ form, scale, camp }: OptionScaleProps) {
  const { issue, content } = form;
  const texts = editor.scale;
  const isSpan = content.state === "ambiguous";
  const isNone = content.state === "no-position";
  const limitFault = tellLimitFault(form);
  const fault = form.faultOf(isSpan ? "span" : "preferred");
  const described = [fault && "scale-fault", limitFault && "limits-fault"].filter(Boolean).join(" ");
  return (
    <fieldset id="scale" tabIndex={-1} aria-describedby={described || undefined}>
      <legend className="field-label">{issue.question}</legend>
      <p className="sr-only">{isNone ? texts.none : isSpan ? texts.span : texts.preferred}</p>
      <ul className="option-rows" data-faulty={fault || limitFault ? true : undefined}>
        {scale.rows.map((row) => (
          <ScaleRowView key={row.option.key} form={form} row={row} camp={camp} />
        ))}
        {content.state === "conditional" && <NoPreferredRow form={form} />}
      </ul>
      {fault && (
        <p id="scale-fault" className="field-fault">
          {fault}
        </p>
      )}
      {limitFault && (
        <p id="limits-fault" className="field-fault" role="alert">
          {limitFault}
        </p>
      )}
      {isNone ? <p className="field-hint">{texts.none}</p> : <LimitSummary form={form} />}
      {scale.unplaced.length > 0 && (
        <p className="field-hint">
          {texts.notPlaced(
            marks.list(
              scale.unplaced.map(({ party: { title }, state }) =>
                texts.notPlacedParty(title, marks.unplaced[state === "stated" ? "retired" : state]),
              ),
            ),
          )}
        </p>
      )}
    </fieldset>
  );
}

/** Refused at once, whatever else is still blank. */
function tellLimitFault({ content, issue }: EditorForm): string | null {
  const [fault] = listLimitFaults(content);
  const preferred = findChosen(content);
  if (fault === undefined || preferred === null) return null;
  const name = getShortLabel(issue, preferred);
  return fault.at === "redLines" ? editor.scale.preferredRuledOut(name) : editor.scale.preferredLeftOut(name);
}

/** A party may offer without asking for anything of its own. */
function NoPreferredRow({ form: { content, change } }: { form: EditorForm }) {
  return (
    <li className="option-row" data-chosen={content.preferred === null || undefined}>
      <label className="option-label">
        <input
          type="radio"
          name="preferred"
          checked={content.preferred === null}
          onChange={() => change((before) => ({ ...before, preferred: null }))}
        />
        <span>{editor.scale.noPreferred}</span>
      </label>
    </li>
  );
}
