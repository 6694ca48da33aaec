import { countEntries, type ListedKind } from "@/lib/desk/entry-list";
import type { NegotiationRecord } from "@/lib/domain/model";
import { deskAddress } from "@/lib/web/desk-address";
import { entries as texts } from "@/messages";

/** In the order in which analysts need them. */
export const LISTED_KINDS = [
  "statement",
  "source",
  "issue",
  "category",
  "party",
  "proposal",
  "event",
] as const satisfies readonly ListedKind[];

interface KindTabsProps {
  readonly record: NegotiationRecord;
  readonly current: ListedKind | null;
}

/** The way to the entries of each kind, with how many there are. */
export function KindTabs({ record, current }: KindTabsProps) {
  const { slug } = record.negotiation;
  const address = deskAddress.entries(slug);
  return (
    <nav aria-label={texts.overview.kinds} className="flex flex-wrap gap-2">
      <a
        className={current === null ? "control on" : "control"}
        href={address}
        aria-current={current === null ? "page" : undefined}
      >
        {texts.overview.all}
      </a>
      {LISTED_KINDS.map((kind) => (
        <a
          key={kind}
          className={kind === current ? "control on" : "control"}
          href={`${address}?kind=${kind}`}
          aria-current={kind === current ? "page" : undefined}
        >
          {texts.kinds[kind].many} {countEntries(record, kind)}
        </a>
      ))}
      <a className="control" href={deskAddress.entry(slug, "negotiation", slug)}>
        {texts.kinds.negotiation.many}
      </a>
    </nav>
  );
}

/** What each kind is, how many there are, and the way to a new one. */
export function KindCards({ record }: { readonly record: NegotiationRecord }) {
  const { slug } = record.negotiation;
  const address = deskAddress.entries(slug);
  return (
    <ul className="mt-6 grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
      {LISTED_KINDS.map((kind) => (
        <li key={kind} className="card flex flex-col items-start">
          <h2 className="flex w-full items-baseline justify-between gap-3 text-lg">
            <a className="link" href={`${address}?kind=${kind}`}>
              {texts.kinds[kind].many}
            </a>
            <span className="font-sans text-sm font-normal text-mute">{countEntries(record, kind)}</span>
          </h2>
          <p className="mt-1 mb-3 grow text-sm text-mute">{texts.kinds[kind].what}</p>
          <a className="control" href={deskAddress.entry(slug, kind, null)}>
            {texts.kinds[kind].new}
          </a>
        </li>
      ))}
      <li className="card flex flex-col items-start">
        <h2 className="flex w-full items-baseline justify-between gap-3 text-lg">
          {texts.overview.positions}
          <span className="font-sans text-sm font-normal text-mute">{record.positions.length}</span>
        </h2>
        <p className="mt-1 mb-3 grow text-sm text-mute">{texts.overview.positionsWhat}</p>
        <a className="control" href={`/${slug}`}>
          {texts.overview.toMatrix}
        </a>
      </li>
    </ul>
  );
}
