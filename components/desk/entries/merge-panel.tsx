import { useMemo } from "react";
import { describeField, Field } from "@/components/desk/field";
import { mergeSource } from "@/lib/desk/source-merge";
import type { Source } from "@/lib/domain/model";
import { deskAddress } from "@/lib/web/desk-address";
import { entries as texts } from "@/messages";
import { Combobox } from "./combobox";
import { controlId, type EntryForm } from "./entry-form";
import { listChoices } from "./reference-choices";
import { tellSource, tellStatement } from "./tell-entry";

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
      {into && chosen !== held.mergedInto && <Moving form={form} held={held} into={into} />}
    </section>
  );
}

function Moving({ form: { record }, held, into }: { form: EntryForm; held: Source; into: Source }) {
  const merge = useMemo(
    () => mergeSource(record, { ...held, mergedInto: into.slug }, into.slug),
    [record, held, into],
  );
  const { statements, events, movesReading, faults } = merge;
  // Told beside the field; nothing moves then.
  if (faults.length > 0) return null;
  const { slug } = record.negotiation;
  return (
    <div className="mt-4" aria-live="polite">
      <h3 className="small-title">{texts.merge.list}</h3>
      {statements.length + events.length === 0 && <p className="text-sm">{texts.merge.nothing}</p>}
      {statements.length > 0 && (
        <details className="mt-1 text-sm">
          <summary>{texts.merge.statements(statements.length)}</summary>
          <ul className="mt-1 list-disc pl-5">
            {statements.map((statement) => (
              <li key={statement.id}>
                <a className="link" href={deskAddress.entry(slug, "statement", statement.id)}>
                  {tellStatement(record, statement)}
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
      {events.length > 0 && (
        <details className="mt-1 text-sm">
          <summary>{texts.merge.events(events.length)}</summary>
          <ul className="mt-1 list-disc pl-5">
            {events.map((event) => (
              <li key={event.slug}>
                <a className="link" href={deskAddress.entry(slug, "event", event.slug)}>
                  {event.title}
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
      {movesReading && <p className="mt-1 text-sm">{texts.merge.reading}</p>}
      {statements.length + events.length > 0 && !movesReading && (
        <p className="mt-1 text-sm text-mute">{texts.merge.paragraphs}</p>
      )}
    </div>
  );
}
