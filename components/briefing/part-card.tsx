"use client";

import type { KeyboardEvent } from "react";
import type { BriefingPart } from "@/lib/briefing/briefing";
import type { Fault } from "@/lib/domain/fault";
import type { BriefingChoices } from "@/lib/web/briefing-choices";
import { briefingPage } from "@/messages";
import { FigureFields } from "./figure-fields";
import { nameField } from "./find-part";
import { PartActs } from "./part-acts";
import { namePart, namePartKind } from "./part-name";
import { PartPreview } from "./part-preview";
import type { OutlinePart } from "./read-outline";
import type { PartOrder } from "./use-part-order";
import type { WorkingPart } from "./working-briefing";

interface PartCardProps {
  readonly choices: BriefingChoices;
  readonly part: WorkingPart;
  /** From 0. */
  readonly place: number;
  readonly count: number;
  readonly outline: OutlinePart | undefined;
  readonly faults: readonly Fault[];
  readonly order: PartOrder;
  readonly onChange: (change: Partial<BriefingPart>, field: string) => void;
}

const { part: texts } = briefingPage;

/** One part: where it stands, what it shows, what is written about it, and how all of it looks. */
export function PartCard(props: PartCardProps) {
  const { choices, part, place, count, outline, faults, order, onChange } = props;
  const { key, heading, commentary, figure } = part;
  const id = (field: string) => `part-${key}-${field}`;
  const name = texts.name(place + 1, namePart(part, choices));
  const onKeyDown = (event: KeyboardEvent) => {
    // In a text field these keys move the cursor.
    if (!event.altKey || !(event.target instanceof HTMLButtonElement)) return;
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
    event.preventDefault();
    order.move(key, place + (event.key === "ArrowUp" ? -1 : 1));
  };
  return (
    <li
      className="briefing-part card min-w-0"
      data-target={order.target === key}
      onDragOver={(event) => order.dragOver(event, key)}
      onDrop={(event) => order.drop(event, place)}
    >
      <section aria-labelledby={id("name")} onKeyDown={onKeyDown}>
        <header className="no-print mb-3 flex flex-wrap items-start justify-between gap-2">
          <div>
            <h3 id={id("name")} tabIndex={-1}>
              {name}
            </h3>
            {heading.trim() !== "" && <p className="text-xs text-mute">{namePartKind(part)}</p>}
          </div>
          <PartActs part={part} name={name} place={place} count={count} order={order} />
        </header>
        {faults.length > 0 && (
          <div className="notice faulty mb-3">
            <p>{texts.faults}</p>
            <ul>
              {faults.map(({ at, reason }) => (
                <li key={`${at} ${reason}`}>
                  {nameField(at)}: {reason}
                </li>
              ))}
            </ul>
          </div>
        )}
        <div className="no-print grid gap-3">
          {figure !== null && (
            <FigureFields
              choices={choices}
              figure={figure}
              onChange={(next, parameter) => onChange({ figure: next }, `figure ${parameter}`)}
            />
          )}
          <div className="field">
            <label htmlFor={id("heading")}>{texts.heading}</label>
            <input
              id={id("heading")}
              className="input"
              value={heading}
              maxLength={200}
              placeholder={texts.headingNote(outline?.heading ?? "")}
              onChange={(event) => onChange({ heading: event.target.value }, "heading")}
            />
          </div>
          <div className="field">
            <label htmlFor={id("commentary")}>{texts.commentary}</label>
            <textarea
              id={id("commentary")}
              className="input"
              value={commentary}
              aria-describedby={id("commentary-hint")}
              onChange={(event) => onChange({ commentary: event.target.value }, "commentary")}
            />
            <p id={id("commentary-hint")} className="field-hint">
              {texts.commentaryNote}
            </p>
          </div>
        </div>
        <div className="mt-4 border-t border-line pt-3 print:mt-0 print:border-0 print:pt-0">
          <p className="no-print mb-2 text-xs text-mute">{texts.preview}</p>
          {faults.length === 0 && (
            <PartPreview negotiation={choices.negotiation.slug} part={part} outline={outline} />
          )}
        </div>
      </section>
    </li>
  );
}
