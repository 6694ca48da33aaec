import type { JsonObject } from "@/lib/domain/json";
import type { Database } from "./client";
import { withDatabaseErrors } from "./database-error";
import { explainStale } from "./drafts";

interface Saved {
  readonly id: string;
  /** The version that it is saved over. */
  readonly version: number;
  readonly states: readonly string[];
  readonly content: JsonObject;
  readonly title: string;
  /** What the draft is compared with from now on; null leaves that as it is. */
  readonly base: JsonObject | null;
  readonly userId: string;
}

/**
 * Saves a draft over the version that was seen, with its writer and its row in the log: one statement, since it is
 * done every few seconds by everybody who types. Gives the new version. Throws as `updateDraft`.
 */
export async function saveDraftContent(db: Database, saved: Saved): Promise<number> {
  const { id, version, states, title, userId } = saved;
  const content = JSON.stringify(saved.content);
  const base = saved.base && JSON.stringify(saved.base);
  return await withDatabaseErrors(async () => {
    const rows = await db.client.$queryRaw<{ version: number }[]>`
      WITH saved AS (
        UPDATE "draft" SET
            "content" = ${content}::jsonb, "title" = ${title}, "base" = coalesce(${base}::jsonb, "base"),
            "version" = "version" + 1, "updated_at" = now()
          WHERE "id" = ${id} AND "version" = ${version}::int AND "state"::text = ANY (${[...states]})
          RETURNING "id", "negotiation_slug", "version"
      ), written AS (
        INSERT INTO "draft_contributor" ("draft_id", "user_id") SELECT "id", ${userId} FROM saved
          ON CONFLICT DO NOTHING
      ), logged AS (
        INSERT INTO "desk_log" ("actor_id", "action", "negotiation_slug", "subject", "subject_id", "detail")
          SELECT ${userId}, 'draft.save', "negotiation_slug", 'draft', "id", jsonb_build_object('version', "version")
            FROM saved
      )
      SELECT "version" FROM saved`;
    return rows[0]?.version ?? (await explainStale(db.client, { id, version }));
  });
}
