/** Columns that stand beside each other, after the one that names the rows. */
export interface ColumnGroup {
  /** Of the items, from the first up to and without the last. */
  readonly from: number;
  readonly to: number;
  /** Width of each. */
  readonly width: number;
  /** Width of the column that follows the last item, 0 where it stands in another group. */
  readonly last: number;
}

/**
 * As few groups of equal columns as fit into `width`, none narrower than `least`. The column after all items,
 * `last` wide, stands beside the last of them, or, where that is too narrow, alone.
 */
export function groupColumns(
  items: number,
  width: number,
  least: number,
  last: number,
): readonly ColumnGroup[] {
  if (items === 0) return [{ from: 0, to: 0, width: 0, last: Math.min(last, width) }];
  const together = (width - last) / items;
  if (together >= least) return [{ from: 0, to: items, width: together, last }];
  const most = Math.max(1, Math.floor(width / least));
  const fewest = Math.max(1, Math.floor((width - last) / least));
  let count = Math.ceil(items / most);
  // With one group more the last column may stand beside items instead of alone.
  const isAlone = (groups: number) => items - (groups - 1) * Math.ceil(items / groups) > fewest;
  if (last > 0 && width - last >= least && isAlone(count) && !isAlone(count + 1)) count += 1;
  const size = Math.ceil(items / count);
  const groups: ColumnGroup[] = [];
  for (let from = 0; from < items; from += size) {
    const to = Math.min(from + size, items);
    const beside = to === items && last > 0 && (width - last) / (to - from) >= least;
    const room = beside ? width - last : width;
    groups.push({ from, to, width: Math.min(room / (to - from), width / size), last: beside ? last : 0 });
  }
  if (last > 0 && groups.at(-1)?.last === 0) groups.push({ from: items, to: items, width: 0, last: width });
  return groups;
}
