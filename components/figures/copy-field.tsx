"use client";

import { useId, useState } from "react";
import { figurePages } from "@/messages";

interface CopyFieldProps {
  readonly label: string;
  readonly text: string;
}

const { page: texts } = figurePages;

/** A text to be taken along: selected by hand, or copied with a button. */
export function CopyField({ label, text }: CopyFieldProps) {
  const id = useId();
  const [told, setTold] = useState("");
  return (
    <div className="mb-3">
      <label htmlFor={id} className="block text-xs text-mute">
        {label}
      </label>
      <div className="flex gap-2">
        <input
          id={id}
          readOnly
          value={text}
          className="control min-w-0 flex-1 font-mono text-xs"
          onFocus={(event) => event.currentTarget.select()}
        />
        <button
          type="button"
          className="control script-only"
          aria-label={texts.copyOf(label)}
          onClick={() => {
            navigator.clipboard.writeText(text).then(
              () => setTold(texts.copied(label)),
              () => setTold(texts.notCopied(label)),
            );
          }}
        >
          {texts.copy}
        </button>
      </div>
      <p role="status" className="text-xs">
        {told}
      </p>
    </div>
  );
}
