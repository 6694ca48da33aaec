"use client";

import { asJsonObject } from "@/lib/domain/json";
import { account } from "@/messages";
import { type AccountField, AccountForm } from "./account-form";
import { askAccount } from "./account-request";
import { goOn } from "./go-on";

interface AcceptFormProps {
  readonly token: string;
  /** Whom the invitation names; null: whoever has the link. */
  readonly email: string | null;
}

/** Makes the account that an invitation is for. */
export function AcceptForm({ token, email }: AcceptFormProps) {
  const { nameHint, passwordHint, submit, busy } = account.accept;
  const address: AccountField = {
    name: "email",
    label: account.email,
    type: "email",
    autoComplete: "username",
  };
  return (
    <AccountForm
      fields={[
        { name: "name", label: account.name, type: "text", autoComplete: "name", hint: nameHint },
        ...(email === null ? [address] : []),
        {
          name: "password",
          label: account.password,
          type: "password",
          autoComplete: "new-password",
          hint: passwordHint,
        },
      ]}
      submit={submit}
      busy={busy}
      send={(values) =>
        askAccount({ method: "POST", path: "/v1/invitations/acceptance", body: { token, ...values } })
      }
      onDone={({ user = null }) => goOn(asJsonObject(user), null)}
    >
      {/* Lets a password manager keep the address with the password. */}
      {email !== null && <input type="hidden" autoComplete="username" value={email} readOnly />}
    </AccountForm>
  );
}
