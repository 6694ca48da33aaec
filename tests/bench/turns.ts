import { findMedian } from "./median";
import { startProcessor } from "./processor";

/** Medians over all rounds, in milliseconds. */
export interface Taken {
  /** Of the processors, all processes together. */
  readonly processor: number;
  /** By the clock, which a machine that is busy with other work slows. */
  readonly clock: number;
}

interface Turns {
  readonly warmUps: number;
  readonly rounds: number;
}

/** Times each work, all of them in turn, after rounds that do not count. `round` counts all rounds from 0. */
export async function measureTurns<Name extends string>(
  works: Readonly<Record<Name, (round: number) => unknown>>,
  { warmUps, rounds }: Turns,
): Promise<(name: Name) => Taken> {
  const times = new Map<string, Taken[]>();
  for (let round = 0; round < warmUps + rounds; round += 1) {
    for (const [name, work] of Object.entries<(round: number) => unknown>(works)) {
      const stop = startProcessor();
      const start = performance.now();
      await work(round);
      const taken = { clock: performance.now() - start, processor: stop() };
      if (round >= warmUps) times.set(name, [...(times.get(name) ?? []), taken]);
    }
  }
  return (name) => {
    const all = times.get(name) ?? [];
    return {
      processor: findMedian(all.map(({ processor }) => processor)),
      clock: findMedian(all.map(({ clock }) => clock)),
    };
  };
}

/** Both times, the one that is compared first. */
export const formatTaken = ({ processor, clock }: Taken) =>
  `${processor.toFixed(processor < 10 ? 2 : 0)} ms (clock ${clock.toFixed(clock < 10 ? 2 : 0)})`;
