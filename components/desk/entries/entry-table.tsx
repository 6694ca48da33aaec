import { DataTable } from "@/components/ui/data-table";
import type { DraftHead } from "@/lib/desk/draft";
import type { ListedKind } from "@/lib/desk/entry-list";
import type { Slug } from "@/lib/domain/model";
import { deskAddress } from "@/lib/web/desk-address";
import { entries as texts } from "@/messages";
import { ENTRY_COLUMNS, type EntryRow } from "./entry-rows";

interface EntryTableProps {
  readonly negotiation: Slug;
  readonly kind: ListedKind;
  readonly rows: readonly EntryRow[];
  /** Those that are open, of this kind. */
  readonly drafts: readonly DraftHead[];
}

/** Entries of one kind, each with the drafts of it that are open. */
export function EntryTable({ negotiation, kind, rows, drafts }: EntryTableProps) {
  const { columns } = texts.overview;
  const hasDrafts = rows.some(({ name }) => drafts.some(({ target }) => target === name));
  return (
    <DataTable
      name={texts.kinds[kind].many}
      columns={[
        { key: "name", label: columns.name },
        ...ENTRY_COLUMNS[kind],
        ...(hasDrafts ? [{ key: "draft", label: columns.draft, short: true, width: "sm:w-[11rem]" }] : []),
      ]}
      rows={rows.map(({ name, title, lang, cells }) => ({
        key: name,
        head: (
          <a className="link font-normal" href={deskAddress.entry(negotiation, kind, name)} lang={lang}>
            {title}
          </a>
        ),
        cells: {
          ...cells,
          draft: drafts
            .filter(({ target }) => target === name)
            .map((draft) => (
              <a key={draft.id} className="link block" href={deskAddress.draft(draft.id)}>
                {draft.state === "submitted"
                  ? texts.overview.inReviewBy(draft.author.name)
                  : texts.overview.draftBy(draft.author.name)}
              </a>
            )),
        },
      }))}
    />
  );
}
