import type { FigurePageState } from "@/lib/web/figure-page";
import { figurePages } from "@/messages";

interface FrozenNoteProps {
  readonly state: FigurePageState;
  /** Whether there is anything newer. */
  readonly newer: string;
  /** The same page as recorded now. */
  readonly follow: string;
}

/** Says that a page shows the record of an instant, what has come since, and leads to that of now. */
export function FrozenNote({ state: { request }, newer, follow }: FrozenNoteProps) {
  return (
    <p className="mb-4 text-sm">
      {figurePages.frozen(request.recordedAt)} {newer}{" "}
      <a className="link no-print" href={follow}>
        {figurePages.follow}
      </a>
    </p>
  );
}
