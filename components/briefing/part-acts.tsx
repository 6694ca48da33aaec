"use client";

import { ArrowDown, ArrowUp, Copy, GripVertical, Trash2 } from "lucide-react";
import { briefingPage } from "@/messages";
import type { PartOrder } from "./use-part-order";
import type { WorkingPart } from "./working-briefing";

interface PartActsProps {
  readonly part: WorkingPart;
  /** With its place. */
  readonly name: string;
  readonly place: number;
  readonly count: number;
  readonly order: PartOrder;
}

const { part: texts } = briefingPage;

/** Moves, duplicates and removes a part; what cannot be done stays in reach of the keyboard and does nothing. */
export function PartActs({ part, name, place, count, order }: PartActsProps) {
  const acts = [
    {
      act: "up",
      label: texts.moveUp(name),
      Icon: ArrowUp,
      isOff: place === 0,
      do: () => order.move(part.key, place - 1),
    },
    {
      act: "down",
      label: texts.moveDown(name),
      Icon: ArrowDown,
      isOff: place === count - 1,
      do: () => order.move(part.key, place + 1),
    },
    {
      act: "duplicate",
      label: texts.duplicate(name),
      Icon: Copy,
      isOff: order.isFull,
      do: () => order.duplicate(part),
    },
    { act: "remove", label: texts.remove(name), Icon: Trash2, isOff: false, do: () => order.remove(part) },
  ];
  return (
    <div className="flex gap-1.5">
      <span
        draggable
        aria-hidden="true"
        title={texts.drag(name)}
        className="flex min-h-8.5 cursor-grab items-center px-1 text-mute max-sm:hidden"
        onDragStart={(event) => order.dragStart(event, part.key)}
        onDragEnd={order.dragEnd}
      >
        <GripVertical size={17} />
      </span>
      {acts.map(({ act, label, Icon, isOff, do: run }) => (
        <button
          key={act}
          id={`part-${part.key}-${act}`}
          type="button"
          className={`control px-2! ${isOff ? "border-line! text-mute!" : ""}`}
          aria-label={label}
          aria-disabled={isOff}
          title={label}
          onClick={() => {
            if (!isOff) run();
          }}
        >
          <Icon aria-hidden="true" size={16} />
        </button>
      ))}
    </div>
  );
}
