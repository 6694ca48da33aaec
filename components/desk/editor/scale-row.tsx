import { type Limit, toggleLimit, toggleSpan } from "@/lib/desk/limits";
import type { ScaleRow, Standing } from "@/lib/desk/scale-rows";
import { editor, marks } from "@/messages";
import type { EditorForm } from "./editor-form";

interface ScaleRowProps {
  readonly form: EditorForm;
  readonly row: ScaleRow;
  readonly camp: number | null;
}

/** One option: to be chosen, with who stands on it, and whether the party could accept it or rules it out. */
export function ScaleRowView({ form, row, camp }: ScaleRowProps) {
  const { content, issue, party, change } = form;
  const { option } = row;
  const isSpan = content.state === "ambiguous";
  const isNone = content.state === "no-position";
  const isChosen = isSpan ? content.span.includes(option.key) : !isNone && content.preferred === option.key;
  const tint = isChosen && !isSpan && camp !== null ? `camp-${(camp % CAMP_TINTS) + 1}` : "";
  const noteId = `stand-${option.key}`;
  const chips = listChips(row, party.title);
  const choose = () =>
    change((before) =>
      isSpan
        ? toggleSpan(issue, before, option.key)
        : { ...before, state: before.state ?? "stated", preferred: option.key },
    );
  return (
    <li className={`option-row ${tint}`} data-chosen={isChosen || undefined}>
      <label className="option-label">
        <input
          type={isSpan ? "checkbox" : "radio"}
          name={isSpan ? undefined : "preferred"}
          value={option.key}
          checked={isChosen}
          disabled={isNone}
          aria-describedby={chips.length > 0 ? noteId : undefined}
          onChange={choose}
        />
        {issue.level === "ordinal" && (
          <span aria-hidden="true" className="option-step">
            {option.step}
          </span>
        )}
        <span>
          {option.label}
          {option.value !== null && issue.scale && (
            <span className="text-mute">
              {" "}
              {option.value} {issue.scale.unit}
            </span>
          )}
        </span>
      </label>
      <div className="option-marks">
        {chips.length > 0 && (
          <ul id={noteId} className="option-chips" aria-label={editor.scale.standHere(marks.list(chips))}>
            {chips.map((chip) => (
              <li key={chip} className="option-chip">
                {chip}
              </li>
            ))}
          </ul>
        )}
        {isChosen && (
          <span className="option-chip chosen">
            {isSpan ? editor.scale.leftOpenHere : editor.scale.preferredHere}
          </span>
        )}
        {!isNone &&
          (["acceptable", "redLines"] as const).map((limit) => {
            const isOn = content[limit]?.includes(option.key) ?? false;
            // What is preferred needs neither mark, unless one of them has to be mended.
            const isIdle =
              isChosen && !isSpan && (limit === "redLines" ? !isOn : isOn || content[limit] === null);
            return isIdle ? null : (
              <LimitToggle
                key={limit}
                limit={limit}
                isOn={isOn}
                option={option.short}
                onToggle={() => change((before) => toggleLimit(issue, before, limit, option.key) ?? before)}
              />
            );
          })}
      </div>
    </li>
  );
}

const CAMP_TINTS = 6;

interface LimitToggleProps {
  readonly limit: Limit;
  readonly isOn: boolean;
  readonly option: string;
  readonly onToggle: () => void;
}

function LimitToggle({ limit, isOn, option, onToggle }: LimitToggleProps) {
  const text = limit === "acceptable" ? editor.scale.couldAccept : editor.scale.rulesOut;
  return (
    <button
      type="button"
      className="limit-toggle"
      data-limit={limit}
      aria-pressed={isOn}
      aria-label={`${text}: ${option}`}
      onClick={onToggle}
    >
      <span aria-hidden="true">{isOn ? (limit === "acceptable" ? "✓ " : "✕ ") : ""}</span>
      {text}
    </button>
  );
}

/** Who stands on the option, in words: the others, then the party so far. */
function listChips({ others, before, wasRuledOut }: ScaleRow, party: string): string[] {
  const tell = (title: string, standing: Standing) => {
    if (standing === "offered") return editor.scale.offered(title);
    return standing === "left-open" ? editor.scale.leftOpen(title) : title;
  };
  return [
    ...others.map((each) => tell(each.party.title, each.standing)),
    ...(before === null ? [] : [tell(editor.scale.before(party), before)]),
    ...(wasRuledOut ? [editor.scale.ruledOutBefore] : []),
  ];
}
