import { getOrder, listMovedItems, ORDERED_LISTS, readOrder } from "@/lib/desk/record-order";
import { isSameJson, type Json } from "@/lib/domain/json";
import type { NegotiationRecord } from "@/lib/domain/model";
import { desk, entries as texts } from "@/messages";
import { groupOrder } from "./order-groups";

/** The new order of what is put in another one, with what moves and where it was. */
export function OrderEffects({ record, held }: { readonly record: NegotiationRecord; readonly held: Json }) {
  const [before, after] = [getOrder(record), readOrder(record, held)];
  return ORDERED_LISTS.filter((list) => !isSameJson(before[list], after[list])).map((list) => {
    const earlier = groupOrder(record, list, before);
    const changed = groupOrder(record, list, after).flatMap((group) => {
      const was = earlier.find(({ title }) => title === group.title)?.items.map(({ slug }) => slug) ?? [];
      const moved = listMovedItems(
        was,
        group.items.map(({ slug }) => slug),
      );
      return moved.size === 0 ? [] : [{ ...group, was, moved }];
    });
    return changed.map(({ title, items, was, moved }) => (
      <div key={`${list} ${title}`} className="differences mt-3">
        <h3 className="small-title">
          {title === null ? texts.order.lists[list] : desk.draft.field(texts.order.lists[list], title)}
        </h3>
        <ol className="mt-1 list-decimal pl-6">
          {items.map((item) => (
            <li key={item.slug}>
              {moved.has(item.slug) ? (
                <>
                  <ins>{item.title}</ins>{" "}
                  <span className="text-sm text-mute">{texts.order.was(was.indexOf(item.slug) + 1)}</span>
                </>
              ) : (
                item.title
              )}
            </li>
          ))}
        </ol>
      </div>
    ));
  });
}
