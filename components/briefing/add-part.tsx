"use client";

import { Plus } from "lucide-react";
import { type BriefingPart, MOST_PARTS, RECORD_TEXTS } from "@/lib/briefing/briefing";
import { FIGURES, type FigureName } from "@/lib/figures/framed/figure-request";
import type { BriefingChoices } from "@/lib/web/briefing-choices";
import { briefingPage, figures } from "@/messages";
import { ADD_PART, type PartOrder } from "./use-part-order";
import { EMPTY_PART } from "./working-briefing";

interface AddPartProps {
  readonly choices: BriefingChoices;
  readonly order: PartOrder;
}

const { add: texts, part } = briefingPage;

/** Everything that a briefing can have a part of. */
export function AddPart({ choices, order }: AddPartProps) {
  const offered = FIGURES.filter((figure) => figure !== "scorecard" || choices.proposals.length > 0);
  const words: readonly { readonly name: string; readonly part: BriefingPart }[] = [
    { name: texts.text, part: EMPTY_PART },
    ...RECORD_TEXTS.map((text) => ({ name: part.kinds[text], part: { ...EMPTY_PART, text } })),
  ];
  return (
    <section aria-labelledby={ADD_PART} className="no-print card">
      <h3 id={ADD_PART} tabIndex={-1}>
        {texts.title}
      </h3>
      {order.isFull ? (
        <p className="mt-2 text-sm text-mute">{texts.full(MOST_PARTS)}</p>
      ) : (
        <>
          <Row
            title={texts.texts}
            items={words.map(({ name, part: given }) => ({ name, add: () => order.add(given) }))}
          />
          <Row
            title={texts.figures}
            items={offered.map((name) => ({
              name: figures.names[name],
              add: () => order.add({ ...EMPTY_PART, figure: { name, parameters: listFirst(name, choices) } }),
            }))}
          />
        </>
      )}
    </section>
  );
}

interface RowProps {
  readonly title: string;
  readonly items: readonly { readonly name: string; readonly add: () => void }[];
}

function Row({ title, items }: RowProps) {
  return (
    <fieldset className="mt-3">
      <legend className="field-label">{title}</legend>
      <div className="flex flex-wrap gap-2">
        {items.map(({ name, add }) => (
          <button key={name} type="button" className="control" onClick={add}>
            <Plus aria-hidden="true" size={15} />
            {name}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

/** What a figure that is about one thing is about at first: said outright, so that it stays so. */
function listFirst(figure: FigureName, { parties, issues, proposals }: BriefingChoices) {
  const first = (name: string, list: readonly { readonly slug: string }[]): Record<string, string> =>
    list[0] === undefined ? {} : { [name]: list[0].slug };
  switch (figure) {
    case "scale":
      return first("issue", issues);
    case "profile":
      return first("to", parties);
    case "scorecard":
      return first("proposal", proposals);
    default:
      return {};
  }
}
