import type { Instant } from "./day";
import type { Position, Revision } from "./model";

/**
 * The revision to append to a position so that it says again what its revision `number` said; `correction` tells
 * why. Whether that still holds, with options that may have been merged since, `listFaults` says of the record
 * that comes of it. Throws RangeError when the position has no such revision.
 */
export function buildRestoration(
  position: Position,
  number: number,
  { publishedAt, correction }: { readonly publishedAt: Instant; readonly correction: string },
): Revision {
  const restored = position.revisions.find((revision) => revision.number === number);
  if (restored === undefined) throw new RangeError(`position ${position.id} has no revision ${number}`);
  const last = Math.max(...position.revisions.map((revision) => revision.number));
  return { ...restored, number: last + 1, publishedAt, correction };
}
