import { hashSecret, makeSecret } from "./secrets";

/** What a link is for: where it leads, and for how long it works. */
interface LinkKind {
  readonly path: string;
  readonly days: number;
}

export const INVITATION: LinkKind = { path: "invitation", days: 7 };
export const PASSWORD_RESET: LinkKind = { path: "password-reset", days: 1 };

const DAY_MS = 24 * 60 * 60 * 1000;

/** A new link to a copy reached at `origin`, told once, with what is kept of it. */
export function makeOneTimeLink({ path, days }: LinkKind, origin: string) {
  const secret = makeSecret();
  return {
    link: `${origin}/${path}/${secret}`,
    tokenHash: hashSecret(secret),
    expiresAt: new Date(Date.now() + days * DAY_MS),
  };
}
