/** Lets one caller at a time through, in the order in which they came. */
export class Turn {
  #last: Promise<void> = Promise.resolve();

  /** Waits for the turn; it ends when the function given back is called, once or more. */
  async begin(): Promise<() => void> {
    const before = this.#last;
    let release = () => {};
    this.#last = new Promise((resolve) => {
      release = resolve;
    });
    await before;
    return release;
  }

  /** Runs `work` in a turn of its own. */
  async take<Result>(work: () => Promise<Result>): Promise<Result> {
    const release = await this.begin();
    try {
      return await work();
    } finally {
      release();
    }
  }
}

/** Turns of several kinds, each by its name: those of one name come one after another. */
export class NamedTurns {
  readonly #waiting = new Map<string, { readonly turn: Turn; count: number }>();

  /** Runs `work` in a turn of its own among those of this name. */
  async take<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    const known = this.#waiting.get(name) ?? { turn: new Turn(), count: 0 };
    this.#waiting.set(name, known);
    known.count += 1;
    try {
      return await known.turn.take(work);
    } finally {
      known.count -= 1;
      if (known.count === 0) this.#waiting.delete(name);
    }
  }
}
