import { describeField } from "@/components/desk/field";
import type { StatementFields } from "@/lib/desk/new-statement";
import { editor } from "@/messages";
import { fieldId } from "./field-ids";
import { focusLater } from "./focus-later";
import type { StatementPart } from "./statement-part";

type Claim = StatementFields["claims"][number];

/** The issues and options that a statement speaks to. */
export function ClaimList({ form, fields, at, change }: StatementPart) {
  const texts = editor.statement;
  const id = fieldId(`${at}.claims`);
  const changeClaim = (index: number, claim: Claim) =>
    change({ claims: fields.claims.map((each, place) => (place === index ? claim : each)) });
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={`${id}-hint`}>
      <legend className="field-label">{texts.claims}</legend>
      <p id={`${id}-hint`} className="field-hint mb-2">
        {texts.claimsHint}
      </p>
      {fields.claims.map((claim, index) => {
        // A claim is known by nothing but its place.
        const place = `${at}.claims[${index}]`;
        return (
          <ClaimRow
            key={place}
            form={form}
            claim={claim}
            at={place}
            number={index + 1}
            onChange={(next) => changeClaim(index, next)}
            onRemove={() => {
              change({ claims: fields.claims.filter((_, other) => other !== index) });
              focusLater(id);
            }}
          />
        );
      })}
      <button
        type="button"
        className="link text-sm"
        onClick={() => {
          change({ claims: [...fields.claims, { issue: "", option: null }] });
          focusLater(fieldId(`${at}.claims[${fields.claims.length}].issue`));
        }}
      >
        {texts.addClaim}
      </button>
    </fieldset>
  );
}

interface ClaimRowProps {
  readonly form: StatementPart["form"];
  readonly claim: Claim;
  readonly at: string;
  readonly number: number;
  readonly onChange: (claim: Claim) => void;
  readonly onRemove: () => void;
}

function ClaimRow({ form, claim, at, number, onChange, onRemove }: ClaimRowProps) {
  const texts = editor.statement;
  const { categories, issues } = form.record;
  const issue = issues.find(({ slug }) => slug === claim.issue);
  const [issueId, optionId] = [fieldId(`${at}.issue`), fieldId(`${at}.option`)];
  const issueFault = form.faultOf(`${at}.issue`);
  const fault = issueFault ?? form.faultOf(`${at}.option`);
  return (
    <div className="claim-row">
      <select
        {...describeField(issueId, { fault: issueFault })}
        className="input"
        aria-label={texts.claimIssue(number)}
        value={claim.issue}
        onChange={(event) => onChange({ issue: event.target.value, option: null })}
      >
        {issue === undefined && <option value={claim.issue}>{editor.unchosen}</option>}
        {categories.map(({ slug, title }) => (
          <optgroup key={slug} label={title}>
            {issues
              .filter((each) => each.category === slug)
              .map((each) => (
                <option key={each.slug} value={each.slug}>
                  {each.title}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      <select
        {...describeField(optionId, {})}
        className="input"
        aria-label={texts.claimOption(number)}
        value={claim.option ?? ""}
        onChange={(event) =>
          onChange({ ...claim, option: event.target.value === "" ? null : event.target.value })
        }
      >
        <option value="">{texts.noOption}</option>
        {issue?.options.map(({ key, label }) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </select>
      <button
        type="button"
        className="link text-sm"
        aria-label={texts.removeClaim(number)}
        onClick={onRemove}
      >
        {editor.evidence.unlink}
      </button>
      {fault && (
        <p id={`${issueId}-fault`} className="field-fault">
          {fault}
        </p>
      )}
    </div>
  );
}
