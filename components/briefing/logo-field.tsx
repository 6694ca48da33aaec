"use client";

import { useId, useRef, useState } from "react";
import type { Logo } from "@/lib/briefing/document";
import { MOST_LOGO_BYTES, readLogo } from "@/lib/briefing/read-logo";
import { briefingPage } from "@/messages";

interface LogoFieldProps {
  readonly logo: Logo | null;
  readonly onChange: (logo: Logo | null) => void;
}

const { whole: texts } = briefingPage;

/** The house's logo: chosen from a file, shown, and removed again. */
export function LogoField({ logo, onChange }: LogoFieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function take(file: File | undefined) {
    if (file === undefined) return;
    const read = await readFile(file);
    if (typeof read === "string") setProblem(read);
    else {
      setProblem(null);
      onChange(read);
    }
    // So that the same file can be chosen again.
    if (input.current) input.current.value = "";
  }

  return (
    <div className="field">
      <label htmlFor={id}>{texts.logo}</label>
      {logo !== null && (
        <div className="mb-2 flex items-center gap-3">
          {/* biome-ignore lint/performance/noImgElement: a picture that is part of what is being written */}
          <img
            src={`data:${logo.mediaType};base64,${logo.base64}`}
            alt={texts.logoAlt(logo.width, logo.height)}
            className="max-h-16 max-w-40 rounded border border-line bg-white object-contain p-1"
          />
          <button
            type="button"
            className="control"
            onClick={() => {
              onChange(null);
              input.current?.focus();
            }}
          >
            {texts.logoRemove}
          </button>
        </div>
      )}
      <input
        ref={input}
        id={id}
        type="file"
        accept="image/png,image/jpeg"
        className="block w-full text-sm file:mr-3 file:min-h-8.5 file:cursor-pointer file:rounded-lg file:border file:border-solid file:border-line-strong file:bg-paper file:px-3 file:text-ink"
        aria-invalid={problem === null ? undefined : true}
        aria-describedby={`${id}-hint ${id}-fault`}
        onChange={(event) => void take(event.target.files?.[0])}
      />
      <p id={`${id}-hint`} className="field-hint">
        {texts.logoNote(MOST_LOGO_BYTES / 1000)}
      </p>
      <p id={`${id}-fault`} role="alert" className="field-fault">
        {problem}
      </p>
    </div>
  );
}

/** The logo, or what is wrong with the file. */
async function readFile(file: File): Promise<Logo | string> {
  if (file.size > MOST_LOGO_BYTES) {
    return texts.logoRefused(`has more than ${MOST_LOGO_BYTES / 1000} kB`);
  }
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const read = readLogo(btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")));
    return "fault" in read ? texts.logoRefused(read.fault) : read;
  } catch {
    return texts.logoUnread;
  }
}
