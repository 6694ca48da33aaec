import { getDatabase } from "@/lib/db/client";
import { countAttempt, type RateLimit, takeBackAttempt } from "@/lib/db/rate-counts";
import { ParleyError } from "@/lib/errors";
import { findClientNetwork } from "./client-address";
import { hashSecret } from "./secrets";

/** What is limited, by its name in the counts. */
export interface NamedLimit extends RateLimit {
  readonly name: string;
}

const QUARTER = 15 * 60;

export const LIMITS = {
  signInByAddress: { name: "sign-in address", attempts: 10, windowSeconds: QUARTER },
  signInByEmail: { name: "sign-in e-mail", attempts: 10, windowSeconds: QUARTER },
  acceptance: { name: "acceptance", attempts: 10, windowSeconds: QUARTER },
  reset: { name: "reset", attempts: 10, windowSeconds: QUARTER },
  password: { name: "password", attempts: 10, windowSeconds: QUARTER },
} as const satisfies Readonly<Record<string, NamedLimit>>;

/** How many clients share one count where nobody knows which of them asks. */
const SHARED_BY = 20;

/** An attempt that was allowed. */
export interface Attempt {
  /** Does not count it after all, as after a success. */
  takeBack(): Promise<void>;
}

/** Counts one attempt by or on `subject`. Throws ParleyError `too-many` when there were too many. */
export async function takeAttempt(limit: NamedLimit, subject: string): Promise<Attempt> {
  const db = await getDatabase();
  // Hashed, so that the counts hold nobody's address and every key is short.
  const key = `${limit.name} ${hashSecret(subject)}`;
  const now = new Date();
  const { retryAfterSeconds } = await countAttempt(db, key, limit, now);
  if (retryAfterSeconds !== null) {
    const minutes = Math.ceil(retryAfterSeconds / 60);
    throw new ParleyError(
      "too-many",
      `Too many attempts. Try again in ${minutes === 1 ? "a minute" : `${minutes} minutes`}.`,
      [],
      { retryAfterSeconds },
    );
  }
  return { takeBack: () => takeBackAttempt(db, key, limit, now) };
}

/**
 * The same by where a request comes from. Clients that cannot be told apart share one count, which is larger, so
 * that one of them does not lock the others out at once.
 */
export async function takeAttemptFrom(headers: Headers, limit: NamedLimit): Promise<Attempt> {
  const network = findClientNetwork(headers);
  return network === null
    ? await takeAttempt({ ...limit, attempts: limit.attempts * SHARED_BY }, "anybody")
    : await takeAttempt(limit, network);
}
