"use client";

import { type FormEvent, type ReactNode, useId, useRef, useState } from "react";
import { describeField, Field } from "@/components/desk/field";
import type { JsonObject } from "@/lib/domain/json";
import { account } from "@/messages";
import type { AccountAnswer } from "./account-request";

export interface AccountField {
  /** As the API calls it. */
  readonly name: string;
  readonly label: string;
  readonly type: "text" | "email" | "password" | "number" | "choice";
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  readonly autoComplete?: string;
  readonly hint?: string;
  readonly optional?: boolean;
  readonly value?: string;
}

interface AccountFormProps {
  readonly fields: readonly AccountField[];
  readonly submit: string;
  readonly busy?: string;
  /** What is typed, by field; what was left empty is missing. */
  readonly send: (values: Readonly<Record<string, string>>) => Promise<AccountAnswer>;
  /** The form stays as it is until this is done. */
  readonly onDone: (body: JsonObject) => void | Promise<void>;
  readonly children?: ReactNode;
}

/** A form about an account: says what is wrong beside the field that it is wrong with, and goes there. */
export function AccountForm({ fields, submit, busy = submit, send, onDone, children }: AccountFormProps) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Extract<AccountAnswer, { kind: "refused" }> | null>(null);
  const faultOf = ({ name, label }: AccountField) => {
    const fault = refusal?.faults.find(({ at }) => at === name);
    return fault ? account.fault(label, fault.reason) : null;
  };

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    setRefusal(null);
    const typed = [...new FormData(event.currentTarget)].filter(([, value]) => value !== "");
    const answer = await send(Object.fromEntries(typed.map(([name, value]) => [name, String(value)])));
    if (answer.kind === "done") {
      form.current?.reset();
      await onDone(answer.body);
    } else {
      setRefusal(answer);
      const faulty = fields.find(({ name }) => answer.faults.some(({ at }) => at === name)) ?? fields[0];
      if (faulty) form.current?.querySelector<HTMLElement>(`[name="${faulty.name}"]`)?.focus();
    }
    setBusy(false);
  }

  return (
    // By script alone; were it sent without, `post` keeps passwords out of the address.
    <form ref={form} method="post" noValidate onSubmit={onSubmit}>
      <div role="alert">{refusal && <p className="notice faulty mb-4 text-error">{refusal.problem}</p>}</div>
      <div className="grid gap-4">
        {fields.map((field) => (
          <AccountInput key={field.name} id={`${id}-${field.name}`} field={field} fault={faultOf(field)} />
        ))}
      </div>
      {children}
      <button type="submit" className="control primary mt-4" aria-disabled={isBusy}>
        {isBusy ? busy : submit}
      </button>
    </form>
  );
}

interface AccountInputProps {
  readonly id: string;
  readonly field: AccountField;
  readonly fault: string | null;
}

function AccountInput({ id, field, fault }: AccountInputProps) {
  const { name, label, type, choices = [], autoComplete, hint, optional, value } = field;
  const described = { ...describeField(id, { hint, fault }), name, className: "input" };
  return (
    <Field id={id} label={label} hint={hint} fault={fault}>
      {type === "choice" ? (
        <select {...described} defaultValue={value}>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...described}
          type={type === "number" ? "text" : type}
          inputMode={type === "number" ? "numeric" : undefined}
          autoComplete={autoComplete ?? "off"}
          autoCapitalize={type === "text" ? undefined : "none"}
          spellCheck={type === "text"}
          defaultValue={value}
          aria-required={optional ? undefined : true}
        />
      )}
    </Field>
  );
}
