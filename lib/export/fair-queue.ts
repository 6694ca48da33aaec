/**
 * What waits, in a line for each asker. The lines take turns, so that one asker's many hold up nobody else's one.
 */
export class FairQueue<Item> {
  private readonly lines = new Map<string, Item[]>();
  private count = 0;

  get size(): number {
    return this.count;
  }

  /** How many of this asker's wait. */
  sizeOf(asker: string): number {
    return this.lines.get(asker)?.length ?? 0;
  }

  add(asker: string, item: Item): void {
    const line = this.lines.get(asker);
    if (line === undefined) this.lines.set(asker, [item]);
    else line.push(item);
    this.count += 1;
  }

  /** The first of the line whose turn it is, which then goes behind the others; undefined when nothing waits. */
  take(): Item | undefined {
    for (const [asker, line] of this.lines) {
      const first = line.shift();
      this.lines.delete(asker);
      if (line.length > 0) this.lines.set(asker, line);
      this.count -= 1;
      return first;
    }
    return undefined;
  }

  /** Takes `item` out of the asker's line; nothing changes where it no longer waits. */
  remove(asker: string, item: Item): void {
    const line = this.lines.get(asker) ?? [];
    const at = line.indexOf(item);
    if (at === -1) return;
    line.splice(at, 1);
    this.count -= 1;
    if (line.length === 0) this.lines.delete(asker);
  }
}
