import type { DraftComment } from "@/lib/desk/draft";
import type { Database } from "./client";
import { withDatabaseErrors } from "./database-error";
import { type Queries, readInstant } from "./rows";

/** The oldest first. */
export async function listDraftComments(db: Database, draftId: string): Promise<readonly DraftComment[]> {
  const rows = await withDatabaseErrors(() =>
    db.client.draftComment.findMany({
      where: { draftId },
      include: { author: { select: { id: true, name: true } } },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    }),
  );
  return rows.map(({ id, author, text, createdAt }) => ({
    id,
    author,
    text,
    createdAt: readInstant(createdAt),
  }));
}

export async function createDraftComment(
  queries: Queries,
  comment: {
    readonly id: string;
    readonly draftId: string;
    readonly authorId: string;
    readonly text: string;
  },
): Promise<void> {
  await queries.draftComment.create({ data: comment });
}
