import { mergeSource } from "@/lib/desk/source-merge";
import type { NegotiationRecord, Source } from "@/lib/domain/model";
import { deskAddress } from "@/lib/web/desk-address";
import { entries as texts } from "@/messages";
import { tellStatement } from "./tell-entry";

interface MergeEffectsProps {
  readonly record: NegotiationRecord;
  readonly source: Source;
  /** The source that is the same document. */
  readonly into: Source;
}

/** What moves from one source to another when they are made one. */
export function MergeEffects({ record, source, into }: MergeEffectsProps) {
  const { statements, events, movesReading, faults } = mergeSource(record, source, into.slug);
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
