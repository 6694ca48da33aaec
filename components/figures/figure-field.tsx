import type { FigureRequest } from "@/lib/figures/framed/figure-request";
import { figurePages } from "@/messages";
import { CategoryField } from "./category-field";
import { Choice } from "./choice";
import type { Chosen } from "./chosen";
import { DayChoice } from "./day-choice";
import { IssueField } from "./issue-field";
import { isChoice, listOptions } from "./parameter-options";
import { PartyField } from "./party-field";

interface FigureFieldProps extends Chosen {
  readonly name: Exclude<keyof FigureRequest, "recordedAt">;
  /** Instead of the usual one. */
  readonly label?: string;
}

const { fields } = figurePages;

/** The form field of one parameter; its name and values are those of the address. */
export function FigureField({ name, label, ...chosen }: FigureFieldProps) {
  const { record, request } = chosen;
  const { coverage } = record.negotiation;
  if (isChoice(name)) {
    const options = listOptions(name, record);
    return <Choice name={name} label={label ?? fields[name]} value={request[name] ?? ""} options={options} />;
  }
  switch (name) {
    case "asOf":
    case "compare":
    case "from":
    case "through":
      return <DayChoice name={name} label={fields[name]} value={request[name]} coverage={coverage} />;
    case "parties":
      return <PartyField {...chosen} />;
    case "categories":
      return <CategoryField {...chosen} />;
    case "issues":
      return <IssueField {...chosen} />;
    case "diff":
      return (
        <label className="flex items-center gap-2 text-sm">
          <input type="checkbox" name={name} value="true" defaultChecked={request.diff} />
          {fields.diff}
        </label>
      );
    case "q":
      return (
        <label className="block min-w-0">
          <span className="block text-xs text-mute">{fields.q}</span>
          <input
            type="search"
            name={name}
            className="control w-full"
            maxLength={100}
            defaultValue={request.q}
          />
        </label>
      );
  }
}
