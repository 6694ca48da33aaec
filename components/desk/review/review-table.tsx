"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { askDesk } from "@/components/desk/desk-request";
import { desk } from "@/messages";
import { tellProblem } from "./draft-actions";
import { ReviewLine, type ReviewRow } from "./review-line";

interface Run {
  readonly done: number;
  readonly all: number;
  readonly problems: readonly { readonly title: string; readonly problem: string }[];
  readonly isOver: boolean;
}

/** Submitted drafts to go through by keyboard, and to publish several of in one go, each whole or not at all. */
export function ReviewTable({ rows }: { readonly rows: readonly ReviewRow[] }) {
  const texts = desk.reviewing;
  const router = useRouter();
  const table = useRef<HTMLTableElement>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [run, setRun] = useState<Run | null>(null);
  const result = useRef<HTMLDivElement>(null);
  // What had the focus goes with what was published; from here the keys go on working.
  useEffect(() => {
    if (run?.isOver) result.current?.focus();
  }, [run?.isOver]);
  const isBusy = run !== null && !run.isOver;
  const free = rows.filter((row) => !row.isOwnWork && !row.isBlocked);
  const picked = free.filter(({ id }) => chosen.has(id));

  function toggle(id: string) {
    setChosen(
      (before) => new Set(before.has(id) ? [...before].filter((each) => each !== id) : [...before, id]),
    );
  }

  async function publish() {
    if (picked.length === 0 || isBusy) return;
    let state: Run = { done: 0, all: picked.length, problems: [], isOver: false };
    setRun(state);
    for (const { id, version, title } of picked) {
      const answer = await askDesk({ method: "POST", path: `/drafts/${id}/publication`, version, body: {} });
      const problems =
        answer.kind === "done"
          ? state.problems
          : [...state.problems, { title, problem: tellProblem(answer) }];
      state = { ...state, done: state.done + 1, problems };
      setRun(state);
    }
    setRun({ ...state, isOver: true });
    setChosen(new Set());
    router.refresh();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const links = [...(table.current?.querySelectorAll<HTMLElement>("a[data-draft]") ?? [])];
    const at = links.findIndex((link) => link.closest("tr")?.contains(document.activeElement));
    const key = event.key.toLowerCase();
    if (key === "j" || key === "k")
      links[Math.max(0, Math.min(links.length - 1, at + (key === "j" ? 1 : -1)))]?.focus();
    else if (key === "x") {
      const id = links[at]?.dataset.draft;
      if (id !== undefined && free.some((row) => row.id === id)) toggle(id);
    } else if (key === "p") void publish();
    else return;
    event.preventDefault();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are shortcuts to the controls inside
    <div onKeyDown={onKeyDown}>
      <div ref={result} role="status" tabIndex={-1} className="rounded-lg">
        {run && !run.isOver && <p className="notice mb-4">{texts.working(run.done, run.all)}</p>}
        {run?.isOver && (
          <div className={`notice mb-4 ${run.problems.length > 0 ? "faulty" : ""}`}>
            <p>{texts.done(run.all - run.problems.length)}</p>
            {run.problems.length > 0 && (
              <>
                <p className="mt-1">{texts.failed(run.problems.length)}</p>
                <ul className="list-disc pl-5">
                  {run.problems.map(({ title, problem }) => (
                    <li key={title}>
                      {title}: {problem}
                    </li>
                  ))}
                </ul>
              </>
            )}
          </div>
        )}
      </div>
      {rows.length === 0 ? (
        <p className="text-mute">{texts.none}</p>
      ) : (
        <>
          <div className="mb-3 flex flex-wrap items-center gap-3">
            <button
              type="button"
              className="control primary"
              disabled={picked.length === 0 || isBusy}
              onClick={publish}
            >
              {texts.publishChosen(picked.length)}
            </button>
            <button
              type="button"
              className="control"
              disabled={free.length === 0 || isBusy}
              onClick={() => setChosen(new Set(free.map(({ id }) => id)))}
            >
              {texts.chooseAll}
            </button>
            <p className="text-sm text-mute">{texts.keys}</p>
          </div>
          <div className="overflow-clip rounded-xl border border-line bg-paper">
            <table ref={table} role="table" aria-label={texts.title} className="review-table">
              <thead role="rowgroup">
                <tr role="row">
                  <th role="columnheader" scope="col">
                    <span className="sr-only">{texts.columns.choose}</span>
                  </th>
                  {[texts.columns.what, texts.columns.change, texts.columns.by, texts.columns.since].map(
                    (column) => (
                      <th key={column} role="columnheader" scope="col">
                        {column}
                      </th>
                    ),
                  )}
                </tr>
              </thead>
              <tbody role="rowgroup">
                {rows.map((row) => (
                  <ReviewLine
                    key={row.id}
                    row={row}
                    isChosen={chosen.has(row.id)}
                    isBusy={isBusy}
                    onToggle={() => toggle(row.id)}
                  />
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </div>
  );
}
