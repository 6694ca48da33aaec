import type { Party } from "@/lib/domain/model";
import { editor } from "@/messages";
import { fieldId } from "./field-ids";
import type { StatementPart } from "./statement-part";

/** Who said it: the parties at the table, then their members. */
export function PartyTicks({ form, fields, at, change }: StatementPart) {
  const texts = editor.statement;
  const { parties } = form.record;
  const [table, members] = [
    parties.filter(({ parent }) => parent === null),
    parties.filter(({ parent }) => parent !== null),
  ];
  const id = fieldId(`${at}.parties`);
  const fault = form.faultOf(`${at}.parties`);
  const toggle = (slug: string) =>
    change({
      parties: parties
        .map((party) => party.slug)
        .filter((each) => fields.parties.includes(each) !== (each === slug)),
    });
  const list = (some: readonly Party[]) =>
    some.map(({ slug, title }) => (
      <label key={slug} className="tick">
        <input type="checkbox" checked={fields.parties.includes(slug)} onChange={() => toggle(slug)} />
        {title}
      </label>
    ));
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={`${id}-hint${fault ? ` ${id}-fault` : ""}`}>
      <legend className="field-label">{texts.parties}</legend>
      <div className="flex flex-wrap gap-x-5 gap-y-1">{list(table)}</div>
      {members.length > 0 && (
        <div className="mt-1 flex flex-wrap items-center gap-x-5 gap-y-1 text-sm">
          <span className="text-mute">{texts.members}:</span>
          {list(members)}
        </div>
      )}
      <p id={`${id}-hint`} className="field-hint">
        {texts.partiesHint}
      </p>
      {fault && (
        <p id={`${id}-fault`} className="field-fault">
          {fault}
        </p>
      )}
    </fieldset>
  );
}
