import { useMemo } from "react";
import { ChoiceField } from "@/components/desk/editor/choice-field";
import { TextField } from "@/components/desk/editor/text-field";
import { listOptionRows, readMapping } from "@/lib/desk/fields/issue-options";
import { previewRescale } from "@/lib/desk/fields/preview-rescale";
import type { Instant } from "@/lib/domain/day";
import { isJsonObject, type JsonObject } from "@/lib/domain/json";
import type { Issue } from "@/lib/domain/model";
import { entries as texts } from "@/messages";
import { controlId, type EntryForm } from "./entry-form";
import { RescaleEffects } from "./rescale-effects";

interface RescalePanelProps {
  readonly form: EntryForm;
  readonly held: Issue;
  /** The form's content a moment ago, so that typing stays quick. */
  readonly settled: JsonObject;
  readonly now: Instant;
}

/** What the change of an issue's options does to what is coded by them; shown as long as there is any. */
export function RescalePanel({ form, held, settled, now }: RescalePanelProps) {
  const { record, content } = form;
  const preview = useMemo(() => previewRescale(record, held, settled, now), [record, held, settled, now]);
  const { rescale } = content;
  if (!isJsonObject(rescale)) return null;
  const mapping = readMapping(content);
  const rows = listOptionRows(content);
  const reason = "rescale.reason";
  return (
    <section aria-labelledby="rescale-title" className="card mt-4">
      <h2 id="rescale-title">{texts.rescale.title}</h2>
      <p className="mt-1 text-sm text-mute">{texts.rescale.lead}</p>
      {preview.gone.length > 0 && (
        <div className="mt-4 flex flex-col gap-3">
          <h3 className="small-title">{texts.rescale.gone}</h3>
          {preview.gone.map((option) => {
            const control = `rescale.mapping.${option.key}`;
            return (
              <div key={option.key} className="flex flex-wrap items-end gap-3">
                <ChoiceField
                  id={controlId(control)}
                  label={texts.rescale.into(option.label)}
                  className="grow"
                  value={mapping.get(option.key) ?? null}
                  fault={form.faultOf(control)}
                  choices={rows.map((row) => [String(row.key), String(row.label || row.short || row.key)])}
                  onChoose={(into) => form.set(control, into)}
                />
                <button
                  type="button"
                  className="control"
                  onClick={() => form.set("options", restoreRow(held, rows, option.key))}
                >
                  {texts.rescale.keep(option.short)}
                </button>
              </div>
            );
          })}
        </div>
      )}
      <RescaleEffects record={record} issue={held} preview={preview} />
      {preview.moved.length > 0 && (
        <div className="mt-4">
          <TextField
            id={controlId(reason)}
            label={texts.rescale.reason}
            hint={texts.rescale.reasonHint}
            fault={form.faultOf(reason)}
            isLong
            value={typeof rescale.reason === "string" ? rescale.reason : ""}
            onType={(typed) => form.set(reason, typed === "" ? null : typed)}
          />
        </div>
      )}
    </section>
  );
}

/** What was retired earlier, and what stands for it now. */
export function RetiredList({ issue: { options, retired } }: { readonly issue: Issue }) {
  if (retired.length === 0) return null;
  const labelOf = (key: string) => options.find((option) => option.key === key)?.label ?? key;
  return (
    <section className="mt-4 text-sm" aria-labelledby="retired-title">
      <h2 id="retired-title" className="small-title">
        {texts.rescale.retired}
      </h2>
      <ul className="mt-1 text-mute">
        {retired.map(({ key, label, into }) => (
          <li key={key}>{texts.rescale.moved(label, labelOf(into))}</li>
        ))}
      </ul>
    </section>
  );
}

/** The rows with a published option back where it was. */
function restoreRow(held: Issue, rows: readonly JsonObject[], key: string): readonly JsonObject[] {
  const index = held.options.findIndex((option) => option.key === key);
  const option = held.options[index];
  return option === undefined ? rows : rows.toSpliced(index, 0, { ...option });
}
