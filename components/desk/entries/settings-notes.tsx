import type { EntryCheck } from "@/lib/desk/entry-check";
import { isJsonObject } from "@/lib/domain/json";
import type { Negotiation } from "@/lib/domain/model";
import { entries as texts } from "@/messages";
import type { EntryForm } from "./entry-form";

/** What the new days of coverage do to the record. */
export function CoverageNote({ form, check }: { readonly form: EntryForm; readonly check: EntryCheck }) {
  const { coverage } = form.content;
  const isMoved = isJsonObject(coverage) && coverage.from !== form.record.negotiation.coverage.from;
  return (
    <p aria-live="polite" className="field-hint">
      {isMoved && check.changes !== null && texts.settings.moved(check.changes.create.revisions.length)}
    </p>
  );
}

export function FourEyesNote({ form }: { readonly form: EntryForm }) {
  const { fourEyesHint, fourEyesOff, twoEyesHint } = texts.settings;
  const off = form.record.negotiation.fourEyes ? fourEyesOff : twoEyesHint;
  return (
    <p aria-live="polite" className="field-hint">
      {form.content.fourEyes === true ? fourEyesHint : off}
    </p>
  );
}

/** What two independent codings say; nobody types it. */
export function ReliabilityFacts({ negotiation: { reliability } }: { readonly negotiation: Negotiation }) {
  return (
    <section aria-labelledby="reliability-title" className="card mt-8">
      <h2 id="reliability-title">{texts.settings.reliability}</h2>
      <p className="mt-1">
        {reliability === null ? texts.settings.reliabilityNone : texts.settings.reliabilityTell(reliability)}
      </p>
      <p className="mt-1 text-sm text-mute">{texts.settings.reliabilityHint}</p>
    </section>
  );
}
