import type { Instant } from "@/lib/domain/day";
import type { Role, Scope } from "./access";

/** Somebody with an account. */
export interface ListedUser {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** Since when the account may not be used; null: it may. */
  readonly disabledAt: Instant | null;
  readonly createdAt: Instant;
}

/** A link that makes one account. */
export interface Invitation {
  readonly id: string;
  readonly role: Role;
  /** Whom it is meant for, or null. */
  readonly email: string | null;
  /** A user; null for the link that sets up a copy. */
  readonly invitedBy: string | null;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}

/** A link that sets a new password for one account. */
export interface PasswordReset {
  readonly id: string;
  readonly userId: string;
  /** Another user; null for the command on the server. */
  readonly madeBy: string | null;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
}

/** A browser in which somebody is signed in. */
export interface SignedInSession {
  readonly id: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  /** Where it was begun, as far as that is known. */
  readonly address: string | null;
  /** What the browser calls itself. */
  readonly userAgent: string | null;
}

export interface PersonalToken {
  readonly id: string;
  readonly name: string;
  /** Its first characters, by which its owner tells it from others. */
  readonly start: string;
  readonly scope: Scope;
  readonly createdAt: Instant;
  readonly expiresAt: Instant | null;
  readonly lastUsedAt: Instant | null;
}
