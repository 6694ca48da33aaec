import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { NarrowPage } from "@/components/account/narrow-page";
import { SignInHere } from "@/components/account/sign-in-here";
import { Unavailable } from "@/components/ui/unavailable";
import { findPageActor } from "@/lib/auth/page-actor";
import { findReturnPath } from "@/lib/auth/return-path";
import { getAccountSettings } from "@/lib/auth/settings";
import { unlessUnavailable } from "@/lib/web/page-record";
import { account } from "@/messages";

export const metadata: Metadata = { title: account.signIn.title, robots: { index: false } };

const texts = account.signIn;

export default async function Page({ searchParams }: PageProps<"/sign-in">) {
  const { to, error } = await searchParams;
  const path = findReturnPath(typeof to === "string" ? to : null);
  const actor = await unlessUnavailable(findPageActor);
  if (actor === undefined) return <Unavailable />;
  if (actor !== null) redirect(path ?? (actor.role === "reader" ? "/desk/account" : "/desk"));
  return (
    <NarrowPage title={texts.title} lead={texts.lead}>
      {typeof error === "string" && (
        <p role="alert" className="notice faulty mb-4 text-error">
          {texts.errors[error] ?? texts.errorElse}
        </p>
      )}
      <SignInHere to={path} provider={getAccountSettings().signOn?.name ?? null} />
      <p className="mt-8 text-sm text-mute">{texts.noAccount}</p>
    </NarrowPage>
  );
}
