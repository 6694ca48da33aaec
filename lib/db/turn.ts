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
