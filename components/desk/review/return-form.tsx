import { useState } from "react";
import { describeField, Field } from "@/components/desk/field";
import { desk } from "@/messages";

interface ReturnFormProps {
  readonly isBusy: boolean;
  readonly onReturn: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Asks for the reason without which nothing is returned. */
export function ReturnForm({ isBusy, onReturn, onCancel }: ReturnFormProps) {
  const texts = desk.draft;
  const [reason, setReason] = useState("");
  return (
    <form
      className="flex w-full flex-col items-start gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        onReturn(reason);
      }}
    >
      <Field id="reason" label={texts.returnReason} className="w-full">
        <textarea
          {...describeField("reason", {})}
          className="input"
          required
          maxLength={2000}
          // biome-ignore lint/a11y/noAutofocus: the field appears because its button was pressed
          autoFocus
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
      <div className="flex gap-2">
        <button type="submit" className="control primary" disabled={isBusy}>
          {texts.returnNow}
        </button>
        <button type="button" className="control" disabled={isBusy} onClick={onCancel}>
          {texts.cancel}
        </button>
      </div>
    </form>
  );
}
