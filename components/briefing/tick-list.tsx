"use client";

import { ArrowUp } from "lucide-react";
import { Menu } from "@/components/ui/menu";
import { briefingPage } from "@/messages";

interface Item {
  readonly slug: string;
  readonly title: string;
}

interface TickListProps {
  /** What is chosen, with how much of it: the button's own words. */
  readonly label: string;
  readonly groups: readonly { readonly title: string | null; readonly items: readonly Item[] }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  /** Whether the order of what is chosen counts; else it is that of the groups. */
  readonly isOrdered?: boolean;
}

/** Any number of several things; none stands for all. */
export function TickList({ label, groups, chosen, onChange, isOrdered = false }: TickListProps) {
  const order = groups.flatMap(({ items }) => items.map(({ slug }) => slug));
  const toggle = (slug: string) => {
    const next = chosen.includes(slug) ? chosen.filter((each) => each !== slug) : [...chosen, slug];
    onChange(isOrdered ? next : order.filter((each) => next.includes(each)));
  };
  const moveEarlier = (slug: string) => {
    const place = chosen.indexOf(slug);
    const next = chosen.filter((each) => each !== slug);
    onChange([...next.slice(0, place - 1), slug, ...next.slice(place - 1)]);
  };
  return (
    <Menu label={label}>
      <div className="max-h-80 overflow-y-auto">
        {groups.map(({ title, items }) => (
          <fieldset key={title} className="mb-2">
            {title !== null && <legend className="text-xs font-semibold text-mute">{title}</legend>}
            {items.map((item) => (
              <div key={item.slug} className="menu-item justify-between">
                <label className="flex flex-1 items-center gap-2">
                  <input
                    type="checkbox"
                    checked={chosen.includes(item.slug)}
                    onChange={() => toggle(item.slug)}
                  />
                  {item.title}
                </label>
                {isOrdered && chosen.indexOf(item.slug) > 0 && (
                  <button
                    type="button"
                    className="rounded p-1.5 hover:bg-line"
                    title={briefingPage.whole.order(item.title)}
                    onClick={() => moveEarlier(item.slug)}
                  >
                    <ArrowUp aria-hidden="true" size={15} />
                    <span className="sr-only">{briefingPage.whole.order(item.title)}</span>
                  </button>
                )}
              </div>
            ))}
          </fieldset>
        ))}
      </div>
      <p className="text-xs text-mute">{briefingPage.whole.everything}</p>
    </Menu>
  );
}
