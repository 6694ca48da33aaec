import type { Database } from "./client";
import { withDatabaseErrors } from "./database-error";

export interface RateLimit {
  readonly attempts: number;
  readonly windowSeconds: number;
}

/** How an attempt was counted; null when it is allowed, else after how many seconds it is worth trying again. */
export interface CountedAttempt {
  readonly retryAfterSeconds: number | null;
}

/**
 * Counts one more attempt under `key`, in one statement, so that the limit holds for all processes on the
 * database. Windows begin at whole multiples of their length.
 */
export async function countAttempt(
  db: Database,
  key: string,
  { attempts, windowSeconds }: RateLimit,
  now = new Date(),
): Promise<CountedAttempt> {
  const { window, endsAt } = findWindow(windowSeconds, now);
  return await withDatabaseErrors(async () => {
    const [row] = await db.client.$queryRaw<{ count: number }[]>`
      INSERT INTO "rate_count" ("key", "window_start", "count", "ends_at") VALUES (${key}, ${window}, 1, ${endsAt})
        ON CONFLICT ("key", "window_start") DO UPDATE SET "count" = "rate_count"."count" + 1
        RETURNING "count"`;
    const count = row?.count ?? 1;
    if (count === 1) await db.client.rateCount.deleteMany({ where: { endsAt: { lte: now } } });
    const wait = Math.max(1, Math.ceil((endsAt.getTime() - now.getTime()) / 1000));
    return { retryAfterSeconds: count <= attempts ? null : wait };
  });
}

/** Takes one attempt back, as after a success. The last of a window stays, since a row counts at least one. */
export async function takeBackAttempt(
  db: Database,
  key: string,
  { windowSeconds }: RateLimit,
  now = new Date(),
): Promise<void> {
  const { window } = findWindow(windowSeconds, now);
  await withDatabaseErrors(() =>
    db.client.rateCount.updateMany({
      where: { key, window, count: { gt: 1 } },
      data: { count: { decrement: 1 } },
    }),
  );
}

function findWindow(windowSeconds: number, now: Date): { window: Date; endsAt: Date } {
  const length = windowSeconds * 1000;
  const start = Math.floor(now.getTime() / length) * length;
  return { window: new Date(start), endsAt: new Date(start + length) };
}
