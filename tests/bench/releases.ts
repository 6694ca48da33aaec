/** Gives back what was acquired, the last first, also when something failed. */
export class Releases {
  readonly #releases: (() => Promise<void>)[] = [];

  add(release: () => Promise<void>): void {
    this.#releases.push(release);
  }

  /** Runs them all, then throws what the first that failed threw. */
  async run(): Promise<void> {
    const failures: unknown[] = [];
    for (const release of this.#releases.reverse()) await release().catch((error) => failures.push(error));
    if (failures.length > 0) throw failures[0];
  }
}
