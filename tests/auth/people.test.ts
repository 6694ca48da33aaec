import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { announceSetUp } from "@/lib/auth/announce-set-up";
import { makeSetUpLink } from "@/lib/auth/set-up-link";
import type { Database } from "@/lib/db/client";
import { engines, type TestDatabase } from "@/tests/support/database";
import { useDatabase } from "@/tests/support/own-database";
import { addAccount, addSignedIn, PASSWORD } from "./support/accounts";
import { ask, findWho, readCookie } from "./support/ask";

describe.each(engines)("people on $name", (engine) => {
  let own: TestDatabase;
  let db: Database;
  beforeAll(async () => {
    own = await useDatabase(engine);
    db = own.database;
  });
  afterAll(() => own.close());

  const findToken = (link: string) => link.slice(link.lastIndexOf("/") + 1);
  const accept = (body: object) => ask("POST", "invitations/acceptance", { body });

  async function invite(cookie: string, body: object) {
    const response = await ask("POST", "invitations", { cookie, body });
    const { link, invitation } = await response.json();
    return { status: response.status, link, invitation };
  }

  test("while nobody administers, the start tells a link that sets up the first account, once", async () => {
    const line = await announceSetUp();
    const [link = ""] = /http:\/\/localhost:\d+\/invitation\/\S+/.exec(line ?? "") ?? [];
    const first = { token: findToken(link), name: "Ann", email: "ann@example.org", password: PASSWORD };
    const response = await accept(first);
    expect(response.status).toBe(201);
    expect(await response.json()).toMatchObject({ user: { email: "ann@example.org", role: "admin" } });
    expect(await findWho({ cookie: readCookie(response) })).toBe("ann@example.org");
    expect((await accept({ ...first, email: "bob@example.org" })).status).toBe(404);
    expect(await announceSetUp()).toBeNull();
  });

  test("a set-up link can be made any time, and the one before stops working", async () => {
    const [first, second] = [await makeSetUpLink(db, "http://a"), await makeSetUpLink(db, "http://a")];
    const body = { name: "Cy", email: "cy@example.org", password: PASSWORD };
    expect((await accept({ ...body, token: findToken(first) })).status).toBe(404);
    expect((await accept({ ...body, token: findToken(second) })).status).toBe(201);
  });

  test("an administrator invites, and whoever has the link gets an account with that role, signed in", async () => {
    const { cookie, id } = await addSignedIn(db, "admin");
    const { status, link, invitation } = await invite(cookie, {
      role: "analyst",
      email: " Dora@Example.org",
    });
    expect(status).toBe(201);
    expect(link).toMatch(/^http:\/\/parley\.test\/invitation\/[\w-]{43}$/);
    expect(invitation).toMatchObject({ role: "analyst", email: "dora@example.org", invitedBy: id });
    expect(JSON.stringify(await (await ask("GET", "invitations", { cookie })).json())).not.toContain(
      findToken(link),
    );

    const response = await accept({ token: findToken(link), name: " Dora ", password: PASSWORD });
    expect(await response.json()).toMatchObject({
      user: { name: "Dora", email: "dora@example.org", role: "analyst" },
    });
    expect(response.headers.getSetCookie()).toHaveLength(1);
    const { items } = await (await ask("GET", "invitations", { cookie })).json();
    expect(items.map((listed: { id: string }) => listed.id)).not.toContain(invitation.id);
  });

  test("an invitation names each field that is not as it should be, and is not used up", async () => {
    const { cookie } = await addSignedIn(db, "admin");
    const { link } = await invite(cookie, { role: "reader" });
    const token = findToken(link);
    const faultsOf = async (body: object) => {
      const { faults } = await (await accept({ token, ...body })).json();
      return faults.map(({ at }: { at: string }) => at).toSorted();
    };
    expect(await faultsOf({ name: " ", email: "no", password: "short", role: "admin" })).toEqual([
      "email",
      "name",
      "password",
      "role",
    ]);
    expect(await faultsOf({ name: "Eve", password: PASSWORD })).toEqual(["email"]);
    const taken = await addAccount(db, "reader");
    expect(await faultsOf({ name: "Eve", email: taken.email, password: PASSWORD })).toEqual(["email"]);
    const last = await accept({ token, name: "Eve", email: "eve@example.org", password: "p".repeat(128) });
    expect(last.status).toBe(201);
  });

  test("an invitation that is taken back makes no account", async () => {
    const { cookie } = await addSignedIn(db, "admin");
    const { link, invitation } = await invite(cookie, { role: "reader" });
    const revoke = () => ask("DELETE", "invitations/{id}", { cookie, id: invitation.id });
    expect((await revoke()).status).toBe(204);
    expect((await revoke()).status).toBe(404);
    const body = { token: findToken(link), name: "Flo", email: "flo@example.org", password: PASSWORD };
    expect((await accept(body)).status).toBe(404);
  });

  test("a role that there is not, and a change that changes nothing, are refused", async () => {
    const { cookie, id } = await addSignedIn(db, "admin");
    expect((await invite(cookie, { role: "owner" })).status).toBe(400);
    expect((await ask("PATCH", "users/{id}", { cookie, id, body: {} })).status).toBe(400);
    expect((await ask("PATCH", "users/{id}", { cookie, id, body: { email: "x@example.org" } })).status).toBe(
      400,
    );
    expect(
      (await ask("PATCH", "users/{id}", { cookie, id: "nobody", body: { role: "reader" } })).status,
    ).toBe(404);
  });

  test("a token does within the role of its owner what its scope says, and nothing about accounts", async () => {
    const { email, cookie } = await addSignedIn(db, "admin");
    const created = await ask("POST", "tokens", { cookie, body: { name: "script", scope: "review" } });
    expect(created.status).toBe(201);
    const { secret, token } = await created.json();
    expect(secret).toMatch(/^parley_[\w-]{43}$/);
    expect(secret.startsWith(token.start)).toBe(true);
    expect(token.start.length).toBeLessThan(12);
    expect(await (await ask("GET", "session", { token: secret })).json()).toMatchObject({
      user: { email },
      scope: "review",
    });
    for (const path of ["tokens", "sessions", "users", "invitations"]) {
      expect((await ask("GET", path, { token: secret })).status, path).toBe(403);
    }
    const body = { currentPassword: PASSWORD, newPassword: "a new password" };
    expect((await ask("PUT", "password", { token: secret, body })).status).toBe(403);
  });

  test("a token that is unknown, cut, revoked or expired is nobody, even beside a good cookie", async () => {
    const { email, cookie } = await addSignedIn(db, "analyst");
    const make = async (body: object) =>
      await (await ask("POST", "tokens", { cookie, body: { name: "t", scope: "read", ...body } })).json();
    const short = await make({ expiresInDays: 1 });
    const endless = await make({});
    expect(await findWho({ token: endless.secret })).toBe(email);
    expect(await findWho({ token: endless.secret.slice(0, -1) })).toBeNull();
    expect(await findWho({ token: "parley_unknown" })).toBeNull();
    expect(await findWho({ token: "parley_unknown", cookie })).toBeNull();

    expect(await findWho({ token: short.secret })).toBe(email);
    await db.client.personalToken.update({ where: { id: short.token.id }, data: { expiresAt: new Date() } });
    expect(await findWho({ token: short.secret })).toBeNull();

    const stranger = await addSignedIn(db, "admin");
    const foreign = await ask("DELETE", "tokens/{id}", { cookie: stranger.cookie, id: endless.token.id });
    expect(foreign.status).toBe(404);
    expect((await ask("DELETE", "tokens/{id}", { cookie, id: endless.token.id })).status).toBe(204);
    expect(await findWho({ token: endless.secret })).toBeNull();
    const { items } = await (await ask("GET", "tokens", { cookie })).json();
    expect(items.map(({ id }: { id: string }) => id)).toEqual([short.token.id]);
  });

  test("no secret stands in the database, whatever was made with it", async () => {
    const { cookie } = await addSignedIn(db, "admin");
    const headers = { "Idempotency-Key": "once" };
    const made = await ask("POST", "tokens", { cookie, headers, body: { name: "t", scope: "read" } });
    const { secret } = await made.json();
    const { link } = await invite(cookie, { role: "reader" });
    const [session = ""] = decodeURIComponent(cookie.split("=")[1] ?? "").split(".");
    expect(session.length).toBeGreaterThan(20);
    const tables = await db.client.$queryRaw<{ name: string }[]>`
      SELECT "table_name" AS "name" FROM information_schema.tables WHERE "table_schema" = 'public'`;
    expect(tables.length).toBeGreaterThan(20);
    for (const searched of [PASSWORD, secret, findToken(link), session]) {
      for (const { name } of tables) {
        const [row] = await db.client.$queryRawUnsafe<{ found: number }[]>(
          `SELECT count(*)::int AS "found" FROM "${name}" AS "row" WHERE strpos("row"::text, $1) > 0`,
          searched,
        );
        expect(row?.found, name).toBe(0);
      }
    }
  });

  test("whatever is done to an account stands in the log of the desk", async () => {
    const actions = await db.client.deskLogEntry.findMany({ distinct: ["action"], select: { action: true } });
    expect(actions.map(({ action }) => action).toSorted()).toEqual([
      "invitation.accept",
      "invitation.create",
      "invitation.revoke",
      "session.begin",
      "token.create",
      "token.revoke",
    ]);
  });
});
