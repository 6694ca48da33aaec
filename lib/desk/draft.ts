import type { Instant } from "@/lib/domain/day";
import type { JsonObject } from "@/lib/domain/json";
import type { Slug } from "@/lib/domain/model";
import type { EntryKind } from "./entry-kind";

export const DRAFT_STATES = ["draft", "submitted", "returned", "published", "discarded"] as const;
export type DraftState = (typeof DRAFT_STATES)[number];

/** States in which a draft may still be written. */
export const OPEN_STATES: readonly DraftState[] = ["draft", "returned"];

/** States in which nobody has decided yet what becomes of a draft. */
export const UNDECIDED_STATES: readonly DraftState[] = [...OPEN_STATES, "submitted"];

/** A person as the desk names one. */
export interface DeskPerson {
  readonly id: string;
  readonly name: string;
}

/** A change to one entry that no reader sees before it is published. */
export interface Draft {
  readonly id: string;
  readonly negotiation: Slug;
  readonly kind: EntryKind;
  readonly target: string | null;
  readonly title: string;
  readonly content: JsonObject;
  /** What the entry was when the draft was begun; null for a new one. */
  readonly base: JsonObject | null;
  readonly state: DraftState;
  readonly version: number;
  readonly author: DeskPerson;
  readonly assignee: DeskPerson | null;
  /** Ids of everybody who wrote any of it. */
  readonly contributors: readonly string[];
  readonly note: string | null;
  readonly reason: string | null;
  readonly suggestion: string | null;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
  readonly submittedAt: Instant | null;
  readonly decidedAt: Instant | null;
  readonly decidedBy: DeskPerson | null;
}

/** What a list tells of a draft. */
export type DraftHead = Omit<Draft, "content" | "base">;

export interface DraftComment {
  readonly id: string;
  readonly author: DeskPerson;
  readonly text: string;
  readonly createdAt: Instant;
}

export type SuggestionState = "open" | "accepted" | "declined";

/** A correction that a reader suggests for a cell, with what the reader saw. */
export interface Suggestion {
  readonly id: string;
  readonly negotiation: Slug;
  readonly party: Slug;
  readonly issue: Slug;
  readonly text: string;
  readonly sourceUrl: string | null;
  /** What stood on the reader's screen: the day, the instant, the stance in words, the address. */
  readonly seen: JsonObject;
  readonly state: SuggestionState;
  readonly createdAt: Instant;
  readonly handledBy: DeskPerson | null;
  readonly answer: string | null;
}
