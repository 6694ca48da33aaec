import { getAccountSettings } from "./settings";

/** How long an invitation may be accepted. */
export const INVITATION_DAYS = 7;

const DAY_MS = 24 * 60 * 60 * 1000;

export const findInvitationEnd = (now: Date) => new Date(now.getTime() + INVITATION_DAYS * DAY_MS);

/** Where an invitation with this secret is accepted. */
export const buildInvitationLink = (origin: string, secret: string) => `${origin}/invitation/${secret}`;

/** Where this process is reached: PARLEY_URL, else on this machine at the port that it serves on. */
export function findOwnOrigin(): string {
  return getAccountSettings().origin ?? `http://localhost:${process.env.PORT || "3000"}`;
}

/** Where `request` was sent to: PARLEY_URL, else the host that it names. */
export function findOrigin(request: Request): string {
  const { protocol, host } = new URL(request.url);
  return getAccountSettings().origin ?? `${protocol}//${request.headers.get("Host") ?? host}`;
}
