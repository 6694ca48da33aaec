/** What an account may do at most; each role may do all that the ones before it may. */
export const ROLES = ["reader", "analyst", "editor", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** What a personal token may do within its owner's role: only read, also draft, or also review. */
export const SCOPES = ["read", "draft", "review"] as const;
export type Scope = (typeof SCOPES)[number];

/** Who asks: somebody signed in, or a program with that person's token. */
export interface Actor {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly by:
    | { readonly kind: "session"; readonly sessionId: string }
    | { readonly kind: "token"; readonly tokenId: string; readonly scope: Scope };
}

export interface Access {
  /** The least role that may, or `anyone`, signed in or not. */
  readonly least: "anyone" | Role;
  /** The least scope of a token that may; null where only a session may, as with passwords. */
  readonly scope: Scope | null;
}

export function isAtLeast(role: Role, least: Access["least"]): boolean {
  return least === "anyone" || ROLES.indexOf(role) >= ROLES.indexOf(least);
}

export type Decision = "allowed" | "sign-in" | "forbidden";

/** Whether `actor` (null: nobody signed in) may do what asks for `access`. */
export function decideAccess(actor: Actor | null, { least, scope }: Access): Decision {
  if (least === "anyone") return "allowed";
  if (actor === null) return "sign-in";
  if (!isAtLeast(actor.role, least)) return "forbidden";
  if (actor.by.kind === "session") return "allowed";
  return scope !== null && SCOPES.indexOf(actor.by.scope) >= SCOPES.indexOf(scope) ? "allowed" : "forbidden";
}
