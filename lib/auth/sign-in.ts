import { isAPIError } from "better-auth/api";
import { ParleyError } from "@/lib/errors";
import { askAuth, SESSION_COOKIE } from "./auth";
import { LIMITS, takeAttempt, takeAttemptFrom } from "./rate-limits";

export interface Credentials {
  /** In small letters. */
  readonly email: string;
  readonly password: string;
}

/**
 * Begins a session for whoever has this password; gives the cookie to send along. Throws ParleyError
 * `unauthenticated` when there is no such account or the password is another (which of the two is not told),
 * `forbidden` when the account is disabled, `too-many` after too many attempts.
 */
export async function signIn(headers: Headers, { email, password }: Credentials): Promise<string> {
  const attempts = [
    await takeAttemptFrom(headers, LIMITS.signInByAddress),
    await takeAttempt(LIMITS.signInByEmail, email),
  ];
  const cookie = await beginSession(headers, { email, password });
  for (const attempt of attempts) await attempt.takeBack();
  return cookie;
}

/** The same without counting. */
export async function beginSession(headers: Headers, { email, password }: Credentials): Promise<string> {
  try {
    const answer = await askAuth((api) =>
      api.signInEmail({ body: { email, password }, headers: withoutCookies(headers), returnHeaders: true }),
    );
    return getSessionCookie(answer.headers);
  } catch (error) {
    throw toSignInError(error);
  }
}

/** What makes the browser forget its session. The session itself is ended in the database. */
export async function buildFarewellCookie(headers: Headers): Promise<string> {
  const answer = await askAuth((api) => api.signOut({ headers, returnHeaders: true }));
  return getSessionCookie(answer.headers);
}

/** The cookie that prolongs a session, as is due once a day; null when it is not, or when there is no session. */
export async function prolongSession(headers: Headers): Promise<string | null> {
  const answer = await askAuth((api) => api.getSession({ headers, returnHeaders: true }));
  return answer.response && findSessionCookie(answer.headers);
}

/** A session begins anew, whatever the browser had before. */
function withoutCookies(headers: Headers): Headers {
  const others = new Headers(headers);
  others.delete("Cookie");
  return others;
}

function findSessionCookie(headers: Headers): string | null {
  return headers.getSetCookie().find((cookie) => cookie.split("=", 1)[0]?.endsWith(SESSION_COOKIE)) ?? null;
}

function getSessionCookie(headers: Headers): string {
  const cookie = findSessionCookie(headers);
  if (cookie === null) throw new Error("the library for accounts set no cookie");
  return cookie;
}

function toSignInError(error: unknown): unknown {
  if (!isAPIError(error)) return error;
  if (error.body?.code === "FAILED_TO_CREATE_SESSION") {
    return new ParleyError("forbidden", "This account is disabled. An administrator can enable it again.");
  }
  if (error.statusCode >= 500) return error;
  return new ParleyError("unauthenticated", "The e-mail address or the password is wrong.", [
    { at: "password", reason: "does not go with this e-mail address" },
  ]);
}
