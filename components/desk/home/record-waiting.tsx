import type { ReactNode } from "react";
import type { Suggestion } from "@/lib/desk/draft";
import type { WaitingCell, WaitingRecord } from "@/lib/desk/waiting";
import type { NegotiationRecord } from "@/lib/domain/model";
import { titleOf } from "@/lib/figures/title-of";
import { deskAddress } from "@/lib/web/desk-address";
import { days, desk } from "@/messages";
import { SuggestionCard } from "./suggestion-card";

export interface WaitingNegotiation {
  readonly record: NegotiationRecord;
  readonly waiting: WaitingRecord;
  readonly suggestions: readonly Suggestion[];
}

const SHOWN = 6;

/** What one record asks for: answers to readers, and cells and statements that want looking at. */
export function RecordWaiting({ record, waiting, suggestions }: WaitingNegotiation) {
  const { slug, title } = record.negotiation;
  const texts = desk.waiting;
  const listCells = (cells: readonly WaitingCell[]) =>
    cells.map(({ party, issue }) => ({
      key: `${party} ${issue}`,
      item: (
        <a className="link" href={deskAddress.cell(slug, party, issue)}>
          {titleOf(record.parties, party)} · {titleOf(record.issues, issue)}
        </a>
      ),
    }));
  const lists: readonly WaitingProps[] = [
    { title: texts.notResearched, items: listCells(waiting.notResearched) },
    {
      title: texts.looseStatements,
      items: waiting.looseStatements.map(({ id, saidOn, summary }) => ({
        key: id,
        item: (
          <>
            <a className="link" href={deskAddress.entry(slug, "statement", id)}>
              {summary}
            </a>{" "}
            <span className="text-xs whitespace-nowrap text-mute">{days.long(saidOn)}</span>
          </>
        ),
      })),
    },
    { title: texts.oldEvidence, items: listCells(waiting.oldEvidence) },
    { title: texts.weakSource, items: listCells(waiting.weakSource) },
    { title: texts.noPosition, items: listCells(waiting.noPosition) },
  ];
  return (
    <section aria-labelledby={`record-${slug}`} className="mt-12 border-t border-line pt-8">
      <h2 id={`record-${slug}`}>{texts.recordLead(title)}</h2>
      <p className="mt-2 flex flex-wrap gap-2">
        <a className="control" href={`/${slug}`}>
          {texts.matrixOf}
        </a>
        <a className="control" href={deskAddress.entries(slug)}>
          {texts.entriesOf}
        </a>
      </p>
      {suggestions.length > 0 && (
        <div className="mt-6">
          <h3>{texts.suggestions}</h3>
          <ul className="mt-2 grid gap-3 lg:grid-cols-2">
            {suggestions.map((suggestion) => (
              <li key={suggestion.id}>
                <SuggestionCard
                  suggestion={suggestion}
                  cell={`${titleOf(record.parties, suggestion.party)} · ${titleOf(record.issues, suggestion.issue)}`}
                  editHref={`${deskAddress.cell(slug, suggestion.party, suggestion.issue)}?suggestion=${suggestion.id}`}
                />
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="mt-6 gap-4 md:columns-2 xl:columns-3">
        {lists
          .filter(({ items }) => items.length > 0)
          .map((list) => (
            <Waiting key={list.title} {...list} />
          ))}
      </div>
      {lists.some(({ items }) => items.length === 0) && (
        <p className="mt-2 text-sm text-mute">
          {texts.nothingIn(lists.filter(({ items }) => items.length === 0).map((list) => list.title))}
        </p>
      )}
    </section>
  );
}

interface WaitingProps {
  readonly title: string;
  readonly items: readonly { readonly key: string; readonly item: ReactNode }[];
}

/** A list with its count; all but the first few are folded away. */
function Waiting({ title, items }: WaitingProps) {
  const listed = (part: WaitingProps["items"]) => (
    <ul className="mt-1.5 flex flex-col gap-1.5 text-sm">
      {part.map(({ key, item }) => (
        <li key={key}>{item}</li>
      ))}
    </ul>
  );
  return (
    <section className="card mb-4 break-inside-avoid">
      <h3 className="flex items-baseline justify-between gap-3">
        {title}
        <span className="font-sans text-sm font-normal text-mute">{items.length}</span>
      </h3>
      {listed(items.slice(0, SHOWN))}
      {items.length > SHOWN && (
        <details className="mt-2">
          <summary className="text-sm text-mute">{desk.waiting.all(items.length - SHOWN)}</summary>
          {listed(items.slice(SHOWN))}
        </details>
      )}
    </section>
  );
}
