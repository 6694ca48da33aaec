"use client";

import { useState } from "react";
import { figurePages } from "@/messages";

interface CopyListProps {
  /** The addresses of what is copied. */
  readonly picture: string;
  readonly table: string;
}

const { page: texts } = figurePages;

/** Puts the figure on the clipboard, as a picture or as a table. */
export function CopyList({ picture, table }: CopyListProps) {
  const [told, setTold] = useState("");

  async function copy(what: string, address: string, mediaType: string) {
    setTold(texts.copying(what));
    const { copyFile } = await import("./copy-file");
    const failure = await copyFile(address, mediaType);
    setTold(failure === null ? texts.copied(what) : failure || texts.notCopied(what));
  }

  return (
    <div className="script-only flex flex-wrap items-center gap-2">
      <button
        type="button"
        className="control"
        onClick={() => void copy(texts.copies.picture, picture, "image/png")}
      >
        {texts.copyOf(texts.copies.picture)}
      </button>
      <button
        type="button"
        className="control"
        onClick={() => void copy(texts.copies.table, table, "text/plain")}
      >
        {texts.copyOf(texts.copies.table)}
      </button>
      <p role="status" className="min-h-6 text-sm">
        {told}
      </p>
    </div>
  );
}
