import type { OrderedList, RecordOrder } from "@/lib/desk/record-order";
import type { NegotiationRecord, Slug } from "@/lib/domain/model";
import { titleOf } from "@/lib/figures/title-of";
import { entries as texts } from "@/messages";

/** Items that follow one another on the screen, and among which one can go up and down. */
export interface OrderGroup {
  /** Null where the list is one group. */
  readonly title: string | null;
  readonly items: readonly { readonly slug: Slug; readonly title: string }[];
}

/** The list in the order, parted as readers see it: members under their party, issues under their category. */
export function groupOrder(
  record: NegotiationRecord,
  list: OrderedList,
  order: RecordOrder,
): readonly OrderGroup[] {
  const { parties, categories, issues } = record;
  const pick = (
    known: readonly { readonly slug: Slug; readonly title: string }[],
    is: (slug: Slug) => boolean = () => true,
  ) => order[list].filter(is).map((slug) => ({ slug, title: titleOf(known, slug) }));
  switch (list) {
    case "categories":
      return [{ title: null, items: pick(categories) }];
    case "issues":
      return order.categories.map((category) => ({
        title: titleOf(categories, category),
        items: pick(issues, (slug) =>
          issues.some((each) => each.slug === slug && each.category === category),
        ),
      }));
    case "parties":
      return [null, ...order.parties].map((parent) => ({
        title: parent === null ? texts.order.atTable : texts.order.membersOf(titleOf(parties, parent)),
        items: pick(parties, (slug) => parties.some((each) => each.slug === slug && each.parent === parent)),
      }));
  }
}
