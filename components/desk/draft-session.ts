import { asJsonObject, isSameJson, type Json, type JsonObject } from "@/lib/domain/json";
import { mergeThreeWay } from "@/lib/domain/three-way";
import type { DeskAnswer } from "./desk-request";
import type { SessionMeans, SessionStart, SessionState, Standoff } from "./session-state";
import { TypedSteps } from "./typed-steps";

const PAUSE = 700;
const RETRIES = [2_000, 5_000, 15_000];

/**
 * One entry being written. Every change is kept in this browser at once and saved after a short pause, over the
 * version that was seen; what the server cannot take now (no connection, session over) is tried again. A version
 * that was overtaken is merged field by field; only what both changed is left to a person. Nothing typed is lost.
 */
export class DraftSession {
  #state: SessionState;
  #saved: JsonObject;
  /** The published entry that the content was merged with, to be sent with the next save. */
  #rebased: JsonObject | null = null;
  /** What was sent and not answered: the server may have any of it, or none. */
  #unanswered: readonly JsonObject[] = [];
  /** Under which the draft is begun, so that it is begun once. */
  #key: string;
  readonly #steps = new TypedSteps();
  #running: Promise<void> | null = null;
  #cancel: () => void = () => {};
  #failures = 0;
  readonly #listeners = new Set<() => void>();

