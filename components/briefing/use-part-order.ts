"use client";

import { type DragEvent, useState } from "react";
import { focusLater } from "@/components/desk/editor/focus-later";
import { type BriefingPart, MOST_PARTS } from "@/lib/briefing/briefing";
import type { BriefingChoices } from "@/lib/web/briefing-choices";
import { briefingPage } from "@/messages";
import type { BriefingSession } from "./briefing-session";
import { makeName } from "./make-name";
import { namePart } from "./part-name";
import { moveTo, type WorkingPart } from "./working-briefing";

/** Which parts there are and in which order, by button, key and mouse. */
export interface PartOrder {
  move(key: string, place: number): void;
  duplicate(part: WorkingPart): void;
  remove(part: WorkingPart): void;
  add(part: BriefingPart): void;
  readonly isFull: boolean;
  /** The part over which another is being dragged. */
  readonly target: string | null;
  dragStart(event: DragEvent, key: string): void;
  dragOver(event: DragEvent, key: string): void;
  dragEnd(): void;
  drop(event: DragEvent, place: number): void;
}

const { part: texts } = briefingPage;

export const ADD_PART = "add-part";

export function usePartOrder(
  session: BriefingSession,
  parts: readonly WorkingPart[],
  choices: BriefingChoices,
): PartOrder {
  const [dragged, setDragged] = useState<string | null>(null);
  const [target, setTarget] = useState<string | null>(null);
  const isFull = parts.length >= MOST_PARTS;
  const put = (part: BriefingPart, place: number) => {
    const key = makeName();
    session.change(
      (working) => ({ ...working, parts: working.parts.toSpliced(place, 0, { ...part, key }) }),
      `add ${key}`,
      texts.added(namePart(part, choices)),
    );
    focusLater(`part-${key}-name`);
  };
  const move = (key: string, place: number) => {
    const part = parts.find((each) => each.key === key);
    if (part === undefined || place < 0 || place >= parts.length) return;
    session.change(
      (working) => ({ ...working, parts: moveTo(working.parts, key, place) }),
      `move ${key}`,
      texts.moved(namePart(part, choices), place + 1, parts.length),
    );
    // Where the card is put elsewhere in the page, the browser forgets which of its buttons had the focus.
    const { activeElement } = document;
    if (activeElement?.id.startsWith(`part-${key}-`)) focusLater(activeElement.id);
  };
  const endDrag = () => {
    setDragged(null);
    setTarget(null);
  };
  return {
    move,
    isFull,
    target: dragged === target ? null : target,
    duplicate(part) {
      const { key, ...copy } = part;
      put(copy, parts.findIndex((each) => each.key === key) + 1);
    },
    remove(part) {
      const place = parts.indexOf(part);
      session.change(
        (working) => ({ ...working, parts: working.parts.filter(({ key }) => key !== part.key) }),
        `remove ${part.key}`,
        texts.removed(namePart(part, choices)),
      );
      const next = parts[place + 1] ?? parts[place - 1];
      focusLater(next === undefined ? ADD_PART : `part-${next.key}-name`);
    },
    add: (part) => put(part, parts.length),
    dragStart(event, key) {
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", key);
      setDragged(key);
    },
    dragOver(event, key) {
      if (dragged === null) return;
      event.preventDefault();
      setTarget(key);
    },
    dragEnd: endDrag,
    drop(event, place) {
      if (dragged === null) return;
      event.preventDefault();
      move(dragged, place);
      endDrag();
    },
  };
}
