import { randomUUID } from "node:crypto";
import type { Briefing } from "@/lib/briefing/briefing";
import { briefingSchema } from "@/lib/briefing/briefing-schema";
import type { BriefingHead, KeptBriefing } from "@/lib/briefing/kept-briefing";
import type { DeskPerson } from "@/lib/desk/draft";
import { asJsonObject, toJson } from "@/lib/domain/json";
import type { Slug } from "@/lib/domain/model";
import { ParleyError, StaleError } from "@/lib/errors";
import type { Database } from "./client";
import { withDatabaseErrors } from "./database-error";
import { logDeskAction } from "./desk-log";
import type * as Stored from "./generated/client";
import { type Queries, readInstant } from "./rows";
import { inTransaction } from "./transaction";

/** A kept briefing as its owner has seen it. */
interface Seen {
  readonly id: string;
  readonly version: number;
  /** Who asks; only the owner may change anything. */
  readonly by: string;
}

const include = { owner: { select: { id: true, name: true } } } as const;

/** What `by` may read: their own, and what others share. */
const visibleTo = (by: string) => ({ OR: [{ ownerId: by }, { shared: true }] });

/** Those of a negotiation that `by` may read, the latest changed first. */
export async function listBriefings(
  db: Database,
  { negotiation, by }: { readonly negotiation: Slug; readonly by: string },
): Promise<readonly BriefingHead[]> {
  const rows = await withDatabaseErrors(() =>
    db.client.briefing.findMany({
      where: { negotiationSlug: negotiation, ...visibleTo(by) },
      orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
      include,
      omit: { content: true },
    }),
  );
  return rows.map(readHead);
}

/** Throws ParleyError `not-found` where there is none that `by` may read. */
export async function getBriefing(db: Database, { id, by }: Pick<Seen, "id" | "by">): Promise<KeptBriefing> {
  return await withDatabaseErrors(() => getVisible(db.client, { id, by }));
}

/** Keeps a briefing as one of `by`. */
export async function createBriefing(
  db: Database,
  content: Briefing,
  by: string,
): Promise<{ readonly id: string; readonly version: number }> {
  const id = randomUUID();
  const { negotiation, title } = content;
  await inTransaction(db, async (queries) => {
    await queries.briefing.create({
      data: { id, negotiationSlug: negotiation, ownerId: by, title, content: toStored(content) },
    });
    await logBriefing(queries, { id, by, negotiation }, "briefing.create");
  });
  return { id, version: 1 };
}

/**
 * Saves a briefing over the version that was seen, and gives the new one. Throws StaleError with what it is now,
 * ParleyError `forbidden` where it is another's, `invalid` where it would become one of another negotiation.
 */
export async function saveBriefing(db: Database, seen: Seen, content: Briefing): Promise<number> {
  return await inTransaction(db, async (queries) => {
    const { negotiation } = await getHead(queries, seen);
    if (content.negotiation !== negotiation) {
      const fault = { at: "negotiation", reason: `should stay ${negotiation}` };
      throw new ParleyError("invalid", "A briefing stays with its negotiation.", [fault]);
    }
    const change = { title: content.title, content: toStored(content) };
    return await updateBriefing(queries, seen, change, "briefing.save");
  });
}

/** Shares a briefing with everybody who has an account, or no longer. Throws as `saveBriefing`. */
export async function shareBriefing(db: Database, seen: Seen, isShared: boolean): Promise<number> {
  return await inTransaction(db, (queries) =>
    updateBriefing(queries, seen, { shared: isShared }, isShared ? "briefing.share" : "briefing.unshare"),
  );
}

/** Throws as `saveBriefing`. */
export async function deleteBriefing(db: Database, seen: Seen): Promise<void> {
  const { id, version, by } = seen;
  await inTransaction(db, async (queries) => {
    const { negotiation } = await getHead(queries, seen);
    const deleted = await queries.briefing.deleteMany({ where: { id, version, ownerId: by } });
    if (deleted.count === 0) await explainRefusal(queries, seen);
    await logBriefing(queries, { id, by, negotiation }, "briefing.delete");
  });
}

async function updateBriefing(
  queries: Queries,
  seen: Seen,
  change: Stored.Prisma.BriefingUpdateManyMutationInput,
  action: string,
): Promise<number> {
  const { id, version, by } = seen;
  const updated = await queries.briefing.updateMany({
    where: { id, version, ownerId: by },
    data: { ...change, version: { increment: 1 }, updatedAt: new Date() },
  });
  if (updated.count === 0) await explainRefusal(queries, seen);
  const { negotiation } = await getHead(queries, seen);
  await logBriefing(queries, { id, by, negotiation }, action);
  return version + 1;
}

/** Why a briefing was not changed; it always throws. */
async function explainRefusal(queries: Queries, { id, by }: Seen): Promise<never> {
  const { version, owner, content, isShared } = await getVisible(queries, { id, by });
  if (owner.id !== by) {
    throw new ParleyError(
      "forbidden",
      `This briefing is ${owner.name}'s. Duplicate it to have one that you can change.`,
    );
  }
  throw new StaleError("This briefing was changed elsewhere since.", {
    version,
    value: { content: toJson(content), shared: isShared },
  });
}

async function getHead(queries: Queries, { id, by }: Pick<Seen, "id" | "by">): Promise<BriefingHead> {
  const where = { id, ...visibleTo(by) };
  const row = await queries.briefing.findFirst({ where, include, omit: { content: true } });
  if (row === null) throw missing();
  return readHead(row);
}

async function getVisible(queries: Queries, { id, by }: Pick<Seen, "id" | "by">): Promise<KeptBriefing> {
  const row = await queries.briefing.findFirst({ where: { id, ...visibleTo(by) }, include });
  if (row === null) throw missing();
  return { ...readHead(row), content: briefingSchema.parse(row.content) };
}

const missing = () => new ParleyError("not-found", "There is no such briefing.");

type HeadRow = Omit<Stored.Briefing, "content"> & { readonly owner: DeskPerson };

function readHead({ id, negotiationSlug, title, version, shared, owner, updatedAt }: HeadRow): BriefingHead {
  return {
    id,
    negotiation: negotiationSlug,
    title,
    version,
    isShared: shared,
    owner,
    updatedAt: readInstant(updatedAt),
  };
}

const toStored = (content: Briefing): Stored.Prisma.InputJsonObject => asJsonObject(toJson(content));

async function logBriefing(
  queries: Queries,
  { id, by, negotiation }: { readonly id: string; readonly by: string; readonly negotiation: Slug },
  action: string,
): Promise<void> {
  await logDeskAction(queries, {
    actorId: by,
    action,
    negotiation,
    subject: "briefing",
    subjectId: id,
  });
}
