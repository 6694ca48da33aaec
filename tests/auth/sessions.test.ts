import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "@/lib/db/client";
import { engines, type TestDatabase } from "@/tests/support/database";
import { useDatabase } from "@/tests/support/own-database";
import { addAccount, addSignedIn, PASSWORD } from "./support/accounts";
import { ask, findWho, readCookie, signIn } from "./support/ask";

describe.each(engines)("sessions on $name", (engine) => {
  let own: TestDatabase;
  let db: Database;
  beforeAll(async () => {
    own = await useDatabase(engine);
    db = own.database;
  });
  afterAll(() => own.close());

  /** Time goes by for all sessions. The clock stays: PostgreSQL in this process lives by it, and would go astray. */
  const pass = (time: string) =>
    own.run(`UPDATE "session" SET "expires_at" = "expires_at" - interval '${time}',
      "created_at" = "created_at" - interval '${time}', "updated_at" = "updated_at" - interval '${time}'`);

  test("whoever signs in is known by a cookie that scripts and other sites do not get", async () => {
    const { email } = await addAccount(db, "analyst");
    const body = { email: `  ${email.toUpperCase()} `, password: PASSWORD };
    const response = await ask("POST", "session", { body });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      user: { id: expect.any(String), name: "The analyst", email, role: "analyst" },
      scope: null,
    });
    const cookies = response.headers.getSetCookie();
    expect(cookies).toHaveLength(1);
    expect(cookies[0]).toMatch(
      /^parley\.session_token=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    expect(response.headers.get("Cache-Control")).toContain("no-store");
    expect(await findWho({ cookie: readCookie(response) })).toBe(email);
  });

  test("a wrong password and an unknown address are refused in the same words", async () => {
    const { email } = await addAccount(db, "reader");
    const refuse = async (body: unknown) => {
      const response = await ask("POST", "session", { body });
      expect(response.headers.getSetCookie()).toEqual([]);
      return { status: response.status, problem: await response.json() };
    };
    const wrong = await refuse({ email, password: "wrong horse battery" });
    expect(wrong).toMatchObject({ status: 401, problem: { faults: [{ at: "password" }] } });
    expect(await refuse({ email: "nobody@example.org", password: PASSWORD })).toEqual(wrong);
  });

  test("a field that is missing, unknown or no address is named", async () => {
    const response = await ask("POST", "session", { body: { email: "ann", role: "admin" } });
    expect(response.status).toBe(400);
    const { faults } = await response.json();
    expect(faults.map(({ at }: { at: string }) => at).toSorted()).toEqual(["email", "password", "role"]);
  });

  test("other sites cannot sign anybody in or out", async () => {
    const { email, cookie } = await addSignedIn(db, "reader");
    const headers = { "Sec-Fetch-Site": "cross-site" };
    const body = { email, password: PASSWORD };
    expect((await ask("POST", "session", { body, headers })).status).toBe(403);
    expect((await ask("DELETE", "session", { cookie, headers })).status).toBe(403);
    expect(await findWho({ cookie })).toBe(email);
  });

  test("a cookie that was changed, or signed by somebody else, is nobody", async () => {
    const { cookie } = await addSignedIn(db, "admin");
    const [name = "", value = ""] = cookie.split("=");
    const [token = "", signature = ""] = decodeURIComponent(value).split(".");
    for (const forged of [
      token,
      `${token}.`,
      `${token}.${signature.toLowerCase()}`,
      `x${token}.${signature}`,
      `${token}.${Buffer.alloc(32).toString("base64")}`,
    ]) {
      expect(await findWho({ cookie: `${name}=${encodeURIComponent(forged)}` }), forged).toBeNull();
    }
  });

  test("signing out ends the session at once and takes the cookie away", async () => {
    const { email, cookie } = await addSignedIn(db, "reader");
    const other = await signIn(email, PASSWORD);
    const response = await ask("DELETE", "session", { cookie });
    expect(response.status).toBe(204);
    expect(response.headers.getSetCookie()[0]).toMatch(/^parley\.session_token=; Max-Age=0;/);
    expect(await findWho({ cookie })).toBeNull();
    expect(await findWho({ cookie: other })).toBe(email);
  });

  test("whoever signs in again leaves the session before", async () => {
    const { email, cookie } = await addSignedIn(db, "reader");
    const again = await ask("POST", "session", { cookie, body: { email, password: PASSWORD } });
    expect(await findWho({ cookie })).toBeNull();
    expect(await findWho({ cookie: readCookie(again) })).toBe(email);
  });

  test("one's sessions are listed, and one that is ended is ended at once", async () => {
    const { email, cookie } = await addSignedIn(db, "analyst");
    const response = await ask("POST", "session", {
      body: { email, password: PASSWORD },
      headers: { "User-Agent": "Another browser" },
    });
    const other = readCookie(response);
    const { items } = await (await ask("GET", "sessions", { cookie })).json();
    expect(items).toHaveLength(2);
    const [listed] = items.filter(({ current }: { current: boolean }) => !current);
    expect(listed).toMatchObject({ userAgent: "Another browser", address: null });

    const stranger = await addSignedIn(db, "admin");
    expect((await ask("DELETE", "sessions/{id}", { ...stranger, id: listed.id })).status).toBe(404);
    expect(await findWho({ cookie: other })).toBe(email);
    expect((await ask("DELETE", "sessions/{id}", { cookie, id: listed.id })).status).toBe(204);
    expect(await findWho({ cookie: other })).toBeNull();
    expect((await ask("GET", "sessions", { cookie: other })).status).toBe(401);
    expect(await findWho({ cookie })).toBe(email);
  });

  test("a session ends after 30 days, unless somebody came back in between", async () => {
    const { email, cookie } = await addSignedIn(db, "reader");
    const left = await signIn(email, PASSWORD);
    await pass("20 days");
    const response = await ask("GET", "session", { cookie });
    expect(response.headers.getSetCookie()[0]).toContain("Max-Age=2592000");
    await pass("1 minute");
    expect((await ask("GET", "session", { cookie })).headers.getSetCookie()).toEqual([]);
    await pass("11 days");
    expect(await findWho({ cookie })).toBe(email);
    expect(await findWho({ cookie: left })).toBeNull();
  });

  test("a disabled account is nobody at once, and cannot sign in until it is enabled", async () => {
    const admin = await addSignedIn(db, "admin");
    const { id, email, cookie } = await addSignedIn(db, "editor");
    const change = (disabled: boolean) =>
      ask("PATCH", "users/{id}", { cookie: admin.cookie, id, body: { disabled } });
    expect(await (await change(true)).json()).toMatchObject({ id, disabledAt: expect.any(String) });
    expect(await findWho({ cookie })).toBeNull();
    const refused = await ask("POST", "session", { body: { email, password: PASSWORD } });
    expect(refused.status).toBe(403);
    expect(refused.headers.getSetCookie()).toEqual([]);
    await change(false);
    expect(await findWho({ cookie })).toBeNull();
    expect(await findWho({ cookie: await signIn(email, PASSWORD) })).toBe(email);
  });

  test("another role holds from the next request on", async () => {
    const admin = await addSignedIn(db, "admin");
    const { id, cookie } = await addSignedIn(db, "reader");
    expect((await ask("GET", "users", { cookie })).status).toBe(403);
    await ask("PATCH", "users/{id}", { cookie: admin.cookie, id, body: { role: "admin" } });
    expect((await ask("GET", "users", { cookie })).status).toBe(200);
  });

  test("another password ends the other sessions, and wants the one before", async () => {
    const { email, cookie } = await addSignedIn(db, "analyst");
    const other = await signIn(email, PASSWORD);
    const change = (currentPassword: string, newPassword: string) =>
      ask("PUT", "password", { cookie, body: { currentPassword, newPassword } });
    const wrong = await change("wrong horse battery", "a new password");
    expect(wrong.status).toBe(400);
    expect((await wrong.json()).faults).toMatchObject([{ at: "currentPassword" }]);
    expect((await (await change(PASSWORD, "short")).json()).faults).toMatchObject([{ at: "newPassword" }]);
    expect(await findWho({ cookie: other })).toBe(email);

    expect((await change(PASSWORD, "a new password")).status).toBe(204);
    expect(await findWho({ cookie: other })).toBeNull();
    expect(await findWho({ cookie })).toBe(email);
    await expect(signIn(email, PASSWORD)).rejects.toThrow("not signed in");
    expect(await findWho({ cookie: await signIn(email, "a new password") })).toBe(email);
  });
});
