"use client";

import { useEffect, useState } from "react";
import { focusLater } from "@/components/desk/editor/focus-later";
import { DataTable } from "@/components/ui/data-table";
import type { Briefing } from "@/lib/briefing/briefing";
import { findInstant } from "@/lib/domain/day";
import { briefingPage } from "@/messages";
import { forgetCopy, keepCopy, type LocalCopy, listCopies } from "./local-copy";

interface BrowserListProps {
  readonly negotiation: string;
  readonly onBegin: (briefing: Briefing) => void;
  readonly onOpen: (name: string) => void;
}

const PUT_BACK = "put-back";

const { lists: texts } = briefingPage;

/** The briefings that this browser keeps. */
export function BrowserList({ negotiation, onBegin, onOpen }: BrowserListProps) {
  const [copies, setCopies] = useState<readonly LocalCopy[]>([]);
  const [removed, setRemoved] = useState<LocalCopy | null>(null);
  // What the browser keeps is not known where the page is made.
  useEffect(() => {
    const read = () => setCopies(listCopies(negotiation));
    read();
    window.addEventListener("storage", read);
    return () => window.removeEventListener("storage", read);
  }, [negotiation]);
  const remove = (copy: LocalCopy) => {
    forgetCopy(copy);
    setRemoved(copy);
    focusLater(PUT_BACK);
    setCopies(listCopies(negotiation));
  };
  const putBack = (copy: LocalCopy) => {
    keepCopy(copy, true);
    setRemoved(null);
    setCopies(listCopies(negotiation));
  };
  return (
    <div className="mt-3">
      {copies.length === 0 ? (
        <p className="card text-mute">{texts.browserEmpty}</p>
      ) : (
        <DataTable
          name={texts.browser}
          columns={[
            { key: "name", label: texts.name },
            { key: "asOf", label: texts.asOf, width: "w-40", short: true },
            { key: "changed", label: texts.changed, width: "w-52", short: true },
            { key: "acts", label: texts.acts, width: "w-80" },
          ]}
          rows={copies.map((copy) => {
            const { name, briefing, changedAt } = copy;
            const title = briefing.title.trim() === "" ? briefingPage.untitled : briefing.title;
            const changed = findInstant(new Date(changedAt).toISOString());
            return {
              key: name,
              head: title,
              cells: {
                asOf: texts.onDay(briefing.asOf),
                changed: changed && texts.at(changed),
                acts: (
                  <span className="flex flex-wrap gap-1.5">
                    <button
                      type="button"
                      className="control"
                      aria-label={texts.openOf(title)}
                      onClick={() => onOpen(name)}
                    >
                      {texts.open}
                    </button>
                    <button
                      type="button"
                      className="control"
                      aria-label={texts.duplicateOf(title)}
                      onClick={() => onBegin({ ...briefing, title: briefingPage.copyOf(title) })}
                    >
                      {texts.duplicate}
                    </button>
                    <button
                      type="button"
                      className="control"
                      aria-label={texts.removeOf(title)}
                      onClick={() => remove(copy)}
                    >
                      {texts.remove}
                    </button>
                  </span>
                ),
              },
            };
          })}
        />
      )}
      <div role="status" className="mt-2 text-sm">
        {removed !== null && (
          <p className="flex flex-wrap items-center gap-2">
            {texts.removed(removed.briefing.title)}
            <button id={PUT_BACK} type="button" className="control" onClick={() => putBack(removed)}>
              {texts.putBack}
            </button>
          </p>
        )}
      </div>
    </div>
  );
}
