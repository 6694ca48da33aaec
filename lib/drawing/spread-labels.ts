interface Label {
  /** The middle, where it would best stand. */
  readonly y: number;
  readonly height: number;
}

/**
 * The middles of labels that stand below each other without touching, each as near to its own place as the
 * others allow, between `top` and `bottom`; they reach below it only where there are too many.
 */
export function spreadLabels(labels: readonly Label[], top: number, bottom: number): readonly number[] {
  const order = labels.map((label, at) => ({ ...label, at })).sort((a, b) => a.y - b.y || a.at - b.at);
  const middles = order.map(({ y }) => y);
  let edge = top;
  for (const [place, { height }] of order.entries()) {
    middles[place] = Math.max(middles[place] ?? 0, edge + height / 2);
    edge = (middles[place] ?? 0) + height / 2;
  }
  edge = Math.max(bottom, top + order.reduce((sum, { height }) => sum + height, 0));
  for (const [place, { height }] of [...order.entries()].reverse()) {
    middles[place] = Math.min(middles[place] ?? 0, edge - height / 2);
    edge = (middles[place] ?? 0) - height / 2;
  }
  const placed: number[] = [];
  for (const [place, { at }] of order.entries()) placed[at] = middles[place] ?? 0;
  return placed;
}
