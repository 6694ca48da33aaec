"use client";

import { account } from "@/messages";
import { goOn } from "./go-on";
import { SignInForm, SignOnButton } from "./sign-in-form";

interface SignInHereProps {
  /** The path to go on to; null: to wherever the account's work is. */
  readonly to: string | null;
  /** The name of the provider of identities, where there is one. */
  readonly provider: string | null;
}

/** Signing in on a page of its own. */
export function SignInHere({ to, provider }: SignInHereProps) {
  return (
    <>
      <SignInForm onSignedIn={(user) => goOn(user, to)} />
      {provider !== null && (
        <>
          <p className="my-4 text-sm text-mute">{account.signIn.or}</p>
          <SignOnButton label={account.signIn.withProvider(provider)} path="/auth/sign-on" body={{ to }} />
        </>
      )}
    </>
  );
}
