import type { OptionKey, Revision, Slug, Stance } from "@/lib/domain/model";
import type * as Stored from "./generated/client";
import { compareText, groupRows, inChunks, type Queries, readDay, readInstant, toDate } from "./rows";
import { storeStanceState } from "./stored-names";

/** The published revisions of each position, by number. */
export async function listRevisions(
  queries: Queries,
  negotiationSlug: Slug,
): Promise<(position: string) => readonly Revision[]> {
  const where = { negotiationSlug };
  const rows = await queries.revision.findMany({ where, orderBy: { number: "asc" } });
  const options = await queries.revisionOption.findMany({ where, orderBy: { place: "asc" } });
  const offers = await queries.revisionOffer.findMany({ where, orderBy: { place: "asc" } });
  const offered = await queries.revisionOfferOption.findMany({ where, orderBy: { place: "asc" } });
  const rowsOf = groupRows(rows, (row) => row.positionId);
  const setsOf = groupRows(options, (option) => buildKey(option, option.role));
  const offersOf = groupRows(offers, (offer) => buildKey(offer));
  const offeredIn = groupRows(offered, (option) => buildKey(option, option.offerPlace));

  function listSet(row: Stored.Revision, role: Stored.OptionRole): readonly OptionKey[] {
    return setsOf(buildKey(row, role)).map((option) => option.optionKey);
  }

  function readStance(row: Stored.Revision): Stance {
    switch (row.state) {
      case "stated":
        return { state: "stated", preferred: getPreferred(row) };
      case "conditional":
        return {
          state: "conditional",
          preferred: row.preferredKey,
          offers: offersOf(buildKey(row)).map((offer) => ({
            options: offeredIn(buildKey(offer, offer.place)).map((option) => option.optionKey),
            condition: offer.condition,
          })),
        };
      case "ambiguous":
        return { state: "ambiguous", span: listSet(row, "span") };
      case "no_position":
        return { state: "no-position" };
    }
  }

  function readRevision(row: Stored.Revision, publishedAt: Date): Revision {
    return {
      number: row.number,
      publishedAt: readInstant(publishedAt),
      retracted: row.retracted,
      validFrom: readDay(row.validFrom),
      stance: readStance(row),
      acceptable: row.acceptableCount === null ? null : listSet(row, "acceptable"),
      redLines: row.redLineCount === null ? null : listSet(row, "red_line"),
      salience: readSalience(row),
      confidence: row.confidence,
      membersDivided: row.membersDivided,
      rationale: row.rationale,
      correction: row.correction,
    };
  }

  return (position) =>
    rowsOf(position).flatMap((row) => (row.publishedAt === null ? [] : [readRevision(row, row.publishedAt)]));
}

function buildKey(row: { positionId: string; number: number }, part: string | number = ""): string {
  return `${row.number} ${part} ${row.positionId}`;
}

function getPreferred(row: Stored.Revision): OptionKey {
  if (row.preferredKey === null) throw new TypeError(`position ${row.positionId} states no option`);
  return row.preferredKey;
}

function readSalience({ salienceValue, salienceReason }: Stored.Revision): Revision["salience"] {
  if (salienceValue === null || salienceReason === null) return null;
  return { value: salienceValue, reason: salienceReason };
}

/** A published revision, with the position that it belongs to and that position's issue. */
export interface NewRevision {
  readonly position: string;
  readonly issue: Slug;
  readonly revision: Revision;
}

export async function createRevisions(
  queries: Queries,
  negotiationSlug: Slug,
  revisions: readonly NewRevision[],
): Promise<void> {
  // In the order of publication, as the database checks that each is newer than the one it follows.
  const rows = [...revisions]
    .sort(
      (a, b) =>
        compareText(a.revision.publishedAt, b.revision.publishedAt) || a.revision.number - b.revision.number,
    )
    .map(({ position, issue, revision }) => ({
      key: { negotiationSlug, positionId: position, number: revision.number, issueSlug: issue },
      revision,
    }));
  await inChunks(
    rows.map(({ key, revision }) => ({ ...key, ...storeRevision(revision) })),
    (data) => queries.revision.createMany({ data }),
  );
  await inChunks(
    rows.flatMap(({ key, revision }) => [
      ...listSetRows(key, "span", revision.stance.state === "ambiguous" ? revision.stance.span : null),
      ...listSetRows(key, "acceptable", revision.acceptable),
      ...listSetRows(key, "red_line", revision.redLines),
    ]),
    (data) => queries.revisionOption.createMany({ data }),
  );
  const offers = rows.flatMap(({ key, revision }) =>
    revision.stance.state === "conditional"
      ? revision.stance.offers.map((offer, place) => ({ key, place, offer }))
      : [],
  );
  await inChunks(
    offers.map(({ key, place, offer }) => ({
      ...key,
      place,
      condition: offer.condition,
      optionCount: offer.options.length,
    })),
    (data) => queries.revisionOffer.createMany({ data }),
  );
  await inChunks(
    offers.flatMap(({ key, place: offerPlace, offer }) =>
      offer.options.map((optionKey, place) => ({ ...key, offerPlace, place, optionKey })),
    ),
    (data) => queries.revisionOfferOption.createMany({ data }),
  );
}

function listSetRows<Key>(key: Key, role: Stored.OptionRole, options: readonly OptionKey[] | null) {
  return (options ?? []).map((optionKey, place) => ({ ...key, role, place, optionKey }));
}

function storeRevision(revision: Revision) {
  const { stance } = revision;
  return {
    publishedAt: toDate(revision.publishedAt),
    retracted: revision.retracted,
    validFrom: toDate(revision.validFrom),
    state: storeStanceState(stance.state),
    preferredKey: stance.state === "stated" || stance.state === "conditional" ? stance.preferred : null,
    spanCount: stance.state === "ambiguous" ? stance.span.length : 0,
    offerCount: stance.state === "conditional" ? stance.offers.length : 0,
    acceptableCount: revision.acceptable?.length ?? null,
    redLineCount: revision.redLines?.length ?? null,
    salienceValue: revision.salience?.value ?? null,
    salienceReason: revision.salience?.reason ?? null,
    confidence: revision.confidence,
    membersDivided: revision.membersDivided,
    rationale: revision.rationale,
    correction: revision.correction,
  };
}
