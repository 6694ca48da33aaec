import type { Metadata } from "next";
import { PeoplePage } from "@/components/account/people-page";
import { DeskPage } from "@/components/desk/desk-page";
import { Unavailable } from "@/components/ui/unavailable";
import { INVITATION, PASSWORD_RESET } from "@/lib/auth/one-time-link";
import { getDatabase } from "@/lib/db/client";
import { listInvitations } from "@/lib/db/invitations";
import { listPasswordResets } from "@/lib/db/password-resets";
import { listUsers } from "@/lib/db/users";
import { findDeskActor } from "@/lib/web/desk-actor";
import { unlessUnavailable } from "@/lib/web/page-record";
import { account } from "@/messages";

export const metadata: Metadata = { title: account.people.title };

export default async function Page() {
  const read = await unlessUnavailable(async () => {
    const actor = await findDeskActor("/desk/people");
    if (actor === null) return { actor };
    const database = await getDatabase();
    return {
      actor,
      users: await listUsers(database),
      invitations: await listInvitations(database, new Date()),
      resets: await listPasswordResets(database, new Date()),
    };
  });
  if (read === undefined) return <Unavailable />;
  const { actor, users = [], invitations = [], resets = [] } = read;
  return (
    <DeskPage actor={actor} current="people">
      {actor && (
        <PeoplePage
          users={users}
          invitations={invitations}
          invitationDays={INVITATION.days}
          resets={resets}
          resetDays={PASSWORD_RESET.days}
          userId={actor.userId}
        />
      )}
    </DeskPage>
  );
}
