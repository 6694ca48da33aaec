import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as callback from "@/app/api/auth/callback/oidc/route";
import * as linking from "@/app/api/auth/linking/route";
import * as signOn from "@/app/api/auth/sign-on/route";
import type { Database } from "@/lib/db/client";
import { engines, type TestDatabase } from "@/tests/support/database";
import {
  CLIENT,
  type Identity,
  type OpenIdProvider,
  startOpenIdProvider,
} from "@/tests/support/openid-provider";
import { useDatabase } from "@/tests/support/own-database";
import { addAccount, addSignedIn } from "./support/accounts";
import { ask, findWho, readCookie } from "./support/ask";

const CONTEXT = { params: Promise.resolve({}) };

let provider: OpenIdProvider;
beforeAll(async () => {
  provider = await startOpenIdProvider();
  Object.assign(process.env, {
    PARLEY_OIDC_ISSUER: provider.issuer,
    PARLEY_OIDC_CLIENT_ID: CLIENT.id,
    PARLEY_OIDC_CLIENT_SECRET: CLIENT.secret,
  });
});
afterAll(() => provider.close());

describe.each(engines)("single sign-on on $name", (engine) => {
  let own: TestDatabase;
  let db: Database;
  beforeAll(async () => {
    own = await useDatabase(engine);
    db = own.database;
  });
  afterAll(() => own.close());

  /** Goes to the provider and comes back, as a browser would; `headers` travel with the first request. */
  async function goThere(
    route: { POST(request: Request, context: typeof CONTEXT): Promise<Response> },
    body: object,
    cookie = "",
  ) {
    const begun = await route.POST(
      new Request("http://parley.test/api/auth/any", {
        method: "POST",
        headers: {
          Host: "parley.test",
          "Sec-Fetch-Site": "same-origin",
          "Content-Type": "application/json",
          Cookie: cookie,
        },
        body: JSON.stringify(body),
      }),
      CONTEXT,
    );
    expect(begun.status).toBe(200);
    const { url } = await begun.json();
    const there = await fetch(url, { redirect: "manual" });
    return { back: there.headers.get("Location") ?? "", cookie: [readCookie(begun), cookie].join("; ") };
  }

  async function comeBack(back: string, cookie: string) {
    const response = await callback.GET(
      new Request(back, { headers: { Host: "parley.test", Cookie: cookie } }),
      CONTEXT,
    );
    const [session] = response.headers
      .getSetCookie()
      .filter((text) => /^parley\.session_token=[^;]/.test(text));
    return { location: response.headers.get("Location"), cookie: session?.split(";", 1)[0] ?? null };
  }

  async function signInAs(identity: Identity, to: string | null = null) {
    provider.setIdentity(identity);
    const { back, cookie } = await goThere(signOn, { to });
    expect(back).toMatch(/^http:\/\/parley\.test\/api\/auth\/callback\/oidc\?code=/);
    return await comeBack(back, cookie);
  }

  async function findUser(email: string) {
    return await db.client.user.findUnique({ where: { email }, include: { accounts: true } });
  }

  test("somebody new gets an account that may read, and is known again when the address has changed", async () => {
    const first = await signInAs({ sub: "new", email: "New@example.org", email_verified: true, name: "Nel" });
    expect(first.location).toBe("/desk/account");
    expect(await findWho({ cookie: first.cookie ?? "" })).toBe("new@example.org");
    expect(await findUser("new@example.org")).toMatchObject({ role: "reader", name: "Nel" });

    const again = await signInAs(
      { sub: "new", email: "other@example.org", email_verified: true },
      "/russia-ukraine?x=1",
    );
    expect(again.location).toBe("/russia-ukraine?x=1");
    expect(await findWho({ cookie: again.cookie ?? "" })).toBe("new@example.org");
  });

  test("nothing that the provider hands out is kept", async () => {
    const accounts = await db.client.account.findMany({ where: { providerId: "oidc" } });
    expect(accounts.length).toBeGreaterThan(0);
    for (const account of accounts) {
      expect(account).toMatchObject({ accessToken: null, refreshToken: null, idToken: null });
    }
  });

  test("somebody without a name is called by the address", async () => {
    await signInAs({ sub: "nameless", email: "nameless@example.org" });
    expect(await findUser("nameless@example.org")).toMatchObject({ name: "nameless@example.org" });
  });

  test("an account whose address both sides vouch for is the same person", async () => {
    const { email, id } = await addAccount(db, "editor");
    await db.client.user.update({ where: { id }, data: { emailVerified: true } });
    const { cookie } = await signInAs({ sub: "same", email, email_verified: true, name: "Another name" });
    expect(await (await ask("GET", "session", { cookie: cookie ?? "" })).json()).toMatchObject({
      user: { id, email, role: "editor", name: "The editor" },
    });
  });

  test("an account whose address one side does not vouch for is not handed over", async () => {
    const unconfirmed = await addAccount(db, "editor");
    const one = await signInAs({ sub: "thief 1", email: unconfirmed.email, email_verified: true });
    expect(one).toEqual({ location: "/sign-in?error=account_not_linked", cookie: null });

    const confirmed = await addAccount(db, "editor");
    await db.client.user.update({ where: { id: confirmed.id }, data: { emailVerified: true } });
    for (const email_verified of [false, undefined]) {
      const other = await signInAs({ sub: "thief 2", email: confirmed.email, email_verified });
      expect(other).toEqual({ location: "/sign-in?error=account_not_linked", cookie: null });
    }
  });

  test("who is signed in with a password takes the provider's identity as well, if the address is the same", async () => {
    const { email, cookie } = await addSignedIn(db, "analyst");
    provider.setIdentity({ sub: "foreign", email: "foreign@example.org", email_verified: true });
    const foreign = await goThere(linking, {}, cookie);
    const refused = await comeBack(foreign.back, foreign.cookie);
    expect(refused.location).toMatch(/^\/desk\/account\?error=/);

    provider.setIdentity({ sub: "linked", email, email_verified: true });
    const linked = await goThere(linking, {}, cookie);
    expect((await comeBack(linked.back, linked.cookie)).location).toBe("/desk/account");
    const later = await signInAs({ sub: "linked", email, email_verified: true });
    expect(await findWho({ cookie: later.cookie ?? "" })).toBe(email);
  });

  test("a disabled account does not get in this way either", async () => {
    await db.client.user.update({ where: { email: "new@example.org" }, data: { disabledAt: new Date() } });
    const { location, cookie } = await signInAs({
      sub: "new",
      email: "new@example.org",
      email_verified: true,
    });
    expect(location).toBe("/sign-in?error=unable_to_create_session");
    expect(cookie).toBeNull();
  });

  test("an answer that somebody else began, that was used, or that the provider did not sign is refused", async () => {
    provider.setIdentity({ sub: "x", email: "x@example.org", email_verified: true });
    const victim = await goThere(signOn, {});
    const attacker = await goThere(signOn, {});
    expect(await comeBack(attacker.back, victim.cookie)).toEqual({
      location: "/sign-in?error=state_mismatch",
      cookie: null,
    });
    expect((await comeBack(victim.back, victim.cookie)).cookie).not.toBeNull();
    expect((await comeBack(victim.back, victim.cookie)).cookie).toBeNull();

    provider.forge(true);
    const forged = await signInAs({ sub: "y", email: "y@example.org", email_verified: true });
    provider.forge(false);
    expect(forged.cookie).toBeNull();
    expect(await findUser("y@example.org")).toBeNull();
  });

  test.each(["//evil.example", "https://evil.example", "/\\evil.example", "/..//evil.example"])(
    "%s is no place to come back to",
    async (to) => {
      const identity = { sub: "place", email: "place@example.org", email_verified: true };
      await signInAs(identity);
      expect((await signInAs(identity, to)).location).toBe("/desk");
    },
  );
});
