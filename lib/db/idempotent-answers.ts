import { z } from "zod";
import { ParleyError } from "@/lib/errors";
import type { Database } from "./client";
import { withDatabaseErrors } from "./database-error";

export interface KeptAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

interface Name {
  readonly userId: string;
  readonly key: string;
}

/** Nothing has been answered yet. */
const UNDER_WAY = 0;
const KEPT_HOURS = 24;
/** After which an answer that never came is taken for lost with its process. */
const LOST_MINUTES = 10;

const headersSchema = z.record(z.string(), z.string());

/**
 * Begins to answer a request, or gives the answer that it had before. Throws ParleyError `invalid` when the key
 * was used for another request, `conflict` while another one with it is being answered.
 */
export async function beginAnswer(db: Database, name: Name, request: string): Promise<KeptAnswer | null> {
  return await withDatabaseErrors(async () => {
    await db.client.$executeRaw`
      DELETE FROM "idempotent_answer"
        WHERE "created_at" < now() - make_interval(hours => ${KEPT_HOURS}::int)
          OR ("status" = ${UNDER_WAY} AND "created_at" < now() - make_interval(mins => ${LOST_MINUTES}::int))`;
    const begun = await db.client.idempotentAnswer.createMany({
      data: { ...name, request, status: UNDER_WAY, headers: {}, body: "" },
      skipDuplicates: true,
    });
    if (begun.count === 1) return null;
    const row = await db.client.idempotentAnswer.findUnique({ where: { userId_key: name } });
    if (row === null || row.status === UNDER_WAY) {
      throw new ParleyError("conflict", "A request with this Idempotency-Key is being answered; ask again.");
    }
    if (row.request !== request) {
      throw new ParleyError("invalid", "This Idempotency-Key was used for another request.", [
        { at: "Idempotency-Key", reason: "was used for another request" },
      ]);
    }
    return { status: row.status, headers: headersSchema.parse(row.headers), body: row.body };
  });
}

export async function keepAnswer(db: Database, name: Name, answer: KeptAnswer): Promise<void> {
  await withDatabaseErrors(() =>
    db.client.idempotentAnswer.updateMany({
      where: name,
      data: { status: answer.status, headers: { ...answer.headers }, body: answer.body },
    }),
  );
}

/** Forgets a request that failed, so that it may be tried again. */
export async function dropAnswer(db: Database, name: Name): Promise<void> {
  await withDatabaseErrors(() =>
    db.client.idempotentAnswer.deleteMany({ where: { ...name, status: UNDER_WAY } }),
  );
}
