import type { FigureName } from "@/lib/figures/framed/figure-request";
import { FIGURES } from "@/lib/figures/framed/figure-request";
import type { NewSnapshot, Snapshot, SnapshotContent } from "@/lib/snapshots/snapshot";
import type { Database } from "./client";
import { withDatabaseErrors } from "./database-error";
import { readDay, readInstant, toDate } from "./rows";

/** Keeps a snapshot; one that is kept already stays as it is. `by` is the account, or null for anybody. */
export async function keepSnapshot(db: Database, snapshot: NewSnapshot, by: string | null): Promise<void> {
  const { hash, negotiation, title, asOf, recordedAt, subject, text } = snapshot;
  await withDatabaseErrors(() =>
    db.client.snapshot.createMany({
      data: [
        {
          hash,
          kind: subject === null ? "briefing" : "figure",
          negotiationSlug: negotiation,
          title,
          asOf: toDate(asOf),
          recordedAt: toDate(recordedAt),
          figure: subject?.figure ?? null,
          search: subject?.search ?? null,
          content: text,
          frozenById: by,
        },
      ],
      skipDuplicates: true,
    }),
  );
}

/** The snapshot with this hash, or null. */
export async function findSnapshot(db: Database, hash: string): Promise<Snapshot | null> {
  const row = await withDatabaseErrors(() => db.client.snapshot.findUnique({ where: { hash } }));
  if (row === null) return null;
  // The database holds that the text is what the hash names, and only `keepSnapshot` writes it.
  const content: SnapshotContent = JSON.parse(row.content);
  const figure = FIGURES.find((each) => each === row.figure) satisfies FigureName | undefined;
  return {
    hash: row.hash,
    negotiation: row.negotiationSlug,
    title: row.title,
    asOf: readDay(row.asOf),
    recordedAt: readInstant(row.recordedAt),
    subject: figure === undefined || row.search === null ? null : { figure, search: row.search },
    text: row.content,
    content,
    frozenAt: readInstant(row.frozenAt),
  };
}
