import type { FigurePageState } from "@/lib/web/figure-page";
import { figurePages } from "@/messages";

interface FrozenNoteProps {
  readonly state: FigurePageState;
  /** The same page as recorded now. */
  readonly follow: string;
}

/** Says that a page shows the record of an instant, and leads to that of now. */
export function FrozenNote({ state: { isFrozen, request }, follow }: FrozenNoteProps) {
  if (!isFrozen) return null;
  return (
    <p className="mb-4 text-sm">
      {figurePages.frozen(request.recordedAt)}{" "}
      <a className="link no-print" href={follow}>
        {figurePages.follow}
      </a>
    </p>
  );
}