  constructor(
    readonly start: SessionStart,
    private readonly means: SessionMeans,
  ) {
    const { draft, prefill } = start;
    this.#saved = draft?.content ?? prefill;
    this.#key = this.#makeKey();
    this.#state = {
      content: this.#saved,
      status: draft === null ? "untouched" : "saved",
      savedAt: null,
      draftId: draft?.id ?? null,
      version: draft?.version ?? null,
      faults: [],
      problem: null,
      standoff: null,
      isRestored: false,
      isMerged: false,
      canUndo: false,
      canRedo: false,
    };
  }

  readonly getState = (): SessionState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Takes up what this browser keeps from before a reload or a crash. */
  readonly restore = (): void => {
    const kept = this.means.findKept();
    if (kept === null) return;
    const { draftId, version, content } = this.#state;
    const isSameDraft = kept.draft === null ? draftId === null : kept.draft.id === draftId;
    if (!isSameDraft && draftId !== null) return;
    if (isSameJson(kept.content, content) && (draftId !== null || kept.sent.length === 0)) {
      this.means.forget();
      return;
    }
    if (isSameDraft) {
      this.#unanswered = kept.sent;
      this.#key = kept.key ?? this.#key;
    }
    this.#set({ content: kept.content, isRestored: true });
    if (isSameDraft && kept.draft !== null && version !== null && kept.draft.version !== version) {
      // As it was before the reload, so that after another one the same is met again.
      this.#saved = kept.saved;
      this.#set({ version: kept.draft.version });
      this.#meet({ base: this.#findBase(content), theirs: content, version, isEntry: false });
      return;
    }
    this.#schedule(PAUSE);
  };

  readonly change = (next: JsonObject): void => {
    const { content } = this.#state;
    if (isSameJson(next, content)) return;
    this.#steps.add(content, next, this.means.now());
    this.#show(next);
  };

  readonly undo = (): void => {
    const before = this.#steps.back(this.#state.content);
    if (before !== null) this.#show(before);
  };

  readonly redo = (): void => {
    const after = this.#steps.forth(this.#state.content);
    if (after !== null) this.#show(after);
  };

  /** Saves what is not saved yet, now. */
  readonly saveNow = async (): Promise<boolean> => {
    this.#cancel();
    do {
      while (this.#running !== null) await this.#running;
      if (!this.#isUnsaved()) break;
      this.#running = this.#save();
      await this.#running;
    } while (this.#state.status === "saved");
    return !this.#isUnsaved() && this.#state.status === "saved";
  };

  /** Hands the draft in; true when it was taken. */
  readonly submit = async (note: string | null): Promise<boolean> => {
    this.#set({ faults: [], problem: null });
    if (!(await this.#isOnServer())) return false;
    const { draftId, version } = this.#state;
    const answer = await this.means.ask({
      method: "POST",
      path: `/drafts/${draftId}/submission`,
      version,
      body: { note },
    });
    if (answer.kind === "done") {
      this.means.forget();
      return true;
    }
    this.#take(answer);
    return false;
  };

  /** Gives the draft up; true when that is done. */
  readonly discard = async (): Promise<boolean> => {
    this.#cancel();
    while (this.#running !== null) await this.#running;
    while (this.#state.draftId !== null) {
      const { draftId, version, content } = this.#state;
      const answer = await this.means.ask({ method: "DELETE", path: `/drafts/${draftId}`, version });
      if (answer.kind === "done") break;
      this.#take(answer);
      // As when a page that was left saved what this one shows: asked again, nothing unseen is given up.
      if (answer.kind !== "stale" || !isSameJson(answer.current.content ?? null, content)) return false;
      if (this.#state.version === version) return false;
      this.#cancel();
    }
    this.means.forget();
    this.#saved = this.#state.content;
    return true;
  };

  /** Goes on with the content that a person settled on. */
  readonly settle = (content: JsonObject): void => {
    const { standoff } = this.#state;
    if (standoff === null) return;
    this.#steps.keep(this.#state.content);
    this.#goOn(standoff, content);
  };

  /** To be called when the person has signed in again, or the connection is back. */
  readonly resume = (): void => {
    if (this.#isUnsaved()) this.#schedule(0);
  };

  #isUnsaved(): boolean {
    return (
      this.#state.standoff === null &&
      (this.#rebased !== null || this.#unanswered.length > 0 || !isSameJson(this.#state.content, this.#saved))
    );
  }

  async #isOnServer(): Promise<boolean> {
    while (this.#running !== null) await this.#running;
    if (this.#isUnsaved() && !(await this.saveNow())) return false;
    if (this.#state.draftId !== null) return this.#state.standoff === null;
    // Handed in as it was prefilled: the server has to know it first.
    this.#running = this.#save();
    await this.#running;
    return this.#state.draftId !== null;
  }

  #show(content: JsonObject): void {
    this.#set({ content, canUndo: this.#steps.canGoBack, canRedo: this.#steps.canGoForth });
    const { standoff } = this.#state;
    if (standoff !== null) {
      const { clashes } = mergeThreeWay(standoff.base, content, standoff.theirs);
      this.#set({ standoff: { ...standoff, mine: content, clashes } });
    }
    if (standoff === null && !this.#isUnsaved()) {
      this.#rest();
      return;
    }
    this.#keep();
    if (standoff === null) this.#schedule(PAUSE);
  }

  #keep(): void {
    const { content, draftId, version } = this.#state;
    const draft = draftId !== null && version !== null ? { id: draftId, version } : null;
    const key = draft === null ? this.#key : null;
    this.means.keep({ content, saved: this.#saved, draft, sent: this.#unanswered, key });
  }

  #schedule(milliseconds: number): void {
    this.#cancel();
    this.#cancel = this.means.later(() => {
      if (this.#running === null && this.#isUnsaved()) this.#running = this.#save();
    }, milliseconds);
  }

  async #save(): Promise<void> {
    const { draftId, version } = this.#state;
    // Begun again with the very same request, it is the same draft; what was typed since is saved after that.
    const content = (draftId === null ? this.#unanswered[0] : undefined) ?? this.#state.content;
    const before = this.#unanswered;
    this.#unanswered = draftId === null ? [content] : [...before, content];
    this.#set({ status: "saving", problem: null });
    this.#keep();
    const { negotiation, kind, target, suggestion } = this.start;
    const answer =
      draftId === null
        ? await this.means.ask({
            method: "POST",
            path: `/negotiations/${negotiation}/drafts`,
            body: { kind, target, content, suggestion },
            key: this.#key,
          })
        : await this.means.ask({
            method: "PUT",
            path: `/drafts/${draftId}`,
            version,
            body: { content, rebased: this.#rebased },
          });
    this.#running = null;
    // Another request with the key is still being answered: as good as no answer.
    const isUnderWay = draftId === null && answer.kind === "refused" && answer.status === 409;
    if (isUnderWay) return this.#take({ kind: "offline" });
    if (answer.kind === "refused" || answer.kind === "signed-out") this.#unanswered = before;
    if (answer.kind === "refused" && draftId === null) {
      this.#unanswered = [];
      this.#key = this.#makeKey();
    }
    // Taken back meanwhile: what could not be saved is wanted no more.
    const isTakenBack = !this.#isUnsaved() && !isSameJson(content, this.#state.content);
    if (answer.kind !== "done") return isTakenBack ? this.#rest() : this.#take(answer);
    this.#unanswered = [];
    this.#failures = 0;
    this.#saved = content;
    this.#rebased = null;
    const id = typeof answer.body.id === "string" ? answer.body.id : draftId;
    this.#set({ status: "saved", savedAt: this.means.now(), draftId: id, version: answer.version });
    if (draftId === null && id !== null) this.means.onBegun(id);
    if (this.#isUnsaved()) {
      this.#keep();
      this.#schedule(PAUSE);
    } else {
      this.means.forget();
    }
  }

  #take(answer: Exclude<DeskAnswer, { kind: "done" }>): void {
    switch (answer.kind) {
      case "offline": {
        const wait = RETRIES[Math.min(this.#failures, RETRIES.length - 1)] ?? PAUSE;
        this.#failures += 1;
        this.#set({ status: "offline" });
        this.#schedule(wait);
        return;
      }
      case "signed-out":
        this.#set({ status: "signed-out" });
        return;
      case "refused":
        this.#set({ status: "failed", problem: answer.detail, faults: answer.faults });
        return;
      case "stale": {
        const { content, base, theirs, state } = answer.current;
        if (state !== "draft" && state !== "returned" && theirs === undefined) {
          this.#set({ status: "failed", problem: answer.detail });
          return;
        }
        const isEntry = theirs !== undefined && theirs !== null;
        const met = isEntry
          ? { base: base ?? {}, theirs }
          : { base: this.#findBase(content ?? null), theirs: content ?? {} };
        this.#meet({
          base: asJsonObject(met.base),
          theirs: asJsonObject(met.theirs),
          version: answer.version,
          isEntry,
        });
      }
    }
  }

  /** What `theirs` was made from: itself where it is our own, and only the answer to it was lost. */
  #findBase(theirs: Json): JsonObject {
    return this.#unanswered.find((sent) => isSameJson(sent, theirs)) ?? this.#saved;
  }

  /** Merges with what somebody else made of it, or leaves what clashes to a person. */
  #meet(other: {
    readonly base: JsonObject;
    readonly theirs: JsonObject;
    readonly version: number;
    readonly isEntry: boolean;
  }): void {
    const { merged, clashes } = mergeThreeWay(other.base, this.#state.content, other.theirs);
    const standoff: Standoff = { ...other, clashes, mine: this.#state.content };
    if (clashes.length === 0) {
      if (!isSameJson(other.base, other.theirs)) this.#set({ isMerged: true });
      this.#goOn(standoff, merged);
    } else {
      this.#set({ status: "stale", standoff });
      this.#keep();
    }
  }

  #goOn(standoff: Standoff, content: JsonObject): void {
    if (standoff.isEntry) {
      this.#rebased = standoff.theirs;
    } else {
      this.#saved = standoff.theirs;
      this.#unanswered = [];
    }
    // So that going back takes nothing of theirs away.
    this.#steps.change((each) => mergeThreeWay(standoff.base, each, standoff.theirs).merged);
    this.#set({ standoff: null, version: standoff.version, content, canUndo: this.#steps.canGoBack });
    if (this.#isUnsaved()) {
      this.#keep();
      this.#schedule(0);
    } else {
      this.#rest();
    }
  }

  /** There is nothing to save. */
  #rest(): void {
    this.#cancel();
    this.#set({ status: this.#state.draftId === null ? "untouched" : "saved" });
    this.means.forget();
  }

  #makeKey(): string {
    return `${this.means.now()} ${Math.random()}`;
  }

  #set(change: Partial<SessionState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
