import { describeField, Field } from "@/components/desk/field";
import type { Source } from "@/lib/domain/model";
import { entries as texts } from "@/messages";
import { Combobox } from "./combobox";
import { controlId, type EntryForm } from "./entry-form";
import { MergeEffects } from "./merge-effects";
import { listChoices } from "./reference-choices";
import { tellSource } from "./tell-entry";

/** Says that a source is the same document as another, and shows what would move to that one. */
export function MergePanel({ form, held }: { readonly form: EntryForm; readonly held: Source }) {
  const { record, content } = form;
  const id = controlId("mergedInto");
  const fault = form.faultOf("mergedInto");
  const chosen = typeof content.mergedInto === "string" ? content.mergedInto : null;
  const into = record.sources.find(({ slug }) => slug === chosen);
  const hint = held.mergedInto !== null && into ? texts.merge.merged(tellSource(into)) : null;
  return (
    <section aria-labelledby="merge-title" className="card mt-8">
      <h2 id="merge-title">{texts.merge.title}</h2>
      <p className="mt-1 mb-3 text-sm text-mute">{texts.merge.lead}</p>
      <Field id={id} label={texts.label("source", "mergedInto") ?? ""} hint={hint} fault={fault}>
        <Combobox
          {...describeField(id, { hint, fault })}
          value={chosen}
          choices={listChoices(record, { to: "source", by: { kind: "source", name: held.slug } })}
          onChoose={(slug) => form.set("mergedInto", slug)}
          onClear={() => form.set("mergedInto", null)}
        />
      </Field>
      {into && chosen !== held.mergedInto && <MergeEffects record={record} source={held} into={into} />}
    </section>
  );
}
