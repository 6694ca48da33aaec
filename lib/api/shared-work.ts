interface Begun<Result> {
  readonly result: Promise<Result>;
  readonly nobodyWaits: AbortController;
  waiting: number;
}

/** Work that several ask for at the same time and that is done once for all of them. */
export class SharedWork<Result> {
  private readonly begun = new Map<string, Begun<Result>>();

  /**
   * The result of the work called `key`, which `begin` begins where it is not under way. Its signal aborts once the
   * signals of all who asked for it have.
   */
  async join(
    key: string,
    left: AbortSignal | null,
    begin: (nobodyWaits: AbortSignal) => Promise<Result>,
  ): Promise<Result> {
    const work = this.begun.get(key) ?? this.begin(key, begin);
    work.waiting += 1;
    const leave = () => {
      work.waiting -= 1;
      if (work.waiting === 0) work.nobodyWaits.abort();
    };
    left?.addEventListener("abort", leave, { once: true });
    if (left?.aborted) leave();
    try {
      return await work.result;
    } finally {
      left?.removeEventListener("abort", leave);
    }
  }

  private begin(key: string, begin: (nobodyWaits: AbortSignal) => Promise<Result>): Begun<Result> {
    const nobodyWaits = new AbortController();
    const result = begin(nobodyWaits.signal).finally(() => this.begun.delete(key));
    const work = { result, nobodyWaits, waiting: 0 };
    this.begun.set(key, work);
    return work;
  }
}
