import type { Metadata } from "next";
import { AcceptForm } from "@/components/account/accept-form";
import { NarrowPage } from "@/components/account/narrow-page";
import { Notice } from "@/components/ui/notice";
import { Page as Frame } from "@/components/ui/page";
import { Unavailable } from "@/components/ui/unavailable";
import { findPageActor } from "@/lib/auth/page-actor";
import { hashSecret } from "@/lib/auth/secrets";
import { getDatabase } from "@/lib/db/client";
import { findInvitation } from "@/lib/db/invitations";
import { unlessUnavailable } from "@/lib/web/page-record";
import { account } from "@/messages";

const texts = account.accept;

/** The address holds a secret: it is told to no other site. */
export const metadata: Metadata = { title: texts.title, referrer: "no-referrer", robots: { index: false } };

export default async function Page({ params }: PageProps<"/invitation/[token]">) {
  const { token } = await params;
  const read = await unlessUnavailable(async () => ({
    invitation: await findInvitation(await getDatabase(), hashSecret(token), new Date()),
    actor: await findPageActor(),
  }));
  if (read === undefined) return <Unavailable />;
  const { invitation, actor } = read;
  if (invitation === null) {
    return (
      <Frame>
        <Notice title={texts.goneTitle} text={texts.gone}>
          <a className="link" href="/sign-in">
            {texts.toSignIn}
          </a>
        </Notice>
      </Frame>
    );
  }
  const lead = invitation.invitedBy === null ? texts.setUp : texts.invited[invitation.role];
  return (
    <NarrowPage title={texts.title} lead={lead}>
      {actor && <p className="notice mb-4">{texts.signedIn(actor.name)}</p>}
      {invitation.email !== null && <p className="mb-4">{`${account.email}: ${invitation.email}`}</p>}
      <AcceptForm token={token} email={invitation.email} />
    </NarrowPage>
  );
}
