import { ArrowUp } from "lucide-react";
import { Menu } from "@/components/ui/menu";
import { figurePages, matrix } from "@/messages";
import type { Chosen } from "./chosen";
import { Tick } from "./tick";

const { fields } = figurePages;

/** Which parties are shown, those shown first and in their order; links put one earlier. */
export function PartyField({ record, request, addressWith }: Chosen) {
  const shown = request.parties.flatMap((slug) => record.parties.find((party) => party.slug === slug) ?? []);
  const others = record.parties.filter(({ slug }) => !request.parties.includes(slug));
  const moveEarlier = (place: number) => {
    const order = [...request.parties];
    order.splice(place - 1, 0, ...order.splice(place, 1));
    return addressWith("parties", order);
  };
  return (
    <Menu label={matrix.partiesChosen(shown.length, record.parties.length)}>
      {[...shown, ...others].map(({ slug, title }, place) => (
        <div key={slug} className="menu-item justify-between">
          <Tick name="parties" value={slug} text={title} isOn={place < shown.length} />
          {place > 0 && place < shown.length && (
            <a
              className="rounded p-1.5 hover:bg-line"
              href={moveEarlier(place)}
              title={fields.earlier(title)}
            >
              <ArrowUp aria-hidden="true" size={15} />
              <span className="sr-only">{fields.earlier(title)}</span>
            </a>
          )}
        </div>
      ))}
    </Menu>
  );
}
