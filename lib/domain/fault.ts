/** One thing wrong with a record: where it is, as `positions[russia.nato-membership.1].stance`, and why. */
export interface Fault {
  readonly at: string;
  /** Reads on after the place: "is before ...", "should be ...". */
  readonly reason: string;
}

/** A fault for each item whose name an earlier item has already. */
export function listRepeated<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
  placeOf: (item: Item) => string,
  reason = "is there twice",
): Fault[] {
  const seen = new Set<string>();
  return items.flatMap((item) => {
    const name = nameOf(item);
    if (seen.has(name)) return [{ at: placeOf(item), reason }];
    seen.add(name);
    return [];
  });
}
