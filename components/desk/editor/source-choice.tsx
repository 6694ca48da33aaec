import { describeField, Field } from "@/components/desk/field";
import { addSource, findNewSource, readSourceFields } from "@/lib/desk/new-source";
import { changeStatement } from "@/lib/desk/new-statement";
import { editor } from "@/messages";
import { fieldId } from "./field-ids";
import { SourceForm } from "./source-form";
import type { StatementPart } from "./statement-part";
import { tellSource } from "./tell-source";
import { TextField } from "./text-field";

/** No source has it as its name: names are lower-case words joined by hyphens. */
const NEW = "+";

/** Where the statement stands: a source of the record or a new one, and the paragraph in it. */
export function SourceChoice(part: StatementPart) {
  const { form, fields, at, change } = part;
  const { record, content, cell } = form;
  const texts = editor.statement;
  const id = fieldId(`${at}.source`);
  const fault = form.faultOf(`${at}.source`);
  const own = findNewSource(content, fields.source);
  const last = record.readings.find(({ source }) => source === fields.source)?.paragraphs.length;
  const known = record.sources
    .filter(({ mergedInto }) => mergedInto === null)
    .toSorted((a, b) => ((a.publishedOn ?? "") < (b.publishedOn ?? "") ? 1 : -1));
  const added = content.sources.map(readSourceFields);
  const isKnown = own !== null || known.some(({ slug }) => slug === fields.source);
  return (
    <>
      <div className="field-row source">
        <Field id={id} label={texts.source} fault={fault}>
          <select
            {...describeField(id, { fault })}
            className="input"
            value={isKnown ? fields.source : ""}
            onChange={(event) => {
              const { value } = event.target;
              if (value !== NEW) return change({ source: value });
              form.change((before) => {
                const { content: after, slug } = addSource(record, before);
                return changeStatement(record, cell, after, fields.id, { source: slug });
              });
            }}
          >
            {!isKnown && <option value="">{editor.unchosen}</option>}
            {known.map((source) => (
              <option key={source.slug} value={source.slug}>
                {tellSource(source)}
              </option>
            ))}
            {added.map((source) => (
              <option key={source.slug} value={source.slug}>
                {editor.source.title}: {source.publisher ?? source.slug}
              </option>
            ))}
            <option value={NEW}>{texts.sourceNew}</option>
          </select>
        </Field>
        <TextField
          id={fieldId(`${at}.paragraph`)}
          label={texts.paragraph}
          hint={last === undefined ? texts.paragraphHintOpen : texts.paragraphHint(last)}
          fault={form.faultOf(`${at}.paragraph`)}
          value={fields.paragraph === null ? "" : String(fields.paragraph)}
          inputMode="numeric"
          onType={(text) => change({ paragraph: readParagraph(text) })}
        />
      </div>
      {own !== null && <SourceForm part={part} source={own} />}
    </>
  );
}

/** The paragraph's number; what is no whole number above 0 is none. */
function readParagraph(text: string): number | null {
  const digits = text.replace(/\D/g, "").slice(0, 6);
  return digits === "" || Number(digits) === 0 ? null : Number(digits);
}
