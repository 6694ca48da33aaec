import type { PositionContent } from "@/lib/desk/position-content";
import type { OptionKey } from "@/lib/domain/model";
import { editor } from "@/messages";
import type { EditorForm } from "./editor-form";
import { fieldId } from "./field-ids";
import { focusLater } from "./focus-later";
import { TextField } from "./text-field";

type Offer = PositionContent["offers"][number];

/** What a conditional stance offers: the options, and in words on what condition. */
export function OfferList({ form }: { form: EditorForm }) {
  const { content, change } = form;
  const texts = editor.offers;
  const changeOffer = (index: number, next: (before: Offer) => Offer) =>
    change((before) => ({
      ...before,
      offers: before.offers.map((offer, at) => (at === index ? next(offer) : offer)),
    }));
  return (
    <section id="offers" tabIndex={-1} className="editor-part" aria-labelledby="offers-title">
      <h3 id="offers-title">{texts.title}</h3>
      <p className="field-hint">{texts.lead}</p>
      {content.offers.map((offer, index) => {
        // An offer is known by nothing but its place.
        const at = `offers[${index}]`;
        return (
          <OfferFields
            key={at}
            form={form}
            offer={offer}
            index={index}
            onChange={(next) => changeOffer(index, next)}
            onRemove={() => {
              change((before) => ({
                ...before,
                offers: before.offers.filter((_, other) => other !== index),
              }));
              focusLater("offers");
            }}
          />
        );
      })}
      <button
        type="button"
        className="control mt-3"
        onClick={() => {
          change((before) => ({ ...before, offers: [...before.offers, { options: [], condition: "" }] }));
          focusLater(fieldId(`offers[${content.offers.length}].options`));
        }}
      >
        {texts.add}
      </button>
    </section>
  );
}

interface OfferFieldsProps {
  readonly form: EditorForm;
  readonly offer: Offer;
  readonly index: number;
  readonly onChange: (next: (before: Offer) => Offer) => void;
  readonly onRemove: () => void;
}

function OfferFields({ form, offer, index, onChange, onRemove }: OfferFieldsProps) {
  const texts = editor.offers;
  const keys = form.issue.options.map(({ key }) => key);
  const at = `offers[${index}]`;
  const fault = form.faultOf(`${at}.options`);
  const toggle = (option: OptionKey) =>
    onChange((before) => ({
      ...before,
      options: keys.filter((key) => before.options.includes(key) !== (key === option)),
    }));
  return (
    <div className="card mt-3">
      <div className="flex items-baseline justify-between gap-3">
        <h4 className="text-sm font-semibold">{texts.offer(index + 1)}</h4>
        <button
          type="button"
          className="link text-sm"
          aria-label={texts.remove(index + 1)}
          onClick={onRemove}
        >
          {editor.evidence.unlink}
        </button>
      </div>
      <fieldset id={fieldId(`${at}.options`)} tabIndex={-1} className="mt-2">
        <legend className="field-label">{texts.options}</legend>
        <div className="flex flex-wrap gap-x-5 gap-y-1">
          {form.issue.options.map(({ key, short }) => (
            <label key={key} className="tick">
              <input type="checkbox" checked={offer.options.includes(key)} onChange={() => toggle(key)} />
              {short}
            </label>
          ))}
        </div>
        {fault && <p className="field-fault">{fault}</p>}
      </fieldset>
      <TextField
        id={fieldId(`${at}.condition`)}
        label={texts.condition}
        value={offer.condition}
        fault={form.faultOf(`${at}.condition`)}
        maxLength={1000}
        isLong
        className="mt-3"
        onType={(condition) => onChange((before) => ({ ...before, condition }))}
      />
    </div>
  );
}
