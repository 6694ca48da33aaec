import { chooseAct } from "@/lib/desk/choose-act";
import type { Act, PositionContent } from "@/lib/desk/position-content";
import type { Warning } from "@/lib/desk/warnings";
import { getShortLabel } from "@/lib/figures/option-names";
import { editor } from "@/messages";
import type { EditorForm } from "./editor-form";

/** What to think about before handing it in, each with what would answer it. */
export function WarningCard({ form, warnings }: { form: EditorForm; warnings: readonly Warning[] }) {
  if (form.content.act === null) return null;
  return (
    <section className="card" aria-labelledby="warnings-title">
      <h2 id="warnings-title" className="small-title">
        {editor.warnings.title}
      </h2>
      {warnings.length === 0 ? (
        <p className="mt-1 text-sm text-mute">{editor.warnings.none}</p>
      ) : (
        <ul className="mt-1 grid gap-2.5">
          {warnings.map((warning) => (
            <li key={nameKey(warning)}>
              <p>{editor.warnings.tell(warning, (option) => getShortLabel(form.issue, option))}</p>
              <Answer form={form} warning={warning} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The one step that would answer a warning, where there is one. */
function Answer({ form, warning }: { form: EditorForm; warning: Warning }) {
  switch (warning.kind) {
    case "same-option":
      return <SwitchAct form={form} act="said-again" />;
    case "other-option":
    case "not-withdrawn":
      if (form.content.act === "said-again") return <SwitchAct form={form} act="moved" />;
      return (
        <button
          type="button"
          className="link text-sm"
          onClick={() =>
            form.change((before) =>
              linkAgainst(
                before,
                warning.statements.map(({ id }) => id),
              ),
            )
          }
        >
          {editor.evidence.linkContradicts(warning.statements.length)}
        </button>
      );
    case "starts-late":
      return (
        <button
          type="button"
          className="link text-sm"
          onClick={() => form.change((before) => ({ ...before, validFrom: warning.earliest }))}
        >
          {editor.takeDay(warning.earliest)}
        </button>
      );
    case "unsaid-red-line":
      return (
        <button
          type="button"
          className="link text-sm"
          onClick={() => form.change((before) => ({ ...before, redLines: null }))}
        >
          {editor.scale.unsay.redLines}
        </button>
      );
    case "old-evidence":
    case "weak-source":
    case "only-reported":
    case "beyond-coverage":
      return null;
  }
}

function SwitchAct({ form, act }: { form: EditorForm; act: Exclude<Act, "corrected"> }) {
  return (
    <button
      type="button"
      className="link text-sm"
      onClick={() => form.change((before) => chooseAct(form.record, form.cell, before, act))}
    >
      {editor.evidence.switch[act]}
    </button>
  );
}

function linkAgainst(content: PositionContent, statements: readonly string[]): PositionContent {
  const others = content.evidence.filter((link) => !statements.includes(link.statement));
  const against = statements.map((statement) => ({ statement, role: "contradicts" as const }));
  return { ...content, evidence: [...others, ...against] };
}

function nameKey(warning: Warning): string {
  return "statements" in warning ? `${warning.kind} ${warning.option}` : warning.kind;
}
