import { diffArrays } from "diff";
import { z } from "zod";
import { slugSchema } from "@/lib/dataset/text-schema";
import { buildNoChanges, type RecordChanges } from "@/lib/domain/changes";
import type { Fault } from "@/lib/domain/fault";
import { isSameJson, type Json } from "@/lib/domain/json";
import type { NegotiationRecord, Slug } from "@/lib/domain/model";

/** What a record keeps in an order of its own. */
export const ORDERED_LISTS = ["parties", "categories", "issues"] as const;
export type OrderedList = (typeof ORDERED_LISTS)[number];

export type RecordOrder = RecordChanges["order"];

const slugs = z.array(slugSchema).max(10_000);

/** The order that a draft of a negotiation's settings asks for. */
export const orderSchema: z.ZodType<RecordOrder> = z.strictObject({
  parties: slugs,
  categories: slugs,
  issues: slugs,
});

/** The order in which a record shows its parties, categories and issues. */
export function getOrder(record: NegotiationRecord): RecordOrder {
  return buildNoChanges(record).order;
}

/** The order that a form holds; the record's own where it holds none. What was entered since comes last. */
export function readOrder(record: NegotiationRecord, held: Json | undefined): RecordOrder {
  const present = getOrder(record);
  const asked = orderSchema.safeParse(held).data;
  if (asked === undefined) return present;
  const settle = (list: OrderedList) => {
    const known = new Set(asked[list].filter((slug) => present[list].includes(slug)));
    return [...known, ...present[list].filter((slug) => !known.has(slug))];
  };
  return { parties: settle("parties"), categories: settle("categories"), issues: settle("issues") };
}

/** The order for a form to hold: null where it is the record's own. */
export function writeOrder(record: NegotiationRecord, order: RecordOrder): Json {
  return isSameJson({ ...order }, { ...getOrder(record) })
    ? null
    : { parties: order.parties, categories: order.categories, issues: order.issues };
}

/** What an order names that the record does not have, and what it names twice. */
export function listOrderFaults(record: NegotiationRecord, asked: RecordOrder): readonly Fault[] {
  const present = getOrder(record);
  return ORDERED_LISTS.flatMap((list) =>
    asked[list].flatMap((slug, index) => {
      const at = `order.${list}[${index}]`;
      if (!present[list].includes(slug))
        return [{ at, reason: `names nothing in this negotiation: ${slug}` }];
      return asked[list].indexOf(slug) < index ? [{ at, reason: `is named twice: ${slug}` }] : [];
    }),
  );
}

/** The fewest items of a list that, put elsewhere, make one order of it into another. */
export function listMovedItems(before: readonly Slug[], after: readonly Slug[]): ReadonlySet<Slug> {
  const known = new Set(before);
  return new Set(
    diffArrays([...before], [...after])
      .filter(({ added }) => added)
      .flatMap(({ value }) => value.filter((slug) => known.has(slug))),
  );
}

/** The list with two of its items in each other's place. */
export function swapItems(items: readonly Slug[], one: Slug, other: Slug): readonly Slug[] {
  return items.map((item) => (item === one ? other : item === other ? one : item));
}
