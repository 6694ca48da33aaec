import { DifferenceList } from "@/components/desk/review/difference-list";
import { PageSection } from "@/components/ui/page-section";
import type { DeskPerson } from "@/lib/desk/draft";
import { buildNames } from "@/lib/desk/draft-view";
import type { EntityKind } from "@/lib/desk/entry-kind";
import type { PastChange } from "@/lib/desk/entry-past";
import type { NegotiationRecord } from "@/lib/domain/model";
import { deskAddress } from "@/lib/web/desk-address";
import { days, entries as texts } from "@/messages";

interface EntryPastProps {
  readonly record: NegotiationRecord;
  readonly kind: EntityKind;
  readonly target: string;
  /** The newest first. */
  readonly past: readonly PastChange[];
  readonly users: readonly DeskPerson[];
}

/** What an entry was before, change by change, and the way back to each version. */
export function EntryPast({ record, kind, target, past, users }: EntryPastProps) {
  const nameOf = buildNames(record, { kind, target });
  const address = deskAddress.entry(record.negotiation.slug, kind, target);
  const tellActor = (id: string) =>
    id === "set-up" ? texts.past.setUp : (users.find((user) => user.id === id)?.name ?? texts.past.unknown);
  const isUnchanged = past.every(({ before }) => before === null);
  return (
    <PageSection id="past" title={texts.past.title}>
      {isUnchanged && <p className="mb-3 text-mute">{texts.past.none}</p>}
      <ol className="flex max-w-3xl flex-col gap-4">
        {past.map(({ id, at, actor, before, differences }) => {
          const when = days.instant(at);
          return (
            <li key={id} className="card">
              <p className="text-sm">
                <span className="font-semibold">
                  {before === null ? texts.past.entered : texts.past.changed}
                </span>{" "}
                <time dateTime={at}>{when}</time> {texts.past.by(tellActor(actor))}
              </p>
              {before !== null && (
                <>
                  <div className="mt-2">
                    <DifferenceList differences={differences} nameOf={nameOf} />
                  </div>
                  <a
                    className="control mt-2"
                    href={`${address}?restore=${id}`}
                    aria-label={texts.past.restoreOf(when)}
                  >
                    {texts.past.restore}
                  </a>
                </>
              )}
            </li>
          );
        })}
      </ol>
    </PageSection>
  );
}
