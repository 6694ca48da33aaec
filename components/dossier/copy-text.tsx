"use client";

import { useState } from "react";
import { dossier } from "@/messages";

interface CopyTextProps {
  readonly text: string;
  /** What the button is called where several stand together. */
  readonly label?: string;
  /** Whether its lines and columns say something. */
  readonly isCode?: boolean;
}

/** A text with a button that copies it; the text itself can always be selected by hand. */
export function CopyText({ text, label = dossier.copy, isCode = false }: CopyTextProps) {
  const [told, setTold] = useState("");
  return (
    <>
      <p
        className={`wrap-anywhere select-all ${isCode ? "font-mono text-[0.8125rem] whitespace-pre-wrap" : "text-sm"}`}
      >
        {text.trimEnd()}
      </p>
      <p className="script-only mt-2 flex flex-wrap items-center gap-3">
        <button
          type="button"
          className="no-print control"
          onClick={() => {
            navigator.clipboard.writeText(text).then(
              () => setTold(dossier.copied),
              () => setTold(dossier.notCopied),
            );
          }}
        >
          {label}
        </button>
        <span role="status" className="text-sm">
          {told}
        </span>
      </p>
    </>
  );
}
