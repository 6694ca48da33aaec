import { describeField, Field } from "@/components/desk/field";
import { CSV_KINDS, type CsvKind } from "@/lib/desk/csv/columns";
import { imports } from "@/messages";

interface KindChoiceProps {
  /** Null where the header does not say. */
  readonly kind: CsvKind | null;
  readonly onChoose: (kind: CsvKind) => void;
}

/** What the rows are, as the header says or as somebody knows better. */
export function KindChoice({ kind, onChoose }: KindChoiceProps) {
  const texts = imports.kind;
  const fault = kind === null ? texts.unknown : null;
  return (
    <Field id="import-kind" label={texts.label} fault={fault}>
      <select
        {...describeField("import-kind", { fault })}
        className="input"
        value={kind ?? ""}
        onChange={({ target }) => {
          const chosen = CSV_KINDS.find((each) => each === target.value);
          if (chosen !== undefined) onChoose(chosen);
        }}
      >
        {kind === null && <option value="">{imports.columns.unchosen}</option>}
        {CSV_KINDS.map((each) => (
          <option key={each} value={each}>
            {texts[each]}
          </option>
        ))}
      </select>
    </Field>
  );
}
