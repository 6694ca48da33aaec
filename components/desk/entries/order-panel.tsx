import { ArrowDown, ArrowUp } from "lucide-react";
import { useState } from "react";
import { ORDERED_LISTS, type OrderedList, readOrder, swapItems, writeOrder } from "@/lib/desk/record-order";
import type { Slug } from "@/lib/domain/model";
import { entries as texts } from "@/messages";
import { controlId, type EntryForm } from "./entry-form";
import { groupOrder, type OrderGroup } from "./order-groups";

/** Puts parties, categories and issues in another order, by buttons that keep the focus where the item goes. */
export function OrderPanel({ form }: { readonly form: EntryForm }) {
  const { record, content } = form;
  const [told, setTold] = useState("");
  const order = readOrder(record, content.order);
  const fault = form.faultOf("order");
  const parts = ORDERED_LISTS.map((list) => ({
    list,
    groups: groupOrder(record, list, order).filter(({ items }) => items.length > 1),
  })).filter(({ groups }) => groups.length > 0);
  if (parts.length === 0) return null;

  function swap(list: OrderedList, { items }: OrderGroup, index: number, step: 1 | -1) {
    const [one, other] = [items[index], items[index + step]];
    if (one === undefined || other === undefined) return;
    const next = { ...order, [list]: swapItems(order[list], one.slug, other.slug) };
    form.set("order", writeOrder(record, next));
    setTold(texts.order.now(one.title, index + step + 1, items.length));
  }

  return (
    <section aria-labelledby={controlId("order")} className="card mt-8">
      <h2 id={controlId("order")} tabIndex={-1}>
        {texts.order.title}
      </h2>
      <p className="mt-1 text-sm text-mute">{texts.order.lead}</p>
      {fault && <p className="field-fault">{fault}</p>}
      {parts.map(({ list, groups }) => (
        <section key={list} aria-labelledby={`order-${list}`} className="mt-5">
          <h3 id={`order-${list}`}>{texts.order.lists[list]}</h3>
          <div className="mt-2 grid items-start gap-x-8 gap-y-4 sm:grid-cols-2">
            {groups.map((group) => (
              <Group
                key={group.title}
                list={list}
                group={group}
                onMove={(index, step) => swap(list, group, index, step)}
              />
            ))}
          </div>
        </section>
      ))}
      <p role="status" className="sr-only">
        {told}
      </p>
      {content.order !== null && (
        <button
          type="button"
          className="control mt-4"
          onClick={() => {
            form.set("order", null);
            document.getElementById(controlId("order"))?.focus();
          }}
        >
          {texts.order.reset}
        </button>
      )}
    </section>
  );
}

interface GroupProps {
  readonly list: OrderedList;
  readonly group: OrderGroup;
  readonly onMove: (index: number, step: 1 | -1) => void;
}

function Group({ list, group: { title, items }, onMove }: GroupProps) {
  return (
    <div>
      {title !== null && <h4 className="small-title text-mute">{title}</h4>}
      <ol aria-label={title ?? texts.order.lists[list]} className="order-list">
        {items.map((item, index) => (
          // The row goes with its item, and the focus with the row.
          <li key={item.slug}>
            <span>{item.title}</span>
            <Move item={item} isUp isIdle={index === 0} onMove={() => onMove(index, -1)} />
            <Move item={item} isIdle={index === items.length - 1} onMove={() => onMove(index, 1)} />
          </li>
        ))}
      </ol>
    </div>
  );
}

interface MoveProps {
  readonly item: { readonly slug: Slug; readonly title: string };
  readonly isUp?: boolean;
  readonly isIdle: boolean;
  readonly onMove: () => void;
}

function Move({ item, isUp = false, isIdle, onMove }: MoveProps) {
  const Arrow = isUp ? ArrowUp : ArrowDown;
  return (
    <button
      type="button"
      className="control"
      aria-label={isUp ? texts.up(item.title) : texts.down(item.title)}
      aria-disabled={isIdle}
      onClick={(event) => {
        if (isIdle) return;
        const button = event.currentTarget;
        onMove();
        // Moving a row in the page takes the focus from what is in it.
        requestAnimationFrame(() => button.focus());
      }}
    >
      <Arrow aria-hidden="true" size={15} />
    </button>
  );
}
