"use client";

import { asJsonObject } from "@/lib/domain/json";
import { account } from "@/messages";
import { AccountForm } from "./account-form";
import { askAccount } from "./account-request";
import { goOn } from "./go-on";

interface ResetFormProps {
  readonly token: string;
  /** Whose password it sets. */
  readonly email: string;
}

/** Sets the password that a link is for. */
export function ResetForm({ token, email }: ResetFormProps) {
  return (
    <AccountForm
      fields={[
        {
          name: "password",
          label: account.own.newPassword,
          type: "password",
          autoComplete: "new-password",
          hint: account.accept.passwordHint,
        },
      ]}
      submit={account.reset.submit}
      busy={account.reset.busy}
      send={(values) =>
        askAccount({ method: "POST", path: "/v1/password/reset", body: { token, ...values } })
      }
      onDone={({ user = null }) => goOn(asJsonObject(user), null)}
    >
      {/* Lets a password manager keep the address with the password. */}
      <input type="hidden" autoComplete="username" value={email} readOnly />
    </AccountForm>
  );
}
