"use client";

import { useEffect, useRef, useState } from "react";
import type { Json, JsonObject } from "@/lib/domain/json";
import { mergeThreeWay } from "@/lib/domain/three-way";
import { desk } from "@/messages";
import type { Standoff } from "./session-state";

interface ClashPanelProps {
  readonly standoff: Standoff;
  readonly nameField: (at: string) => string;
  readonly onSettle: (content: JsonObject) => void;
}

/** Both versions of what clashes, side by side, to choose from; nothing typed is thrown away before that. */
export function ClashPanel({ standoff, nameField, onSettle }: ClashPanelProps) {
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set());
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const choose = (at: string, isTheirs: boolean) =>
    setTheirs((before) => new Set(isTheirs ? [...before, at] : [...before].filter((each) => each !== at)));
  return (
    <section className="card" aria-labelledby="clash-title">
      <h2 id="clash-title" ref={head} tabIndex={-1}>
        {desk.clash.title}
      </h2>
      <p className="mt-1 text-sm text-mute">{standoff.isEntry ? desk.clash.entry : desk.clash.draft}</p>
      {standoff.clashes.map(({ at, mine, theirs: other }) => (
        <fieldset key={at} className="mt-4 border-t border-line pt-3">
          <legend className="font-medium">{nameField(at)}</legend>
          <div className="mt-2 grid gap-2">
            {([false, true] as const).map((isTheirs) => (
              <label key={String(isTheirs)} className="notice flex items-start gap-2">
                <input
                  type="radio"
                  className="mt-1"
                  name={`clash ${at}`}
                  checked={theirs.has(at) === isTheirs}
                  onChange={() => choose(at, isTheirs)}
                />
                <span className="min-w-0">
                  <span className="block text-xs text-mute">
                    {isTheirs ? desk.clash.theirs : desk.clash.mine}
                  </span>
                  <span className="whitespace-pre-wrap break-words">{tell(isTheirs ? other : mine)}</span>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      <button
        type="button"
        className="control primary mt-4"
        onClick={() => {
          const { base, mine, theirs: others } = standoff;
          onSettle(mergeThreeWay(base, mine, others, (at) => theirs.has(at)).merged);
        }}
      >
        {desk.clash.take}
      </button>
    </section>
  );
}

function tell(value: Json | undefined): string {
  if (value === undefined || value === null || value === "") return desk.clash.empty;
  return typeof value === "object" ? JSON.stringify(value, null, 1) : String(value);
}
