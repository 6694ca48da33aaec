"use client";

import { useState } from "react";
import { account } from "@/messages";
import { AccountForm } from "./account-form";
import { askAccount } from "./account-request";

export function PasswordForm() {
  const [isChanged, setChanged] = useState(false);
  const { currentPassword, newPassword, changePassword, passwordChanged } = account.own;
  return (
    <>
      <AccountForm
        fields={[
          {
            name: "currentPassword",
            label: currentPassword,
            type: "password",
            autoComplete: "current-password",
          },
          {
            name: "newPassword",
            label: newPassword,
            type: "password",
            autoComplete: "new-password",
            hint: account.accept.passwordHint,
          },
        ]}
        submit={changePassword}
        send={(body) => {
          setChanged(false);
          return askAccount({ method: "PUT", path: "/v1/password", body });
        }}
        onDone={() => setChanged(true)}
      />
      <div role="status">{isChanged && <p className="notice mt-4">{passwordChanged}</p>}</div>
    </>
  );
}
