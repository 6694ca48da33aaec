import type { Metadata } from "next";
import { AccountPage } from "@/components/account/account-page";
import { DeskPage } from "@/components/desk/desk-page";
import { Unavailable } from "@/components/ui/unavailable";
import type { Actor } from "@/lib/auth/access";
import { PROVIDER } from "@/lib/auth/build-auth";
import { getAccountSettings } from "@/lib/auth/settings";
import { getDatabase } from "@/lib/db/client";
import { listWaysIn } from "@/lib/db/passwords";
import { listPersonalTokens } from "@/lib/db/personal-tokens";
import { listSessions } from "@/lib/db/sessions";
import { findDeskActor } from "@/lib/web/desk-actor";
import { getNow } from "@/lib/web/load-record";
import { unlessUnavailable } from "@/lib/web/page-record";
import { account } from "@/messages";

export const metadata: Metadata = { title: account.own.title };

export default async function Page({ searchParams }: PageProps<"/desk/account">) {
  const { error } = await searchParams;
  const read = await unlessUnavailable(async () => {
    const actor = await findDeskActor("/desk/account");
    return { actor, own: actor && (await readOwn(actor)) };
  });
  if (read === undefined) return <Unavailable />;
  const { actor, own } = read;
  const name = getAccountSettings().signOn?.name;
  return (
    <DeskPage actor={actor} current="account">
      {actor && own && (
        <AccountPage
          actor={actor}
          now={getNow()}
          sessions={own.sessions}
          tokens={own.tokens}
          hasPassword={own.ways.includes("credential")}
          provider={
            name === undefined
              ? null
              : { name, isLinked: own.ways.includes(PROVIDER), failed: error !== undefined }
          }
        />
      )}
    </DeskPage>
  );
}

async function readOwn({ userId }: Actor) {
  const database = await getDatabase();
  return {
    sessions: await listSessions(database, userId, new Date()),
    tokens: await listPersonalTokens(database, userId),
    ways: await listWaysIn(database, userId),
  };
}
