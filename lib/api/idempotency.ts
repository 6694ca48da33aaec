import { createHash } from "node:crypto";
import type { Actor } from "@/lib/auth/access";
import { getDatabase } from "@/lib/db/client";
import { beginAnswer, dropAnswer, keepAnswer } from "@/lib/db/idempotent-answers";
import { ParleyError } from "@/lib/errors";

const MOST_CHARACTERS = 200;

/**
 * Does `work` once for each Idempotency-Key of an actor, and answers its repetition with the first answer. Without
 * a key, or without an actor, it is simply done. Throws ParleyError `invalid` when the key was used for something
 * else, `conflict` while the first one is still being answered. An answer that failed is not kept: trying again is
 * then safe, since a write happens whole or not at all.
 */
export async function respondOnce(
  request: Request,
  actor: Actor | null,
  text: string | null,
  work: () => Promise<Response>,
): Promise<Response> {
  const key = request.headers.get("Idempotency-Key");
  if (key === null || actor === null || request.method === "GET") return await work();
  if (key.length === 0 || key.length > MOST_CHARACTERS) {
    throw new ParleyError("invalid", `An Idempotency-Key has 1 to ${MOST_CHARACTERS} characters.`, [
      { at: "Idempotency-Key", reason: `should have 1 to ${MOST_CHARACTERS} characters` },
    ]);
  }
  const database = await getDatabase();
  const name = { userId: actor.userId, key };
  const asked = tellApart(request, text);
  const known = await beginAnswer(database, name, asked);
  if (known !== null) {
    return new Response(known.body === "" ? null : known.body, {
      status: known.status,
      headers: { ...known.headers, "Idempotent-Replayed": "true" },
    });
  }
  const response = await work().catch(async (error: unknown) => {
    await dropAnswer(database, name);
    throw error;
  });
  const { status, headers } = response;
  const body = await response.clone().text();
  try {
    await keepAnswer(database, name, { status, headers: Object.fromEntries(headers), body });
  } catch {
    // It is done, and says so: told that it failed, the caller would do it again. The key stays taken meanwhile.
  }
  return response;
}

/** Two requests are the same when method, address, version and body are. */
function tellApart(request: Request, text: string | null): string {
  const { pathname, search } = new URL(request.url);
  const parts = [request.method, pathname + search, request.headers.get("If-Match"), text];
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url");
}
