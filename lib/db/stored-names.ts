import type { DateBasis, NoStatementReason, Stance, StatementKind } from "@/lib/domain/model";
import type * as Stored from "./generated/enums";

// Prisma's enums cannot hold a hyphen in their client's names; in the database they do.

export function storeDateBasis(basis: DateBasis): Stored.DateBasis {
  return basis === "no-later-than" ? "no_later_than" : basis;
}

export function readDateBasis(basis: Stored.DateBasis): DateBasis {
  return basis === "no_later_than" ? "no-later-than" : basis;
}

export function storeStatementKind(kind: StatementKind): Stored.StatementKind {
  return kind === "analyst-comment" ? "analyst_comment" : kind;
}

export function readStatementKind(kind: Stored.StatementKind): StatementKind {
  return kind === "analyst_comment" ? "analyst-comment" : kind;
}

export function storeStanceState(state: Stance["state"]): Stored.StanceState {
  return state === "no-position" ? "no_position" : state;
}

export function storeNoStatementReason(reason: NoStatementReason): Stored.NoStatementReason {
  return reason === "missing-list" ? "missing_list" : reason;
}

export function readNoStatementReason(reason: Stored.NoStatementReason): NoStatementReason {
  return reason === "missing_list" ? "missing-list" : reason;
}
