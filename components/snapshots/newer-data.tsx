import type { Newer } from "@/lib/snapshots/find-newer";
import { snapshots } from "@/messages";

/** Says whether the record has moved on since a figure was frozen, with the way there. */
export function NewerData({ newer }: { newer: Newer | null }) {
  const told = snapshots.newer;
  if (newer === null) return <p className="text-mute">{told.unasked}</p>;
  const more = told.some(newer);
  if (more === "") return <p className="text-mute">{told.none}</p>;
  return (
    <aside className="no-print card max-w-3xl" aria-label={told.title}>
      <p>{more}</p>
      <p className="mt-2 flex flex-wrap gap-2">
        {newer.isCorrected && (
          <a className="control" href={newer.sameDay}>
            {told.sameDay}
          </a>
        )}
        {newer.through !== null && (
          <a className="control" href={newer.today}>
            {told.today}
          </a>
        )}
      </p>
    </aside>
  );
}
