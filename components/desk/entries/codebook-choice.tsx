import { entries } from "@/messages";

/** What a negotiation has to take over. */
export interface Codebook {
  readonly slug: string;
  readonly title: string;
  readonly categories: number;
  readonly issues: number;
  readonly parties: number;
}

interface CodebookChoiceProps {
  readonly codebooks: readonly Codebook[];
  readonly chosen: { readonly slug: string; readonly parties: boolean } | null;
  readonly onChoose: (chosen: { slug: string; parties: boolean } | null) => void;
}

const texts = entries.start;

/** Whether to begin without a codebook or with that of another negotiation. */
export function CodebookChoice({ codebooks, chosen, onChoose }: CodebookChoiceProps) {
  const used = codebooks.filter(({ issues, categories }) => issues + categories > 0);
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="field-label">{texts.codebook}</legend>
      <label className="notice flex items-start gap-2">
        <input
          type="radio"
          name="codebook"
          className="mt-1"
          checked={chosen === null}
          onChange={() => onChoose(null)}
        />
        <span>
          <span className="block font-medium">{texts.scratch}</span>
          <span className="text-mute">{texts.scratchHint}</span>
        </span>
      </label>
      {used.map(({ slug, title, categories, issues, parties }) => (
        <div key={slug} className="notice">
          <label className="flex items-start gap-2">
            <input
              type="radio"
              name="codebook"
              className="mt-1"
              checked={chosen?.slug === slug}
              onChange={() => onChoose({ slug, parties: parties > 0 })}
            />
            <span>
              <span className="block font-medium">{texts.copy(title)}</span>
              <span className="text-mute">{texts.copyHint(categories, issues)}</span>
            </span>
          </label>
          {chosen?.slug === slug && parties > 0 && (
            <label className="tick mt-2 ml-6">
              <input
                type="checkbox"
                checked={chosen.parties}
                onChange={(event) => onChoose({ slug, parties: event.target.checked })}
              />
              {texts.withParties(parties)}
            </label>
          )}
        </div>
      ))}
    </fieldset>
  );
}
