import { useEffect, useState } from "react";
import { editor } from "@/messages";

const KEPT = "parley-coding-rules";

/** The method's rules for coding, in short: open where there is room, until somebody who knows them closes them. */
export function CodingRules({ negotiation, hasMembers }: { negotiation: string; hasMembers: boolean }) {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => setOpen(findKept() ?? window.matchMedia("(min-width: 64rem)").matches), []);
  return (
    <details className="coding-rules" open={isOpen}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a button by nature. The details would also tell of being opened by the script. */}
      <summary
        onClick={(event) => {
          event.preventDefault();
          setOpen(!isOpen);
          keep(!isOpen);
        }}
      >
        {editor.rules.title}
      </summary>
      <dl>
        {editor.rules.list(hasMembers).map(({ term, text }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-1">
        <a className="link" href={`/${negotiation}/method`} target="_blank" rel="noreferrer">
          {editor.rules.more}
        </a>
      </p>
    </details>
  );
}

function findKept(): boolean | null {
  try {
    const kept = localStorage.getItem(KEPT);
    return kept === null ? null : kept === "open";
  } catch {
    // Storage may be switched off.
    return null;
  }
}

function keep(isOpen: boolean): void {
  try {
    localStorage.setItem(KEPT, isOpen ? "open" : "closed");
  } catch {
    // Then it is asked of the screen's width again.
  }
}
