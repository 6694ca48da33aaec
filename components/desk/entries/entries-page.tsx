import { DraftTable } from "@/components/desk/home/draft-table";
import { PageHead } from "@/components/ui/page-head";
import { PageSection } from "@/components/ui/page-section";
import type { DraftHead } from "@/lib/desk/draft";
import { ENTITY_LISTS } from "@/lib/desk/entity-schemas";
import { buildEntrySearch, type ListedKind } from "@/lib/desk/entry-list";
import { listDuplicates } from "@/lib/desk/source-duplicates";
import type { NegotiationRecord } from "@/lib/domain/model";
import { deskAddress } from "@/lib/web/desk-address";
import { entries as texts } from "@/messages";
import { listEntryRows } from "./entry-rows";
import { EntryTable } from "./entry-table";
import { FirstSteps } from "./first-steps";
import { KindCards, KindTabs, LISTED_KINDS } from "./kind-cards";
import { tellSource } from "./tell-entry";

interface EntriesPageProps {
  readonly record: NegotiationRecord;
  /** Null to show all kinds. */
  readonly kind: ListedKind | null;
  readonly words: string;
  /** All that are open in this negotiation. */
  readonly drafts: readonly DraftHead[];
}

/** More than that nobody reads; searching finds the others. */
const SHOWN = 100;
const SHOWN_OF_EACH = 10;

/** Everything that a record holds, by kind, to be searched and changed. */
export function EntriesPage({ record, kind, words, drafts }: EntriesPageProps) {
  const { slug, title } = record.negotiation;
  const isNew = record.positions.length === 0;
  const fresh = drafts.filter((draft) => draft.target === null && (kind === null || draft.kind === kind));
  return (
    <>
      <PageHead
        above={title}
        title={kind === null ? texts.title : texts.kinds[kind].many}
        lead={kind === null ? texts.overview.lead : texts.kinds[kind].what}
      />
      <KindTabs record={record} current={kind} />
      <div className="mt-5 flex flex-wrap items-end justify-between gap-4">
        <search>
          <form method="get" action={deskAddress.entries(slug)} className="flex flex-wrap items-end gap-2">
            {kind !== null && <input type="hidden" name="kind" value={kind} />}
            <div className="field">
              <label htmlFor="words">
                {kind === null ? texts.overview.search : texts.overview.searchKind(texts.kinds[kind].many)}
              </label>
              <input
                id="words"
                type="search"
                name="q"
                className="input w-72! max-w-full"
                defaultValue={words}
              />
            </div>
            <button type="submit" className="control min-h-9!">
              {texts.overview.find}
            </button>
          </form>
        </search>
        {kind !== null && (
          <p className="flex flex-wrap gap-2">
            {(kind === "party" || kind === "category" || kind === "issue") && (
              <a
                className="control"
                href={`${deskAddress.entry(slug, "negotiation", slug)}#order-${ENTITY_LISTS[kind]}`}
              >
                {texts.order.change(texts.kinds[kind].many)}
              </a>
            )}
            <a className="control primary" href={deskAddress.entry(slug, kind, null)}>
              {texts.kinds[kind].new}
            </a>
          </p>
        )}
      </div>
      {kind === null && words === "" && (
        <>
          {isNew && <FirstSteps record={record} />}
          <KindCards record={record} />
        </>
      )}
      {kind === "source" && words === "" && <Duplicates record={record} />}
      {(kind !== null || words !== "") && (
        <Found record={record} kinds={kind === null ? LISTED_KINDS : [kind]} words={words} drafts={drafts} />
      )}
      {words === "" && fresh.length > 0 && (
        <PageSection id="drafts" title={texts.overview.drafts}>
          <DraftTable name={texts.overview.drafts} drafts={fresh} isWriting={false} />
        </PageSection>
      )}
    </>
  );
}

interface FoundProps {
  readonly record: NegotiationRecord;
  readonly kinds: readonly ListedKind[];
  readonly words: string;
  readonly drafts: readonly DraftHead[];
}

/** The entries of these kinds that hold the words. */
function Found({ record, kinds, words, drafts }: FoundProps) {
  const holds = buildEntrySearch(record);
  const most = kinds.length === 1 ? SHOWN : SHOWN_OF_EACH;
  const found = kinds.map((kind) => ({
    kind,
    rows: listEntryRows(record, kind).filter(({ entry }) => holds(entry, words)),
  }));
  const total = found.reduce((sum, { rows }) => sum + rows.length, 0);
  const { slug } = record.negotiation;
  return (
    <div className="mt-5" id="found">
      <p role="status" className="mb-3 text-sm text-mute">
        {words !== "" && (total === 0 ? texts.overview.nothing(words) : texts.overview.results(total, words))}
        {words === "" && total === 0 && kinds.map((kind) => texts.overview.empty(texts.kinds[kind].many))}
      </p>
      {found
        .filter(({ rows }) => rows.length > 0)
        .map(({ kind, rows }) => (
          <section key={kind} className="mb-8" aria-label={texts.kinds[kind].many}>
            {kinds.length > 1 && <h2 className="mb-2">{texts.kinds[kind].many}</h2>}
            <EntryTable
              negotiation={slug}
              kind={kind}
              rows={rows.slice(0, most)}
              drafts={drafts.filter((draft) => draft.kind === kind)}
            />
            {rows.length > most && (
              <p className="mt-2 text-sm text-mute">
                {kinds.length === 1 ? (
                  texts.overview.tooMany(most, rows.length)
                ) : (
                  <a
                    className="link"
                    href={`${deskAddress.entries(slug)}?kind=${kind}&q=${encodeURIComponent(words)}`}
                  >
                    {texts.overview.allOf(rows.length, texts.kinds[kind].many)}
                  </a>
                )}
              </p>
            )}
          </section>
        ))}
    </div>
  );
}

/** Sources that share an address, each with the way to make one of two. */
function Duplicates({ record }: { readonly record: NegotiationRecord }) {
  const groups = listDuplicates(record.sources);
  if (groups.length === 0) return null;
  return (
    <section className="notice mt-5" aria-labelledby="duplicates">
      <h2 id="duplicates" className="font-sans text-sm font-semibold tracking-normal">
        {texts.overview.duplicates}
      </h2>
      <p className="text-mute">{texts.overview.duplicatesLead}</p>
      <ul className="mt-1 flex flex-col gap-1">
        {groups.flatMap(([into, ...others]) =>
          others.map((other) => (
            <li key={other.slug}>
              <a
                className="link"
                href={`${deskAddress.entry(record.negotiation.slug, "source", other.slug)}?mergedInto=${into?.slug}`}
              >
                {texts.overview.mergeTwo(tellSource(other), into ? tellSource(into) : "")}
              </a>
            </li>
          )),
        )}
      </ul>
    </section>
  );
}
