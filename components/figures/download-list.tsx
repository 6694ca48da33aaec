"use client";

import { type MouseEvent, useState } from "react";
import { figurePages } from "@/messages";

export interface Download {
  readonly name: string;
  readonly note: string;
  /** Of one file its address; of several, one for each page. */
  readonly files: readonly string[];
  /** Of several, the address of all in one ZIP file; else null. */
  readonly all: string | null;
}

type State =
  | { readonly kind: "idle" }
  | { readonly kind: "making"; readonly name: string }
  | { readonly kind: "made"; readonly name: string }
  | { readonly kind: "failed"; readonly name: string; readonly told: string };

const { page: texts } = figurePages;

/**
 * Files to be saved. Plain links; with a script the page stays and says how far it is, and what to do when a
 * file could not be made.
 */
export function DownloadList({ downloads }: { readonly downloads: readonly Download[] }) {
  const [state, setState] = useState<State>({ kind: "idle" });

  async function save(event: MouseEvent<HTMLAnchorElement>, name: string, href: string) {
    // With a key held down it is the browser's: a new tab, a new window, saving.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (state.kind === "making") return;
    setState({ kind: "making", name });
    const { saveFile } = await import("./save-file");
    const told = await saveFile(href);
    setState(told === null ? { kind: "made", name } : { kind: "failed", name, told });
  }

  return (
    <>
      <ul className="grid gap-x-8 sm:grid-cols-2">
        {downloads.map(({ name, note, files, all }) => (
          <li
            key={name}
            className="flex flex-wrap content-start items-center gap-x-3 gap-y-1.5 border-t border-line py-2 text-sm"
          >
            {files.map((href, index) => {
              const isOnly = files.length === 1;
              const file = isOnly ? name : texts.pictures(name, index + 1);
              return (
                <a
                  key={href}
                  className={`control flex-none justify-center ${isOnly ? "min-w-24" : ""}`}
                  href={href}
                  download
                  aria-label={isOnly ? undefined : file}
                  onClick={(event) => void save(event, file, href)}
                >
                  {isOnly || index === 0 ? file : index + 1}
                </a>
              );
            })}
            {all !== null && (
              <a
                className="control flex-none"
                href={all}
                download
                aria-label={texts.allPictures(name, files.length)}
                onClick={(event) => void save(event, texts.allPictures(name, files.length), all)}
              >
                {texts.allOf(files.length)}
              </a>
            )}
            <span className="text-mute">{note}</span>
          </li>
        ))}
      </ul>
      <div role="status" className="mt-3 min-h-6 text-sm">
        {state.kind === "making" && (
          <p className="flex items-center gap-3">
            {texts.making(state.name)}
            <progress aria-label={texts.making(state.name)} className="h-1.5 w-28" />
          </p>
        )}
        {state.kind === "made" && texts.made(state.name)}
        {state.kind === "failed" && (
          <p className="text-error">
            <b className="font-semibold">{texts.failed(state.name)}</b> {state.told}
          </p>
        )}
      </div>
    </>
  );
}
