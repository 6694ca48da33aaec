import { DataTable } from "@/components/ui/data-table";
import type { DraftHead } from "@/lib/desk/draft";
import { deskAddress } from "@/lib/web/desk-address";
import { days, desk } from "@/messages";

interface DraftTableProps {
  readonly name: string;
  readonly drafts: readonly DraftHead[];
  /** Whether a draft opens where it is written, rather than where it is looked at. */
  readonly isWriting: boolean;
}

/** Drafts with who wrote them and when they last changed. */
export function DraftTable({ name, drafts, isWriting }: DraftTableProps) {
  const { columns } = desk.waiting;
  return (
    <DataTable
      name={name}
      columns={[
        { key: "what", label: columns.what },
        { key: "kind", label: columns.kind, short: true, width: "sm:w-[9rem]" },
        { key: "by", label: columns.by, short: true, width: "sm:w-[12rem]" },
        { key: "state", label: columns.state, short: true, width: "sm:w-[8rem]" },
        { key: "changed", label: columns.changed, short: true, width: "sm:w-[13rem]" },
      ]}
      rows={drafts.map((draft) => ({
        key: draft.id,
        head: (
          <>
            <a className="link" href={isWriting ? deskAddress.writing(draft) : deskAddress.draft(draft.id)}>
              {draft.title || desk.kind[draft.kind]}
            </a>
            {draft.state === "returned" && draft.reason && (
              <span className="mt-0.5 block font-normal text-mute">{draft.reason}</span>
            )}
          </>
        ),
        cells: {
          kind: desk.kind[draft.kind],
          by: draft.author.name,
          state: desk.states[draft.state],
          changed: <time dateTime={draft.updatedAt}>{days.instant(draft.updatedAt)}</time>,
        },
      }))}
    />
  );
}
