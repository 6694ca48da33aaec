"use client";

import { useState } from "react";
import type { JsonObject } from "@/lib/domain/json";
import { asJsonObject } from "@/lib/domain/json";
import { account } from "@/messages";
import { AccountForm } from "./account-form";
import { askAccount } from "./account-request";

interface SignInFormProps {
  /** Called with who signed in, as the API tells it. */
  readonly onSignedIn: (user: JsonObject) => void | Promise<void>;
}

/** Signing in with a password; stands on a page of its own, and in a dialog where a session ended meanwhile. */
export function SignInForm({ onSignedIn }: SignInFormProps) {
  return (
    <AccountForm
      fields={[
        { name: "email", label: account.email, type: "email", autoComplete: "username" },
        { name: "password", label: account.password, type: "password", autoComplete: "current-password" },
      ]}
      submit={account.signIn.submit}
      busy={account.signIn.busy}
      send={(body) => askAccount({ method: "POST", path: "/v1/session", body })}
      onDone={({ user = null }) => onSignedIn(asJsonObject(user))}
    />
  );
}

interface SignOnButtonProps {
  readonly label: string;
  /** Which endpoint begins it. */
  readonly path: "/auth/sign-on" | "/auth/linking";
  readonly body: JsonObject;
}

/** Leads to the provider of identities. */
export function SignOnButton({ label, path, body }: SignOnButtonProps) {
  const [problem, setProblem] = useState<string | null>(null);
  async function go() {
    setProblem(null);
    const answer = await askAccount({ method: "POST", path, body });
    if (answer.kind === "done") location.assign(String(answer.body.url));
    else setProblem(answer.problem);
  }
  return (
    <>
      <button type="button" className="control" onClick={go}>
        {label}
      </button>
      <div role="alert">{problem && <p className="field-fault">{problem}</p>}</div>
    </>
  );
}
