import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { Database } from "@/lib/db/client";
import { engines, type TestDatabase } from "@/tests/support/database";
import { useDatabase } from "@/tests/support/own-database";
import { addAccount, PASSWORD } from "./support/accounts";
import { ask } from "./support/ask";

const WRONG = "wrong horse battery";

describe.each(engines)("attempts to sign in on $name", (engine) => {
  let own: TestDatabase;
  let db: Database;
  beforeAll(async () => {
    own = await useDatabase(engine);
    db = own.database;
  });
  afterAll(() => own.close());
  beforeEach(() => {
    globalThis.parleyWatchesPeers = true;
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-22T10:05:00.000Z") });
  });
  afterEach(() => {
    vi.useRealTimers();
    globalThis.parleyWatchesPeers = undefined;
  });

  const signIn = (email: string, password: string, address: string, headers: Record<string, string> = {}) =>
    ask("POST", "session", { body: { email, password }, headers: { "X-Parley-Peer": address, ...headers } });

  async function guess(times: number, emails: (index: number) => string, address: (index: number) => string) {
    for (let index = 0; index < times; index++) {
      expect((await signIn(emails(index), WRONG, address(index))).status).toBe(401);
    }
  }

  test("after ten wrong passwords for an account nobody gets in for a while, from wherever they come", async () => {
    const { email } = await addAccount(db, "reader");
    await guess(
      10,
      () => email,
      (index) => `10.1.0.${index}`,
    );
    const refused = await signIn(email.toUpperCase(), PASSWORD, "10.1.1.1");
    expect(refused.status).toBe(429);
    expect(refused.headers.get("Retry-After")).toBe("600");
    expect((await refused.json()).detail).toBe("Too many attempts. Try again in 10 minutes.");

    const other = await own.reopen();
    globalThis.parleyDatabase = Promise.resolve(other);
    try {
      expect((await signIn(email, PASSWORD, "10.1.1.2")).status).toBe(429);
    } finally {
      globalThis.parleyDatabase = Promise.resolve(db);
      await other.close();
    }
    vi.setSystemTime(new Date("2026-11-22T10:15:00.000Z"));
    expect((await signIn(email, PASSWORD, "10.1.1.1")).status).toBe(200);
  });

  test("an address gets ten wrong guesses, whatever it claims about itself and whomever it guesses", async () => {
    const { email } = await addAccount(db, "reader");
    await guess(
      10,
      (index) => `guess${index}@example.org`,
      () => "10.2.0.1",
    );
    const forged = { "X-Forwarded-For": "10.9.9.9" };
    expect((await signIn(email, PASSWORD, "10.2.0.1", forged)).status).toBe(429);
    expect((await signIn(email, PASSWORD, "::ffff:10.2.0.1")).status).toBe(429);
    expect((await signIn(email, PASSWORD, "10.2.0.2")).status).toBe(200);
  });

  test("a network of IPv6 counts as one address", async () => {
    const { email } = await addAccount(db, "reader");
    await guess(
      10,
      (index) => `six${index}@example.org`,
      (index) => `2001:db8:0:1::${index + 1}`,
    );
    expect((await signIn(email, PASSWORD, "2001:DB8::1:f:f:f:f")).status).toBe(429);
    expect((await signIn(email, PASSWORD, "2001:db8:0:2::1")).status).toBe(200);
  });

  test("an office that signs in all day does not lock itself out", async () => {
    const { email } = await addAccount(db, "reader");
    for (let index = 0; index < 15; index++) {
      expect((await signIn(email, PASSWORD, "10.3.0.1")).status).toBe(200);
    }
  });

  test("clients that cannot be told apart share a count that is larger", async () => {
    globalThis.parleyWatchesPeers = undefined;
    await guess(
      11,
      (index) => `any${index}@example.org`,
      (index) => `10.4.0.${index}`,
    );
  });
});
