import { chooseAct } from "@/lib/desk/choose-act";
import type { PositionContent } from "@/lib/desk/position-content";
import type { Warning } from "@/lib/desk/warnings";
import { getShortLabel } from "@/lib/figures/option-names";
import { editor } from "@/messages";
import type { EditorForm } from "./editor-form";
import { focusLater } from "./focus-later";

/** What to think about before handing it in, each with what would answer it. */
export function WarningCard({ form, warnings }: { form: EditorForm; warnings: readonly Warning[] }) {
  if (form.content.act === null) return null;
  return (
    <section className="card" aria-labelledby="warnings-title">
      <h2 id="warnings-title" tabIndex={-1} className="small-title">
        {editor.warnings.title}
      </h2>
      {warnings.length === 0 ? (
        <p className="mt-1 text-sm text-mute">{editor.warnings.none}</p>
      ) : (
        <ul className="mt-1 grid gap-2.5">
          {warnings.map((warning) => (
            <li key={nameKey(warning)}>
              <p className="text-sm">
                {editor.warnings.tell(warning, (option) => getShortLabel(form.issue, option))}
              </p>
              <AnswerButton form={form} warning={warning} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function AnswerButton({ form, warning }: { form: EditorForm; warning: Warning }) {
  const answer = findAnswer(form, warning);
  if (answer === null) return null;
  return (
    <button
      type="button"
      className="link text-sm"
      onClick={() => {
        form.change(answer.apply);
        // The button goes with the warning that it answers.
        focusLater("warnings-title");
      }}
    >
      {answer.label}
    </button>
  );
}

interface Answer {
  readonly label: string;
  readonly apply: (content: PositionContent) => PositionContent;
}

/** The one step that would answer a warning, or null where there is none. */
function findAnswer({ record, cell, content }: EditorForm, warning: Warning): Answer | null {
  switch (warning.kind) {
    case "same-option":
      return {
        label: editor.evidence.switch["said-again"],
        apply: (before) => chooseAct(record, cell, before, "said-again"),
      };
    case "other-option":
    case "not-withdrawn": {
      if (content.act === "said-again") {
        return {
          label: editor.evidence.switch.moved,
          apply: (before) => chooseAct(record, cell, before, "moved"),
        };
      }
      const ids = warning.statements.map(({ id }) => id);
      return {
        label: editor.evidence.linkContradicts(ids.length),
        apply: (before) => linkAgainst(before, ids),
      };
    }
    case "starts-late":
      return {
        label: editor.takeDay(warning.earliest),
        apply: (before) => ({ ...before, validFrom: warning.earliest }),
      };
    case "unsaid-red-line":
      return {
        label: editor.scale.unsay.redLines,
        apply: (before) => ({ ...before, redLines: null }),
      };
    case "old-evidence":
    case "weak-source":
    case "only-reported":
    case "beyond-coverage":
      return null;
  }
}

function linkAgainst(content: PositionContent, statements: readonly string[]): PositionContent {
  const others = content.evidence.filter((link) => !statements.includes(link.statement));
  const against = statements.map((statement) => ({ statement, role: "contradicts" as const }));
  return { ...content, evidence: [...others, ...against] };
}

function nameKey(warning: Warning): string {
  return "statements" in warning ? `${warning.kind} ${warning.option}` : warning.kind;
}
