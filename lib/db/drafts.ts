import { z } from "zod";
import type { DeskPerson, Draft, DraftHead, DraftState } from "@/lib/desk/draft";
import type { EntryKind } from "@/lib/desk/entry-kind";
import type { Instant } from "@/lib/domain/day";
import type { Slug } from "@/lib/domain/model";
import { ParleyError, StaleError } from "@/lib/errors";
import type { Database } from "./client";
import { withDatabaseErrors } from "./database-error";
import type * as Stored from "./generated/client";
import type { Prisma } from "./generated/client";
import { type Queries, readInstant } from "./rows";

export interface NewDraft
  extends Pick<
    Draft,
    "id" | "negotiation" | "kind" | "target" | "title" | "content" | "base" | "suggestion"
  > {
  readonly authorId: string;
}

const jsonObjectSchema = z.record(z.string(), z.json());
const person = { select: { id: true, name: true } } as const;
const include = {
  author: person,
  assignee: person,
  decider: person,
  contributors: { select: { userId: true } },
} as const;

export async function createDraft(queries: Queries, draft: NewDraft): Promise<void> {
  const { id, negotiation, kind, target, title, content, base, suggestion, authorId } = draft;
  await queries.draft.create({
    data: {
      id,
      negotiationSlug: negotiation,
      kind,
      target,
      title,
      content: jsonObjectSchema.parse(content),
      ...(base && { base: jsonObjectSchema.parse(base) }),
      suggestionId: suggestion,
      authorId,
      contributors: { create: { userId: authorId } },
    },
  });
}

/** What becomes of a draft besides its content, which `saveDraftContent` saves; its version grows by one with it. */
export interface DraftChange {
  readonly state?: DraftState;
  readonly note?: string | null;
  readonly reason?: string | null;
  readonly assigneeId?: string | null;
  readonly submittedAt?: Instant;
  readonly decidedAt?: Instant;
  readonly decidedById?: string;
}

/**
 * Changes a draft that is still at `version` and in one of `states`, and gives the new version. Throws StaleError
 * with what it is now when somebody else has changed it, ParleyError `conflict` when its state does not allow it,
 * `not-found` when there is none.
 */
export async function updateDraft(
  queries: Queries,
  {
    id,
    version,
    states,
  }: { readonly id: string; readonly version: number; readonly states: readonly DraftState[] },
  change: DraftChange,
): Promise<number> {
  const updated = await queries.draft.updateMany({
    where: { id, version, state: { in: [...states] } },
    data: { ...change, version: { increment: 1 }, updatedAt: new Date() },
  });
  return updated.count === 1 ? version + 1 : await explainStale(queries, { id, version });
}

/** Why a draft was not changed: throws what `updateDraft` throws. */
export async function explainStale(
  queries: Queries,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<never> {
  const { version: now, state, content, base } = await getDraft(queries, id);
  if (now !== version) {
    throw new StaleError("Somebody else has changed this draft since.", {
      version: now,
      value: { state, content, base },
    });
  }
  throw new ParleyError("conflict", `This draft is ${state}, so this cannot be done with it.`);
}

/** Throws ParleyError `not-found` when there is no such draft. */
export async function getDraft(queries: Queries, id: string): Promise<Draft> {
  const row = await queries.draft.findUnique({ where: { id }, include });
  if (row === null) throw new ParleyError("not-found", "There is no such draft.");
  return readDraft(row);
}

/** The draft, or null; also for what PostgreSQL would refuse as a text, since addresses name drafts. */
export async function findDraft(db: Database, id: string): Promise<Draft | null> {
  if (id.includes("\0")) return null;
  return await withDatabaseErrors(async () => {
    const row = await db.client.draft.findUnique({ where: { id }, include });
    return row && readDraft(row);
  });
}

export interface DraftFilter {
  readonly negotiation?: Slug;
  readonly states?: readonly DraftState[];
  readonly kind?: EntryKind;
  readonly target?: string;
  readonly authorId?: string;
}

/** The latest changed first. */
export async function listDrafts(db: Database, filter: DraftFilter): Promise<readonly Draft[]> {
  const rows = await withDatabaseErrors(() => db.client.draft.findMany({ ...select(filter), include }));
  return rows.map(readDraft);
}

/** The same without what the drafts say, which of an import may be megabytes. */
export async function listDraftHeads(db: Database, filter: DraftFilter): Promise<readonly DraftHead[]> {
  const rows = await withDatabaseErrors(() =>
    db.client.draft.findMany({ ...select(filter), include, omit: { content: true, base: true } }),
  );
  return rows.map(readHead);
}

function select({ negotiation, states, kind, target, authorId }: DraftFilter) {
  return {
    where: {
      ...(negotiation && { negotiationSlug: negotiation }),
      ...(states && { state: { in: [...states] } }),
      ...(kind && { kind }),
      ...(target && { target }),
      ...(authorId && { authorId }),
    },
    orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
  } satisfies Prisma.DraftFindManyArgs;
}

type HeadRow = Omit<Stored.Draft, "content" | "base"> & {
  readonly author: DeskPerson;
  readonly assignee: DeskPerson | null;
  readonly decider: DeskPerson | null;
  readonly contributors: readonly { readonly userId: string }[];
};

function readDraft(row: HeadRow & Pick<Stored.Draft, "content" | "base">): Draft {
  return {
    ...readHead(row),
    content: jsonObjectSchema.parse(row.content),
    base: row.base === null ? null : jsonObjectSchema.parse(row.base),
  };
}

function readHead(row: HeadRow): DraftHead {
  const instant = (date: Date | null) => date && readInstant(date);
  return {
    id: row.id,
    negotiation: row.negotiationSlug,
    kind: row.kind,
    target: row.target,
    title: row.title,
    state: row.state,
    version: row.version,
    author: row.author,
    assignee: row.assignee,
    contributors: row.contributors.map(({ userId }) => userId),
    note: row.note,
    reason: row.reason,
    suggestion: row.suggestionId,
    createdAt: readInstant(row.createdAt),
    updatedAt: readInstant(row.updatedAt),
    submittedAt: instant(row.submittedAt),
    decidedAt: instant(row.decidedAt),
    decidedBy: row.decider,
  };
}
