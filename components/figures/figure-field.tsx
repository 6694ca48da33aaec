import type { NegotiationRecord } from "@/lib/domain/model";
import type { FigureRequest } from "@/lib/figures/framed/figure-request";
import { figurePages, matrix } from "@/messages";
import { CategoryField } from "./category-field";
import { Choice } from "./choice";
import { DayChoice } from "./day-choice";
import { IssueField } from "./issue-field";
import { PartyField } from "./party-field";

export type Chosen = {
  readonly record: NegotiationRecord;
  readonly request: FigureRequest;
  /** The address of this page with other parameters of the same name. */
  readonly addressWith: (name: keyof FigureRequest, values: readonly string[]) => string;
};

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
  const words = (texts: Readonly<Record<string, string>>) =>
    Object.entries(texts).map(([value, text]) => ({ value, text }));
  const titles = (list: readonly { readonly slug: string; readonly title: string }[]) =>
    list.map(({ slug, title }) => ({ value: slug, text: title }));
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
    case "basis":
      return <Choice name={name} label={fields.basis} value={request.basis} options={words(matrix.bases)} />;
    case "measure":
      return (
        <Choice name={name} label={fields.measure} value={request.measure} options={words(fields.measures)} />
      );
    case "balance":
      return (
        <Choice name={name} label={fields.balance} value={request.balance} options={words(fields.balances)} />
      );
    case "joint":
      return <Choice name={name} label={fields.joint} value={request.joint} options={words(fields.joints)} />;
    case "sort":
      return <Choice name={name} label={fields.sort} value={request.sort} options={words(matrix.sorts)} />;
    case "lens":
      return <Choice name={name} label={fields.lens} value={request.lens} options={words(matrix.lenses)} />;
    case "to":
      return (
        <Choice name={name} label={label ?? fields.to} value={request.to} options={titles(record.parties)} />
      );
    case "issue":
      return (
        <Choice name={name} label={fields.issue} value={request.issue} options={titles(record.issues)} />
      );
    case "proposal":
      return (
        <Choice
          name={name}
          label={fields.proposal}
          value={request.proposal ?? ""}
          options={titles(record.proposals)}
        />
      );
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
