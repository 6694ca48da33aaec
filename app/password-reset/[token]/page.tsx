import type { Metadata } from "next";
import { NarrowPage } from "@/components/account/narrow-page";
import { ResetForm } from "@/components/account/reset-form";
import { Notice } from "@/components/ui/notice";
import { Page as Frame } from "@/components/ui/page";
import { Unavailable } from "@/components/ui/unavailable";
import { findPageActor } from "@/lib/auth/page-actor";
import { hashSecret } from "@/lib/auth/secrets";
import { getDatabase } from "@/lib/db/client";
import { findResetAccount } from "@/lib/db/password-resets";
import { unlessUnavailable } from "@/lib/web/page-record";
import { account as texts } from "@/messages";

const { title, lead, warning, signedIn, goneTitle, gone } = texts.reset;

/** The address holds a secret: it is told to no other site. */
export const metadata: Metadata = { title, referrer: "no-referrer", robots: { index: false } };

export default async function Page({ params }: PageProps<"/password-reset/[token]">) {
  const { token } = await params;
  const read = await unlessUnavailable(async () => ({
    account: await findResetAccount(await getDatabase(), hashSecret(token), new Date()),
    actor: await findPageActor(),
  }));
  if (read === undefined) return <Unavailable />;
  const { account, actor } = read;
  if (account === null) {
    return (
      <Frame>
        <Notice title={goneTitle} text={gone}>
          <a className="link" href="/sign-in">
            {texts.accept.toSignIn}
          </a>
        </Notice>
      </Frame>
    );
  }
  return (
    <NarrowPage title={title} lead={lead(account.name)}>
      {actor && actor.email !== account.email && (
        <p className="notice mb-4">{signedIn(actor.name, account.name)}</p>
      )}
      <p className="mb-4">{`${texts.email}: ${account.email}`}</p>
      <p className="mb-4">{warning}</p>
      <ResetForm token={token} email={account.email} />
    </NarrowPage>
  );
}
