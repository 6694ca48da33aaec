import type { Lane } from "./scale-spec";

/** A line that several parties share, because every mark on it is the same. */
export interface SharedLane extends Omit<Lane, "party" | "short" | "title"> {
  readonly names: readonly string[];
}

/** One line for all parties with the same marks, in the order of the first of them. */
export function mergeLanes(lanes: readonly Lane[]): SharedLane[] {
  const shared = new Map<string, { names: string[]; lane: Lane }>();
  for (const lane of lanes) {
    const { party: _, short: __, title: ___, ...drawn } = lane;
    const key = JSON.stringify(drawn);
    const known = shared.get(key);
    if (known) known.names.push(lane.short);
    else shared.set(key, { names: [lane.short], lane });
  }
  return [...shared.values()].map(({ names, lane: { party: _, short: __, title: ___, ...drawn } }) => ({
    ...drawn,
    names,
  }));
}
