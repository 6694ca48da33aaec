import type { Briefing } from "@/lib/briefing/briefing";
import { BriefingSteps } from "./briefing-steps";
import type { Keeping, KeptAt, LocalCopy } from "./local-copy";
import { toBriefing, toWorking, type WorkingBriefing, withParts } from "./working-briefing";

export interface BriefingState {
  readonly working: WorkingBriefing;
  readonly kept: KeptAt | null;
  /** Whether the account has all of it. */
  readonly isSaved: boolean;
  /** Whether this browser keeps it. */
  readonly keeping: Keeping;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** What happened last, for those who listen. */
  readonly said: string;
}

/** What a session needs of the world around it. */
export interface SessionMeans {
  keep(copy: LocalCopy, isLogoNew: boolean): Keeping;
  now(): number;
  makeKey(): string;
}

/**
 * One briefing being written. Every change is kept in this browser at once; nothing is sent before somebody asks
 * for it. Whatever replaces what was typed is a step that can be undone.
 */
export class BriefingSession {
  #state: BriefingState;
  readonly #steps = new BriefingSteps<WorkingBriefing>();
  readonly #listeners = new Set<() => void>();

  constructor(
    readonly name: string,
    start: Pick<LocalCopy, "briefing" | "kept" | "isSaved">,
    private readonly means: SessionMeans,
  ) {
    this.#state = {
      working: toWorking(start.briefing, means.makeKey),
      kept: start.kept,
      isSaved: start.isSaved,
      keeping: "kept",
      canUndo: false,
      canRedo: false,
      said: "",
    };
  }

  readonly getState = (): BriefingState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Puts it where a reload finds it. */
  readonly begin = (): void => this.#show(this.#state.working, {}, true);

  /** Changes of one `subject` in quick succession are one step to undo. */
  readonly change = (
    change: (working: WorkingBriefing) => WorkingBriefing,
    subject: string,
    said = "",
  ): void => {
    const { working } = this.#state;
    const next = change(working);
    if (next === working) return;
    this.#steps.add(working, subject, this.means.now());
    this.#show(next, { isSaved: false, said });
  };

  readonly undo = (said: string): void => {
    const before = this.#steps.back(this.#state.working);
    if (before !== null) this.#show(before, { isSaved: false, said });
  };

  readonly redo = (said: string): void => {
    const after = this.#steps.forth(this.#state.working);
    if (after !== null) this.#show(after, { isSaved: false, said });
  };

  /** Takes over a whole briefing, as after refreshing it; parts that are the same keep their place on the screen. */
  readonly replace = (next: Briefing, said: string): void =>
    this.change((working) => withParts(working, next, this.means.makeKey), "whole", said);

  /** Takes over what the account has. */
  readonly adopt = (copy: Pick<LocalCopy, "briefing" | "kept" | "isSaved">, said: string): void => {
    const { kept, isSaved } = copy;
    this.#show(this.#stepTo(copy.briefing), { kept, isSaved, said });
  };

  /** Takes over what another tab wrote, which this browser keeps already. */
  readonly follow = (copy: Pick<LocalCopy, "briefing" | "kept" | "isSaved">, said: string): void => {
    const { kept, isSaved } = copy;
    this.#set({ working: this.#stepTo(copy.briefing), kept, isSaved, said });
  };

  /** Notes what the account has now; `sent` is what was saved there, if anything was. */
  readonly settle = (kept: KeptAt | null, sent: WorkingBriefing | null, said: string): void => {
    const { working, isSaved } = this.#state;
    this.#show(working, { kept, isSaved: sent === null ? isSaved && kept !== null : sent === working, said });
  };

  readonly say = (said: string): void => this.#set({ said });

  #stepTo(briefing: Briefing): WorkingBriefing {
    const { working } = this.#state;
    this.#steps.add(working, "whole", this.means.now());
    return withParts(working, briefing, this.means.makeKey);
  }

  #show(working: WorkingBriefing, rest: Partial<BriefingState>, isNew = false): void {
    const isLogoNew = isNew || working.logo !== this.#state.working.logo;
    const { kept, isSaved } = { ...this.#state, ...rest };
    const copy = {
      name: this.name,
      briefing: toBriefing(working),
      kept,
      isSaved,
      changedAt: this.means.now(),
    };
    this.#set({ ...rest, working, keeping: this.means.keep(copy, isLogoNew) });
  }

  #set(change: Partial<BriefingState>): void {
    const { canGoBack: canUndo, canGoForth: canRedo } = this.#steps;
    this.#state = { ...this.#state, ...change, canUndo, canRedo };
    for (const listener of this.#listeners) listener();
  }
}
