"use client";

import { useEffect, useRef, useState } from "react";
import { findLastField, type NameOf, tellValue } from "@/components/desk/review/tell-value";
import type { JsonObject } from "@/lib/domain/json";
import { mergeThreeWay } from "@/lib/domain/three-way";
import { desk } from "@/messages";
import type { Standoff } from "./session-state";

interface ClashPanelProps {
  readonly standoff: Standoff;
  readonly nameField: (at: string) => string;
  readonly nameOf: NameOf;
  readonly onSettle: (content: JsonObject) => void;
}

/** Both versions of what clashes, side by side, to choose from; nothing typed is thrown away before that. */
export function ClashPanel({ standoff, nameField, nameOf, onSettle }: ClashPanelProps) {
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
        <fieldset key={at} className="mt-5">
          <legend className="font-medium">{nameField(at)}</legend>
          <div className="mt-1.5 grid gap-2">
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
                  <span className="whitespace-pre-wrap break-words">
                    {tellValue(isTheirs ? other : mine, nameOf, findLastField(at)) || desk.clash.empty}
                  </span>
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
