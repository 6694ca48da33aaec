/** Changing the same thing again within so many milliseconds is one step to undo. */
const ONE_STEP = 1_500;

/** How many steps are remembered; each may hold a logo, which all of them share. */
const MOST = 200;

/** What was there before, to go back to and forth again. */
export class BriefingSteps<State> {
  #past: State[] = [];
  #future: State[] = [];
  #last = { at: 0, subject: "" };

  get canGoBack(): boolean {
    return this.#past.length > 0;
  }

  get canGoForth(): boolean {
    return this.#future.length > 0;
  }

  /** Notes that `before` was left by a change of `subject`, such as the commentary of one part. */
  add(before: State, subject: string, now: number): void {
    const isOneStep = subject === this.#last.subject && now - this.#last.at < ONE_STEP;
    if (!isOneStep || !this.canGoBack) this.#past = [...this.#past, before].slice(-MOST);
    this.#last = { at: now, subject };
    this.#future = [];
  }

  /** The state before `present`, or null. */
  back(present: State): State | null {
    const before = this.#past.pop();
    if (before === undefined) return null;
    this.#future.push(present);
    this.#last = { at: 0, subject: "" };
    return before;
  }

  /** The state after `present`, or null. */
  forth(present: State): State | null {
    const after = this.#future.pop();
    if (after === undefined) return null;
    this.#past.push(present);
    this.#last = { at: 0, subject: "" };
    return after;
  }
}
