import { writePosition } from "@/lib/desk/prefill";
import { listStanceOptions } from "@/lib/domain/stance";
import { getShortLabel } from "@/lib/figures/option-names";
import { days, editor, marks } from "@/messages";
import type { EditorForm } from "./editor-form";

/**
 * What the position said before it was corrected, to be said again: restoring writes a new revision, for review
 * like any other. Evidence and what was typed about the correction stay.
 */
export function EarlierRevisions({ form }: { readonly form: EditorForm }) {
  const { record, issue, content, change } = form;
  const position = record.positions.find(({ id }) => id === content.position);
  const earlier = position?.revisions.slice(0, -1).toReversed() ?? [];
  if (content.act !== "corrected" || position === undefined || earlier.length === 0) return null;
  return (
    <section className="mt-5" aria-labelledby="earlier-revisions">
      <h3 id="earlier-revisions" className="small text-mute">
        {editor.earlier.title}
      </h3>
      <ul className="mt-1 flex flex-col gap-2">
        {earlier.map(({ number, publishedAt, stance, validFrom, correction }) => {
          const options = listStanceOptions(stance).map((key) => getShortLabel(issue, key));
          const said = marks.stance({ state: stance.state, options });
          return (
            <li
              key={number}
              className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-t border-line pt-2"
            >
              <span className="min-w-0">
                {editor.since(validFrom, said)}
                <span className="block text-sm text-mute">
                  {editor.earlier.published(number, days.instant(publishedAt))} {correction}
                </span>
              </span>
              <button
                type="button"
                className="link text-sm"
                aria-label={editor.earlier.restoreOf(number, said)}
                onClick={() =>
                  change((before) => ({
                    ...writePosition(position, number),
                    act: "corrected",
                    correction: before.correction === "" ? editor.earlier.reason(number) : before.correction,
                    evidence: before.evidence,
                    statements: before.statements,
                    sources: before.sources,
                  }))
                }
              >
                {editor.earlier.restore}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
