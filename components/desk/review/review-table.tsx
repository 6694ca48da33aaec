"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, useRef, useState } from "react";
import { askDesk } from "@/components/desk/desk-request";
import { desk } from "@/messages";
import { tellProblem } from "./draft-actions";

interface ReviewRow {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly kind: string;
  readonly by: string;
  readonly since: string;
  readonly href: string;
  readonly changes: readonly string[];
  readonly isOwnWork: boolean;
  /** Whether it cannot be published as it stands. */
  readonly isBlocked: boolean;
}

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
      <div role="status">
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
          <div className="overflow-x-auto rounded-xl border border-line bg-paper">
            <table
              ref={table}
              aria-label={texts.title}
              className="review-table w-full border-collapse text-sm"
            >
              <thead>
                <tr>
                  <td />
                  <th scope="col">{texts.columns.what}</th>
                  <th scope="col">{texts.columns.change}</th>
                  <th scope="col">{texts.columns.by}</th>
                  <th scope="col">{texts.columns.since}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.id}>
                    <td>
                      <input
                        type="checkbox"
                        aria-label={texts.choose(row.title)}
                        disabled={row.isOwnWork || row.isBlocked || isBusy}
                        checked={chosen.has(row.id)}
                        onChange={() => toggle(row.id)}
                      />
                    </td>
                    <th scope="row">
                      <a className="link" data-draft={row.id} href={row.href}>
                        {row.title}
                      </a>
                      <span className="block text-xs font-normal text-mute">
                        {row.isOwnWork ? `${row.kind} · ${texts.ownWork}` : row.kind}
                      </span>
                    </th>
                    <td>
                      {row.changes.map((change) => (
                        <span key={change} className="line-clamp-2">
                          {change}
                        </span>
                      ))}
                    </td>
                    <td>{row.by}</td>
                    <td>{row.since}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </div>
  );
}
