import { type Actor, isAtLeast } from "@/lib/auth/access";
import type { Negotiation } from "@/lib/domain/model";
import type { Draft } from "./draft";

/** The author, whom it is assigned to, and editors write a draft. */
export function mayWrite(actor: Actor, { author, assignee }: Pick<Draft, "author" | "assignee">): boolean {
  return author.id === actor.userId || assignee?.id === actor.userId || isAtLeast(actor.role, "editor");
}

/** Whether the four-eyes rule leaves publishing a draft to others: who wrote any of it does not. */
export function isLeftToOthers(
  actor: Actor,
  { contributors }: Pick<Draft, "contributors">,
  { fourEyes }: Pick<Negotiation, "fourEyes">,
): boolean {
  return fourEyes && contributors.includes(actor.userId);
}
