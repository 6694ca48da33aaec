import { ATTRIBUTIONS, DATE_BASES, STATEMENT_KINDS } from "@/lib/domain/vocabulary";
import { dossier, editor, marks, method } from "@/messages";
import { ChoiceField } from "./choice-field";
import { fieldId } from "./field-ids";
import type { StatementPart } from "./statement-part";
import { TextField } from "./text-field";

/** Who spoke, when, in what way, and who stands behind it. */
export function SayingFields({ form, fields, at, change }: StatementPart) {
  const texts = editor.statement;
  const field = (name: string) => ({
    id: fieldId(`${at}.${name}`),
    fault: form.faultOf(`${at}.${name}`),
  });
  const isAttributed = ATTRIBUTIONS.find((each) => each === fields.attribution);
  return (
    <>
      <div className="field-row">
        <TextField
          {...field("speaker")}
          label={texts.speaker}
          value={fields.speaker ?? ""}
          maxLength={200}
          onType={(speaker) => change({ speaker: speaker === "" ? null : speaker })}
        />
        <TextField
          {...field("role")}
          label={texts.role}
          value={fields.role ?? ""}
          maxLength={200}
          onType={(role) => change({ role: role === "" ? null : role })}
        />
      </div>
      <div className="field-row">
        <TextField
          {...field("saidOn")}
          label={texts.saidOn}
          type="date"
          value={fields.saidOn}
          onType={(saidOn) => change({ saidOn })}
        />
        <ChoiceField
          {...field("dateBasis")}
          label={texts.dateBasis}
          value={fields.dateBasis}
          choices={DATE_BASES.map((basis) => [basis, texts.dateBases[basis]] as const)}
          onChoose={(dateBasis) => change({ dateBasis })}
        />
        <ChoiceField
          {...field("kind")}
          label={texts.kind}
          value={fields.kind}
          choices={STATEMENT_KINDS.map((kind) => [kind, dossier.kinds[kind]] as const)}
          onChoose={(kind) => change({ kind })}
        />
        <ChoiceField
          {...field("attribution")}
          label={texts.attribution}
          value={fields.attribution}
          choices={ATTRIBUTIONS.map((each) => [each, marks.attribution[each]] as const)}
          hint={isAttributed && method.attribution[isAttributed].meaning}
          onChoose={(attribution) => change({ attribution })}
        />
      </div>
    </>
  );
}
