import { useDeferredValue, useMemo, useState } from "react";
import { describeField, Field } from "@/components/desk/field";
import { findSubject } from "@/lib/desk/choose-act";
import { listChoices, suggestRole } from "@/lib/desk/statement-choice";
import type { Statement } from "@/lib/domain/model";
import { getShortLabel } from "@/lib/figures/option-names";
import { editor } from "@/messages";
import type { EditorForm } from "./editor-form";
import { StatementLine } from "./statement-line";

const PAGE = 20;

/** The negotiation's statements to choose from, likeliest first; each is linked or taken back with one button. */
export function StatementPicker({ form }: { form: EditorForm }) {
  const { record, cell, content } = form;
  const [words, setWords] = useState("");
  const [shown, setShown] = useState(PAGE);
  const sought = useDeferredValue(words);
  const choices = useMemo(() => listChoices(record, cell, sought), [record, cell, sought]);
  const linkedBefore = new Set(findSubject(record, content)?.evidence.map(({ statement }) => statement));
  const texts = editor.evidence;
  return (
    <div id="statement-picker" className="card mt-3">
      <Field id="statement-search" label={texts.search} hint={texts.searchHint}>
        <input
          {...describeField("statement-search", { hint: texts.searchHint })}
          type="search"
          className="input"
          value={words}
          // biome-ignore lint/a11y/noAutofocus: it opens because somebody asked to choose, and searching comes first.
          autoFocus
          onChange={(event) => {
            setWords(event.target.value);
            setShown(PAGE);
          }}
        />
      </Field>
      <p role="status" className="mt-3 text-[0.8125rem] text-mute">
        {choices.length === 0 ? texts.nothing : texts.found(choices.length, record.statements.length)}
      </p>
      <ul className="statement-choices">
        {choices.slice(0, shown).map((statement) => (
          <li key={statement.id}>
            <StatementLine
              form={form}
              statement={statement}
              actions={
                linkedBefore.has(statement.id) ? (
                  <span className="text-sm text-mute">{texts.isLinked}</span>
                ) : (
                  <LinkToggle form={form} statement={statement} />
                )
              }
            >
              <ClaimHere form={form} statement={statement} />
            </StatementLine>
          </li>
        ))}
      </ul>
      {choices.length > shown && (
        <button type="button" className="control mt-3" onClick={() => setShown(shown + PAGE)}>
          {texts.more(Math.min(PAGE, choices.length - shown))}
        </button>
      )}
    </div>
  );
}

function LinkToggle({ form, statement }: { form: EditorForm; statement: Statement }) {
  const isLinked = form.content.evidence.some((link) => link.statement === statement.id);
  const texts = editor.evidence;
  return (
    <button
      type="button"
      className="control"
      aria-pressed={isLinked}
      aria-label={texts.linkOf(statement.summary)}
      onClick={() =>
        form.change((before) => ({
          ...before,
          evidence: isLinked
            ? before.evidence.filter((link) => link.statement !== statement.id)
            : [
                ...before.evidence,
                { statement: statement.id, role: suggestRole(statement, form.cell.party, before.state) },
              ],
        }))
      }
    >
      {isLinked ? `✓ ${texts.isLinked}` : texts.link}
    </button>
  );
}

/** Which options of this issue it speaks to. */
function ClaimHere({ form: { issue }, statement }: { form: EditorForm; statement: Statement }) {
  return statement.claims
    .filter((claim) => claim.issue === issue.slug)
    .map(({ option }) => (
      <span key={option} className="text-ink">
        · {option === null ? editor.evidence.onIssue : editor.evidence.on(getShortLabel(issue, option))}
      </span>
    ));
}
