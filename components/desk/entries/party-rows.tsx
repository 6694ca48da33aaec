import { TextField } from "@/components/desk/editor/text-field";
import { entries } from "@/messages";

export interface PartyRow {
  readonly title: string;
  readonly short: string;
}

interface PartyRowsProps {
  readonly rows: readonly PartyRow[];
  readonly faultOf: (at: string) => string | null;
  readonly onChange: (rows: readonly PartyRow[]) => void;
}

const texts = entries.start;

/** The parties at the table. */
export function PartyRows({ rows, faultOf, onChange }: PartyRowsProps) {
  const set = (index: number, change: Partial<PartyRow>) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, ...change } : row)));
  const tell = (index: number, field: string) => {
    // The short name in addresses follows the title.
    const reason =
      faultOf(`parties[${index}].${field}`) ?? (field === "title" ? faultOf(`parties[${index}].slug`) : null);
    const label = field === "short" ? texts.partyShort : texts.partyTitle;
    return reason && entries.fault(label(index + 1), reason);
  };
  return (
    <fieldset>
      <legend className="field-label">{texts.parties}</legend>
      <p className="field-hint mt-0! mb-2">{texts.partiesHint}</p>
      <ol className="flex flex-col gap-3">
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own while they are typed.
          <li key={index} className="party-row">
            <TextField
              id={`parties-${index}-title`}
              label={texts.partyTitle(index + 1)}
              value={row.title}
              fault={tell(index, "title")}
              onType={(title) => set(index, { title })}
            />
            <TextField
              id={`parties-${index}-short`}
              label={texts.partyShort(index + 1)}
              hint={texts.partyShortHint}
              value={row.short}
              fault={tell(index, "short")}
              onType={(short) => set(index, { short })}
            />
            <button
              type="button"
              className="control"
              aria-label={texts.removeParty(index + 1)}
              onClick={() => onChange(rows.toSpliced(index, 1))}
            >
              {entries.remove}
            </button>
          </li>
        ))}
      </ol>
      <button
        type="button"
        className="control mt-2"
        onClick={() => {
          onChange([...rows, { title: "", short: "" }]);
          requestAnimationFrame(() => document.getElementById(`parties-${rows.length}-title`)?.focus());
        }}
      >
        {texts.addParty}
      </button>
    </fieldset>
  );
}
