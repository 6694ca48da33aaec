import type { Queries } from "./rows";

/** Which one-time links, of whichever kind, nobody used or took back; some of them may have expired. */
const UNSETTLED = { usedAt: null, revokedAt: null } as const;

/** Which of them can still be used. */
export const inForce = (now: Date) => ({ ...UNSETTLED, expiresAt: { gt: now } });

/** Takes back the invitations that one user, or for null nobody, made and nobody used. */
export async function revokeInvitations(
  queries: Queries,
  invitedBy: string | null,
  revokedAt: Date,
): Promise<void> {
  await queries.invitation.updateMany({ where: { invitedBy, ...UNSETTLED }, data: { revokedAt } });
}

/** The same for links that set a password: of one account, or made by one user. */
export async function revokePasswordResets(
  queries: Queries,
  whose: { readonly userId: string } | { readonly madeBy: string },
  revokedAt: Date,
): Promise<void> {
  await queries.passwordReset.updateMany({ where: { ...whose, ...UNSETTLED }, data: { revokedAt } });
}
