import type { Limit } from "@/lib/desk/limits";
import { getShortLabel } from "@/lib/figures/option-names";
import { editor, marks } from "@/messages";
import type { EditorForm } from "./editor-form";
import { focusLater } from "./focus-later";

/** What the party could accept and what it rules out, in words; each can be set to not said again. */
export function LimitSummary({ form }: { form: EditorForm }) {
  const { content, issue, change } = form;
  const tell = (limit: Limit): string | null => {
    const options = content[limit];
    if (options === null) return null;
    if (options.length === 0) return editor.scale.nothing;
    return marks.list(options.map((key) => getShortLabel(issue, key)));
  };
  return (
    <div id="limits" tabIndex={-1} className="limit-summary">
      {(["acceptable", "redLines"] as const).map((limit) => (
        <p key={limit}>
          {editor.scale[limit](tell(limit))}{" "}
          {content[limit] !== null && (
            <button
              type="button"
              className="link"
              onClick={() => {
                change((before) => ({ ...before, [limit]: null }));
                focusLater("limits");
              }}
            >
              {editor.scale.unsay[limit]}
            </button>
          )}
        </p>
      ))}
    </div>
  );
}
