import type { EntryKind } from "@/lib/desk/entry-kind";
import type { Fault } from "@/lib/domain/fault";
import type { JsonObject } from "@/lib/domain/json";
import type { Clash } from "@/lib/domain/three-way";
import type { DeskAnswer } from "./desk-request";
import type { KeptDraft } from "./kept-draft";

export type SaveStatus = "untouched" | "saving" | "saved" | "offline" | "signed-out" | "failed" | "stale";

/** What both changed, for a person to settle; the rest is merged already. */
export interface Standoff {
  readonly clashes: readonly Clash[];
  readonly base: JsonObject;
  readonly mine: JsonObject;
  readonly theirs: JsonObject;
  /** The draft's version that the settled content will be saved over. */
  readonly version: number;
  /** Whether the published entry was changed, rather than this draft by another hand. */
  readonly isEntry: boolean;
}

export interface SessionState {
  readonly content: JsonObject;
  readonly status: SaveStatus;
  /** Milliseconds since the epoch. */
  readonly savedAt: number | null;
  readonly draftId: string | null;
  readonly version: number | null;
  readonly faults: readonly Fault[];
  /** Why it could not be saved or handed in, in the server's words. */
  readonly problem: string | null;
  readonly standoff: Standoff | null;
  /** Whether text that never reached the server was found in this browser. */
  readonly isRestored: boolean;
  /** Whether others' changes were merged into what is shown. */
  readonly isMerged: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

export interface SessionStart {
  readonly negotiation: string;
  readonly kind: EntryKind;
  readonly target: string | null;
  readonly prefill: JsonObject;
  readonly suggestion: string | null;
  readonly draft: {
    readonly id: string;
    readonly version: number;
    readonly content: JsonObject;
    readonly base: JsonObject | null;
  } | null;
}

/** What a session reaches: the API, this browser's store, a clock and a timer. */
export interface SessionMeans {
  ask(request: {
    readonly method: "POST" | "PUT" | "DELETE";
    readonly path: string;
    readonly version?: number | null;
    readonly body?: JsonObject;
    /** A repetition with it is answered as the first time. */
    readonly key?: string;
  }): Promise<DeskAnswer>;
  findKept(): KeptDraft | null;
  keep(kept: KeptDraft): void;
  forget(): void;
  now(): number;
  /** Runs `work` after so many milliseconds; gives what cancels it. */
  later(work: () => void, milliseconds: number): () => void;
  /** Called once the server knows the draft. */
  onBegun(id: string): void;
}
