"use client";

import { useState } from "react";
import { dossier } from "@/messages";

/** A text with a button that copies it; the text itself can always be selected by hand. */
export function CopyText({ text }: { text: string }) {
  const [copied, setCopied] = useState(false);
  return (
    <>
      <p className="text-sm break-words select-all">{text}</p>
      <button
        type="button"
        className="control script-only mt-2"
        onClick={() => {
          navigator.clipboard.writeText(text).then(
            () => setCopied(true),
            () => setCopied(false),
          );
        }}
      >
        <span aria-live="polite">{copied ? dossier.copied : dossier.copy}</span>
      </button>
    </>
  );
}
