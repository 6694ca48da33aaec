"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { askDesk } from "@/components/desk/desk-request";
import { focusLater } from "@/components/desk/editor/focus-later";
import { DataTable } from "@/components/ui/data-table";
import type { BriefingHead } from "@/lib/briefing/kept-briefing";
import { briefingPage } from "@/messages";

interface KeptListProps {
  readonly name: string;
  readonly heads: readonly BriefingHead[];
  /** Whether they are the reader's own. */
  readonly isOwn: boolean;
  readonly onOpen: (id: string) => void;
  readonly empty: string;
}

const { lists: texts } = briefingPage;

/** Briefings that are kept under an account. */
export function KeptList({ name, heads, isOwn, onOpen, empty }: KeptListProps) {
  const router = useRouter();
  const [problem, setProblem] = useState<string | null>(null);
  const [asked, setAsked] = useState<string | null>(null);

  async function ask(request: Parameters<typeof askDesk>[0], then: (id: string) => void) {
    setProblem(null);
    const answer = await askDesk(request);
    if (answer.kind === "done") then(String(answer.body.id ?? ""));
    else if (answer.kind === "offline") setProblem(briefingPage.unreachable);
    else if (answer.kind === "signed-out") setProblem(briefingPage.account.sessionOver);
    else setProblem(answer.detail === "" ? briefingPage.failed : answer.detail);
  }

  if (heads.length === 0) return <p className="card mt-3 text-mute">{empty}</p>;
  return (
    <div className="mt-3">
      <DataTable
        name={name}
        columns={[
          { key: "name", label: texts.name },
          ...(isOwn ? [] : [{ key: "by", label: texts.by, width: "w-40", short: true }]),
          { key: "changed", label: texts.changed, width: "w-52", short: true },
          { key: "acts", label: texts.acts, width: "w-80" },
        ]}
        rows={heads.map(({ id, title, owner, updatedAt, isShared, version }) => ({
          key: id,
          head: (
            <>
              {title} {isOwn && isShared && <span className="tag font-normal">{texts.isShared}</span>}
            </>
          ),
          cells: {
            by: owner.name,
            changed: texts.at(updatedAt),
            acts:
              asked === id ? (
                <span className="flex flex-wrap items-center gap-1.5">
                  <span role="alert">{texts.deleteAsk(title)}</span>
                  <button
                    type="button"
                    className="control"
                    onClick={() =>
                      void ask({ method: "DELETE", path: `/briefings/${id}`, version }, () => {
                        setAsked(null);
                        router.refresh();
                      })
                    }
                  >
                    {texts.deleteYes}
                  </button>
                  <button
                    id={`delete-no-${id}`}
                    type="button"
                    className="control"
                    onClick={() => {
                      setAsked(null);
                      focusLater(`delete-${id}`);
                    }}
                  >
                    {texts.deleteNo}
                  </button>
                </span>
              ) : (
                <span className="flex flex-wrap gap-1.5">
                  <button
                    type="button"
                    className="control"
                    aria-label={texts.openOf(title)}
                    onClick={() => onOpen(id)}
                  >
                    {texts.open}
                  </button>
                  <button
                    type="button"
                    className="control"
                    aria-label={texts.duplicateOf(title)}
                    onClick={() =>
                      void ask({ method: "POST", path: `/briefings/${id}/copies` }, (copy) => onOpen(copy))
                    }
                  >
                    {texts.duplicate}
                  </button>
                  {isOwn && (
                    <button
                      id={`delete-${id}`}
                      type="button"
                      className="control"
                      aria-label={texts.deleteOf(title)}
                      onClick={() => {
                        setAsked(id);
                        focusLater(`delete-no-${id}`);
                      }}
                    >
                      {texts.delete}
                    </button>
                  )}
                </span>
              ),
          },
        }))}
      />
      <p role="alert" className="field-fault">
        {problem}
      </p>
    </div>
  );
}
