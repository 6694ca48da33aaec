import { countWords, LONGEST_QUOTE } from "@/lib/domain/quote-words";
import { editor } from "@/messages";
import { fieldId } from "./field-ids";
import { focusLater } from "./focus-later";
import type { StatementPart } from "./statement-part";
import { TextField } from "./text-field";

/** An official's own words, counted as they are typed. */
export function QuoteFields({ form, fields, at, change }: StatementPart) {
  const texts = editor.statement;
  const { quote } = fields;
  if (quote === null) {
    return (
      <p>
        <button
          type="button"
          className="control"
          onClick={() => {
            change({ quote: { text: "", language: "en", translator: null } });
            focusLater(fieldId(`${at}.quote.text`));
          }}
        >
          {texts.addQuote}
        </button>
      </p>
    );
  }
  const words = countWords(quote.text);
  const field = (name: string) => ({
    id: fieldId(`${at}.quote.${name}`),
    fault: form.faultOf(`${at}.quote.${name}`),
  });
  const text = field("text");
  return (
    <div className="field-row quote">
      <TextField
        {...text}
        fault={words > LONGEST_QUOTE ? texts.tooManyWords(words, LONGEST_QUOTE) : text.fault}
        label={texts.quoteText}
        hint={texts.words(words, LONGEST_QUOTE)}
        value={quote.text}
        maxLength={400}
        lang={quote.language || "en"}
        onType={(typed) => change({ quote: { ...quote, text: typed } })}
      />
      <TextField
        {...field("language")}
        label={texts.language}
        hint={texts.languageHint}
        value={quote.language}
        maxLength={35}
        onType={(language) => change({ quote: { ...quote, language } })}
      />
      <TextField
        {...field("translator")}
        label={texts.translator}
        hint={
          <button
            type="button"
            className="link"
            onClick={() => {
              change({ quote: null });
              focusLater(fieldId(`${at}.summary`));
            }}
          >
            {texts.removeQuote}
          </button>
        }
        value={quote.translator ?? ""}
        maxLength={200}
        onType={(translator) =>
          change({ quote: { ...quote, translator: translator === "" ? null : translator } })
        }
      />
    </div>
  );
}
