import type { EntryKind } from "@/lib/desk/entry-kind";
import { writeCell } from "@/lib/desk/entry-kind";
import type { Slug } from "@/lib/domain/model";

interface DraftAddressed {
  readonly id: string;
  readonly negotiation: Slug;
  readonly kind: EntryKind;
  readonly target: string | null;
}

/** Where the desk's pages are. */
export const deskAddress = {
  home: "/desk",
  draft: (id: string) => `/desk/drafts/${id}`,
  cell: (negotiation: Slug, party: Slug, issue: Slug) =>
    `/desk/${negotiation}/cells/${writeCell(party, issue)}`,
  entries: (negotiation: Slug) => `/desk/${negotiation}/entries`,
  entry: (negotiation: Slug, kind: EntryKind, name: string | null) =>
    `/desk/${negotiation}/entries/${kind}/${name ?? "new"}`,
  /** Where a draft is written. */
  writing({ id, negotiation, kind, target }: DraftAddressed) {
    if (kind === "import") return `/desk/${negotiation}/import?draft=${id}`;
    const entry =
      kind === "position" ? `/desk/${negotiation}/cells/${target}` : this.entry(negotiation, kind, target);
    return `${entry}?draft=${id}`;
  },
} as const;
