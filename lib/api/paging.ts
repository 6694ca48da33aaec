import { z } from "zod";
import { compareNatural } from "@/lib/dataset/natural-order";
import { ParleyError } from "@/lib/errors";

const MOST_ITEMS = 500;
const WHOLE_NUMBER = `should be a whole number from 1 to ${MOST_ITEMS}`;

/** The parameters of every list. */
export const pageParameters = {
  cursor: z.string().optional().describe("`next` of the page before; the first page when left out."),
  limit: z.coerce
    .number({ error: WHOLE_NUMBER })
    .int(WHOLE_NUMBER)
    .min(1, WHOLE_NUMBER)
    .max(MOST_ITEMS, WHOLE_NUMBER)
    .default(100)
    .describe("How many items a page has at most."),
};

/** One page of a list. */
export function pageSchema<Item extends z.ZodType>(item: Item) {
  return z.strictObject({
    items: z.array(item),
    next: z.string().nullable().describe("The cursor of the next page; null on the last."),
  });
}

/** An item's name within its list, which the cursors hold. */
type IdOf<Item> = (item: Item) => string;

interface PageRequest {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/**
 * One page of the items that `isWanted` lets through, sorted by id. The cursor may name an item that is not
 * wanted any more. Throws ParleyError `invalid` at `cursor` when it names none of the items.
 */
export function buildPage<Item>(
  items: readonly Item[],
  idOf: IdOf<Item>,
  { cursor, limit }: PageRequest,
  isWanted: (item: Item) => boolean = () => true,
): { items: Item[]; next: string | null } {
  const sorted = items.toSorted((a, b) => compareNatural(idOf(a), idOf(b)));
  const wanted = sorted.slice(findStart(sorted, idOf, cursor)).filter(isWanted);
  const page = wanted.slice(0, limit);
  const last = page.at(-1);
  return { items: page, next: last && wanted.length > limit ? writeCursor(idOf(last)) : null };
}

function findStart<Item>(items: readonly Item[], idOf: IdOf<Item>, cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const id = Buffer.from(cursor, "base64url").toString();
  const place = items.findIndex((item) => idOf(item) === id);
  if (place >= 0 && writeCursor(id) === cursor) return place + 1;
  const fault = { at: "cursor", reason: "is not the cursor of a page of this list" };
  throw new ParleyError("invalid", "Cannot use the query: cursor.", [fault]);
}

function writeCursor(id: string): string {
  return Buffer.from(id).toString("base64url");
}
