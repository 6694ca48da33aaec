"use client";

import { useState } from "react";
import { describeField, Field } from "@/components/desk/field";
import { imports } from "@/messages";
import { readFileText } from "./file-text";
import { useReady } from "./use-ready";

interface ChooseFileProps {
  /** Why what was given before could not be used. */
  readonly trouble: string | null;
  readonly onGiven: (given: { readonly file: string; readonly text: string }) => void;
  readonly onTrouble: (trouble: string) => void;
}

/** A file chosen or dropped, or rows pasted. */
export function ChooseFile({ trouble, onGiven, onTrouble }: ChooseFileProps) {
  const texts = imports.choose;
  const [pasted, setPasted] = useState("");
  const [isOver, setOver] = useState(false);
  const isReady = useReady();

  async function take(file: File | undefined) {
    if (file === undefined) return;
    const read = await readFileText(file);
    if ("trouble" in read) {
      onTrouble(read.trouble === "too-large" ? texts.tooLarge : texts.notText);
    } else onGiven({ file: file.name, text: read.text });
  }

  return (
    <div className="flex flex-col gap-5">
      <div role="alert" className="empty:hidden">
        {trouble && <p className="notice faulty">{trouble}</p>}
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut for the file field inside */}
      <div
        className={`drop-zone ${isOver ? "over" : ""}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void take(event.dataTransfer.files[0]);
        }}
      >
        <Field id="import-file" label={texts.file} hint={texts.drop}>
          <input
            {...describeField("import-file", { hint: texts.drop })}
            type="file"
            disabled={!isReady}
            accept=".csv,.tsv,.txt,.json,text/csv,text/tab-separated-values,application/json"
            className="input"
            onChange={(event) => {
              void take(event.currentTarget.files?.[0]);
              // So that the same file, mended, can be chosen again.
              event.currentTarget.value = "";
            }}
          />
        </Field>
      </div>
      <form
        className="flex flex-col items-start gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          onGiven({ file: texts.pastedName, text: pasted });
        }}
      >
        <Field id="import-text" label={texts.paste} className="w-full">
          <textarea
            {...describeField("import-text", {})}
            className="input max-h-80 font-mono text-[0.8125rem]! whitespace-pre"
            spellCheck={false}
            wrap="off"
            value={pasted}
            onChange={(event) => setPasted(event.target.value)}
          />
        </Field>
        <button type="submit" className="control" disabled={!isReady}>
          {texts.check}
        </button>
      </form>
    </div>
  );
}
