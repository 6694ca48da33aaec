/** How many entities of one sort come in, change, stay, or stay although the package lacks them. */
export interface EntityCounts {
  readonly create: number;
  readonly update: number;
  readonly unchanged: number;
  readonly kept: number;
}

/** How the items of an incoming list differ from the current ones, by name. */
export interface ListComparison<T> {
  readonly create: readonly T[];
  readonly update: readonly { readonly from: T; readonly to: T }[];
  readonly unchanged: readonly T[];
  /** Items of the current list that the incoming one lacks. */
  readonly kept: readonly T[];
}

/** Compares two lists in canonical form, where equal items are equal as JSON texts. */
export function compareLists<T>(
  current: readonly T[],
  incoming: readonly T[],
  nameOf: (item: T) => string,
): ListComparison<T> {
  const before = new Map(current.map((item) => [nameOf(item), item]));
  const after = new Set(incoming.map(nameOf));
  const create: T[] = [];
  const update: { from: T; to: T }[] = [];
  const unchanged: T[] = [];
  for (const to of incoming) {
    const from = before.get(nameOf(to));
    if (from === undefined) create.push(to);
    else if (isSame(from, to)) unchanged.push(to);
    else update.push({ from, to });
  }
  return { create, update, unchanged, kept: current.filter((item) => !after.has(nameOf(item))) };
}

/** The sizes of a comparison. */
export function countEntities<T>(comparison: ListComparison<T>): EntityCounts {
  return {
    create: comparison.create.length,
    update: comparison.update.length,
    unchanged: comparison.unchanged.length,
    kept: comparison.kept.length,
  };
}

/** Whether two values in canonical form say the same. */
export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/**
 * The incoming order with every kept name right after the one that it follows now, so that applying
 * the same package twice moves nothing.
 */
export function mergeOrder(current: readonly string[], incoming: readonly string[]): string[] {
  const merged = [...incoming];
  const placed = new Set(incoming);
  for (const [index, name] of current.entries()) {
    if (placed.has(name)) continue;
    const before = current[index - 1];
    merged.splice(before === undefined ? 0 : merged.indexOf(before) + 1, 0, name);
    placed.add(name);
  }
  return merged;
}
