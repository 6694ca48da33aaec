import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import type { Database } from "@/lib/db/client";
import { engines, type TestDatabase } from "@/tests/support/database";
import { useDatabase } from "@/tests/support/own-database";
import { addAccount, addSignedIn, PASSWORD } from "./support/accounts";
import { ask, findWho, readCookie, signIn } from "./support/ask";

const NEW_PASSWORD = "another horse battery";
const DAY_MS = 24 * 60 * 60 * 1000;

describe.each(engines)("lost passwords on $name", (engine) => {
  let own: TestDatabase;
  let db: Database;
  let admin: { readonly id: string; readonly cookie: string };
  beforeAll(async () => {
    own = await useDatabase(engine);
    db = own.database;
    admin = await addSignedIn(db, "admin");
  });
  afterAll(() => own.close());
  afterEach(() => {
    vi.useRealTimers();
    globalThis.parleyWatchesPeers = undefined;
  });

  async function makeLink(userId: string, cookie = admin.cookie) {
    const response = await ask("POST", "password-resets", { cookie, body: { userId } });
    const { link, reset } = await response.json();
    return { status: response.status, link, reset, token: String(link).split("/").at(-1) ?? "" };
  }
  const setPassword = (token: string, password = NEW_PASSWORD, asked: object = {}) =>
    ask("POST", "password/reset", { body: { token, password }, ...asked });
  const listOpen = async (): Promise<readonly string[]> => {
    const { items } = await (await ask("GET", "password-resets", { cookie: admin.cookie })).json();
    return items.map(({ id }: { id: string }) => id);
  };
  const change = (id: string, body: object) => ask("PATCH", "users/{id}", { cookie: admin.cookie, id, body });

  test("whoever has the link sets a password and is signed in; the one before, all sessions and tokens have ended", async () => {
    const { id, email, cookie } = await addSignedIn(db, "analyst");
    const other = await signIn(email, PASSWORD);
    const created = await ask("POST", "tokens", { cookie, body: { name: "script", scope: "draft" } });
    const { secret } = await created.json();

    const { status, link, reset, token } = await makeLink(id);
    expect(status).toBe(201);
    expect(link).toMatch(/^http:\/\/parley\.test\/password-reset\/[\w-]{43}$/);
    expect(reset).toMatchObject({ userId: id, madeBy: admin.id });
    expect(await listOpen()).toContain(reset.id);
    expect(await findWho({ cookie })).toBe(email);

    const response = await setPassword(token);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ user: { email, role: "analyst" } });
    expect(await findWho({ cookie: readCookie(response) })).toBe(email);
    expect(await findWho({ cookie })).toBeNull();
    expect(await findWho({ cookie: other })).toBeNull();
    expect(await findWho({ token: secret })).toBeNull();
    await expect(signIn(email, PASSWORD)).rejects.toThrow("not signed in");
    expect(await findWho({ cookie: await signIn(email, NEW_PASSWORD) })).toBe(email);
    expect(await listOpen()).not.toContain(reset.id);
  });

  test("a link works once, and other accounts keep what they have", async () => {
    const bystander = await addSignedIn(db, "analyst");
    const { id, email } = await addAccount(db, "editor");
    const { token } = await makeLink(id);
    expect((await setPassword(token)).status).toBe(200);
    const again = await setPassword(token, "a third horse battery");
    expect(again.status).toBe(404);
    expect(again.headers.getSetCookie()).toEqual([]);
    expect(await findWho({ cookie: await signIn(email, NEW_PASSWORD) })).toBe(email);
    expect(await findWho({ cookie: bystander.cookie })).toBe(bystander.email);
  });

  test("a link works for a day", async () => {
    const [early, late] = [await addAccount(db, "reader"), await addAccount(db, "reader")];
    const [first, second] = [await makeLink(early.id), await makeLink(late.id)];
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + DAY_MS - 60_000 });
    expect((await setPassword(first.token)).status).toBe(200);
    vi.setSystemTime(Date.now() + 120_000);
    expect((await setPassword(second.token)).status).toBe(404);
  });

  test("a password is told to be too short as everywhere, and the link is not used up", async () => {
    const { id } = await addAccount(db, "reader");
    const { token } = await makeLink(id);
    const refused = await setPassword(token, "short");
    expect(refused.status).toBe(400);
    expect((await refused.json()).faults).toEqual([
      { at: "password", reason: "should have at least 12 characters" },
    ]);
    expect((await setPassword(token)).status).toBe(200);
  });

  test("a newer link, taking it back, and a changed password each end the link before", async () => {
    const { id, cookie } = await addSignedIn(db, "analyst");
    const first = await makeLink(id);
    const second = await makeLink(id);
    expect((await setPassword(first.token)).status).toBe(404);

    const revoke = () => ask("DELETE", "password-resets/{id}", { cookie: admin.cookie, id: second.reset.id });
    expect((await revoke()).status).toBe(204);
    expect((await revoke()).status).toBe(404);
    expect((await setPassword(second.token)).status).toBe(404);

    const third = await makeLink(id);
    const body = { currentPassword: PASSWORD, newPassword: NEW_PASSWORD };
    expect((await ask("PUT", "password", { cookie, body })).status).toBe(204);
    expect((await setPassword(third.token)).status).toBe(404);
    expect(await listOpen()).not.toContain(third.reset.id);
  });

  test("a disabled account gets no link, and enabling it again does not bring one back", async () => {
    const { id } = await addAccount(db, "editor");
    const { token } = await makeLink(id);
    await change(id, { disabled: true });
    expect((await setPassword(token)).status).toBe(404);
    expect((await makeLink(id)).status).toBe(409);
    await change(id, { disabled: false });
    expect((await setPassword(token)).status).toBe(404);
    expect((await setPassword((await makeLink(id)).token)).status).toBe(200);
  });

  test("links made by somebody who no longer administers stop working", async () => {
    const former = await addSignedIn(db, "admin");
    const { id } = await addAccount(db, "editor");
    const { token } = await makeLink(id, former.cookie);
    await change(former.id, { role: "editor" });
    expect((await setPassword(token)).status).toBe(404);
  });

  test("an administrator makes links for others alone, and for those who have a password", async () => {
    expect((await makeLink(admin.id)).status).toBe(403);
    expect((await makeLink("nobody")).status).toBe(404);
    const userId = randomUUID();
    const email = `${userId}@example.org`;
    await db.client.user.create({ data: { id: userId, name: "By provider", email } });
    expect((await makeLink(userId)).status).toBe(409);
    const missing = await ask("POST", "password-resets", { cookie: admin.cookie, body: {} });
    expect((await missing.json()).faults).toEqual([{ at: "userId", reason: "is needed" }]);
    const colleague = await addAccount(db, "admin");
    expect((await makeLink(colleague.id)).status).toBe(201);
  });

  test("whoever is signed in as somebody else leaves that session", async () => {
    const { id, email } = await addAccount(db, "analyst");
    const { cookie } = await addSignedIn(db, "reader");
    const response = await setPassword((await makeLink(id)).token, NEW_PASSWORD, { cookie });
    expect(await findWho({ cookie: readCookie(response) })).toBe(email);
    expect(await findWho({ cookie })).toBeNull();
  });

  test("an address gets ten wrong links; those that work do not count", async () => {
    globalThis.parleyWatchesPeers = true;
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
    const { id } = await addAccount(db, "reader");
    const from = (address: string) => ({ headers: { "X-Parley-Peer": address } });
    for (let index = 0; index < 12; index++) {
      const { token } = await makeLink(id);
      expect((await setPassword(token, NEW_PASSWORD, from("10.7.0.1"))).status).toBe(200);
    }
    for (let index = 0; index < 10; index++) {
      expect((await setPassword("guess", NEW_PASSWORD, from("10.7.0.2"))).status).toBe(404);
    }
    const { token } = await makeLink(id);
    expect((await setPassword(token, NEW_PASSWORD, from("10.7.0.2"))).status).toBe(429);
    expect((await setPassword(token, NEW_PASSWORD, from("10.7.0.3"))).status).toBe(200);
  });

  test("what became of a password stands in the log with the account, and no secret does", async () => {
    const { id } = await addAccount(db, "reader");
    const first = await makeLink(id);
    await ask("DELETE", "password-resets/{id}", { cookie: admin.cookie, id: first.reset.id });
    const second = await makeLink(id);
    await setPassword(second.token);
    const rows = await db.client.deskLogEntry.findMany({
      where: { subject: "user", subjectId: id },
      orderBy: { id: "asc" },
    });
    expect(rows.map(({ action, actorId, detail }) => ({ action, actorId, detail }))).toEqual([
      { action: "reset.create", actorId: admin.id, detail: { reset: first.reset.id } },
      { action: "reset.revoke", actorId: admin.id, detail: { reset: first.reset.id } },
      { action: "reset.create", actorId: admin.id, detail: { reset: second.reset.id } },
      { action: "reset.use", actorId: id, detail: { reset: second.reset.id } },
    ]);
    const kept = JSON.stringify(await db.client.passwordReset.findMany());
    expect(kept).not.toContain(first.token);
    expect(kept).not.toContain(second.token);
  });
});
