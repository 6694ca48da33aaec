import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { acceptInvitation } from "@/lib/db/accept-invitation";
import type { Database } from "@/lib/db/client";
import { createInvitation, findInvitation, listInvitations, revokeInvitation } from "@/lib/db/invitations";
import { changePasswordHash, findPasswordHash } from "@/lib/db/passwords";
import {
  createPersonalToken,
  findTokenOwner,
  listPersonalTokens,
  revokePersonalToken,
} from "@/lib/db/personal-tokens";
import { countAttempt, takeBackAttempt } from "@/lib/db/rate-counts";
import { endSession, listSessions } from "@/lib/db/sessions";
import { getSetting } from "@/lib/db/settings";
import { hasAdmin, listUsers, updateUser } from "@/lib/db/users";
import { engines, type TestDatabase } from "@/tests/support/database";

const NOW = new Date();
const LATER = new Date(NOW.getTime() + 60_000);
const BEFORE = new Date(NOW.getTime() - 60_000);

describe.each(engines)("accounts on $name", (engine) => {
  let own: TestDatabase;
  let db: Database;
  beforeAll(async () => {
    own = await engine.open();
    db = own.database;
  });
  afterAll(() => own.close());

  async function invite({
    email = null,
    expiresAt = LATER,
    role = "analyst",
    invitedBy = "somebody",
  }: {
    email?: string | null;
    expiresAt?: Date;
    role?: "analyst" | "admin";
    invitedBy?: string | null;
  } = {}) {
    const tokenHash = randomUUID();
    return { tokenHash, ...(await createInvitation(db, { tokenHash, role, email, invitedBy, expiresAt })) };
  }

  const account = (email = `${randomUUID()}@example.org`) => ({ name: "Ann", email, passwordHash: "hash" });

  async function addUser(role: "analyst" | "admin" = "analyst"): Promise<string> {
    const { tokenHash } = await invite({ role });
    const id = await acceptInvitation(db, tokenHash, account(), NOW);
    if (id === null) throw new RangeError("not accepted");
    return id;
  }

  async function findActions(subjectId: string): Promise<readonly string[]> {
    const rows = await db.client.deskLogEntry.findMany({ where: { subjectId }, orderBy: { id: "asc" } });
    return rows.map(({ action }) => action);
  }

  test("an invitation makes one account with its role, and is used up", async () => {
    const { id, tokenHash } = await invite();
    const userId = await acceptInvitation(db, tokenHash, account(), NOW);
    const users = await listUsers(db);
    expect(users.find((user) => user.id === userId)).toMatchObject({ role: "analyst", disabledAt: null });
    expect(await acceptInvitation(db, tokenHash, account(), NOW)).toBeNull();
    expect(await findInvitation(db, tokenHash, NOW)).toBeNull();
    expect(await findActions(id)).toEqual(["invitation.create", "invitation.accept"]);
  });

  test("an invitation that expired or was revoked makes no account", async () => {
    const expired = await invite({ expiresAt: BEFORE });
    expect(await acceptInvitation(db, expired.tokenHash, account(), NOW)).toBeNull();
    const revoked = await invite();
    expect(await revokeInvitation(db, revoked.id, "somebody")).toBe(true);
    expect(await revokeInvitation(db, revoked.id, "somebody")).toBe(false);
    expect(await acceptInvitation(db, revoked.tokenHash, account(), NOW)).toBeNull();
    const open = (await listInvitations(db, NOW)).map(({ id }) => id);
    expect(open).not.toContain(expired.id);
    expect(open).not.toContain(revoked.id);
  });

  test("an invitation for an address takes that address alone, and stays usable after another was tried", async () => {
    const { tokenHash } = await invite({ email: "ann@example.org" });
    await expect(acceptInvitation(db, tokenHash, account("bob@example.org"), NOW)).rejects.toMatchObject({
      code: "invalid",
      faults: [{ at: "email" }],
    });
    expect(await acceptInvitation(db, tokenHash, account("ann@example.org"), NOW)).not.toBeNull();
  });

  test("an address has one account, and the invitation outlives the refusal", async () => {
    const taken = account();
    await acceptInvitation(db, (await invite()).tokenHash, taken, NOW);
    const { tokenHash } = await invite();
    await expect(acceptInvitation(db, tokenHash, taken, NOW)).rejects.toMatchObject({ code: "conflict" });
    expect(await findInvitation(db, tokenHash, NOW)).not.toBeNull();
  });

  test("a new set-up link takes the place of the one before", async () => {
    const first = await invite({ invitedBy: null, role: "admin" });
    const second = await invite({ invitedBy: null, role: "admin" });
    expect(await findInvitation(db, first.tokenHash, NOW)).toBeNull();
    expect(await findInvitation(db, second.tokenHash, NOW)).not.toBeNull();
  });

  test("a token names its owner until it expires, is revoked, or the owner is disabled", async () => {
    const admin = await addUser("admin");
    const userId = await addUser();
    const make = (tokenHash: string, expiresAt: Date | null) =>
      createPersonalToken(db, {
        userId,
        name: "script",
        tokenHash,
        start: "parley_ab",
        scope: "draft",
        expiresAt,
      });
    const endless = await make("endless", null);
    await make("short", LATER);
    expect(await findTokenOwner(db, "endless", NOW)).toMatchObject({ scope: "draft", user: { id: userId } });
    expect(await findTokenOwner(db, "short", NOW)).not.toBeNull();
    expect(await findTokenOwner(db, "short", LATER)).toBeNull();
    expect(await findTokenOwner(db, "unknown", NOW)).toBeNull();

    expect(await revokePersonalToken(db, admin, endless.id)).toBe(false);
    expect(await revokePersonalToken(db, userId, endless.id)).toBe(true);
    expect(await findTokenOwner(db, "endless", NOW)).toBeNull();
    expect(await listPersonalTokens(db, userId)).toMatchObject([
      { start: "parley_ab", lastUsedAt: NOW.toISOString() },
    ]);

    await updateUser(db, userId, { disabled: true }, admin);
    expect(await findTokenOwner(db, "short", NOW)).toBeNull();
    await updateUser(db, userId, { disabled: false }, admin);
    expect(await findTokenOwner(db, "short", NOW)).toBeNull();
  });

  test("who is disabled is signed out everywhere, and takes the open invitations along", async () => {
    const admin = await addUser("admin");
    const other = await addUser("admin");
    await addSession(other, "one");
    const { tokenHash } = await invite({ invitedBy: other });
    await updateUser(db, other, { disabled: true }, admin);
    expect(await listSessions(db, other, NOW)).toEqual([]);
    expect(await findInvitation(db, tokenHash, NOW)).toBeNull();
    expect(await findActions(other)).toContain("user.change");
  });

  async function addSession(userId: string, name: string): Promise<string> {
    const id = `${userId} ${name}`;
    await db.client.session.create({ data: { id, token: id, userId, expiresAt: LATER } });
    return id;
  }

  test("a session is ended by its own user alone", async () => {
    const userId = await addUser();
    const id = await addSession(userId, "one");
    expect(await endSession(db, await addUser(), id)).toBe(false);
    expect(await endSession(db, userId, id)).toBe(true);
    expect(await endSession(db, userId, id)).toBe(false);
    expect(await findActions(id)).toEqual(["session.end"]);
  });

  test("another password ends the other sessions, and only the present one can be changed", async () => {
    const userId = await addUser();
    const session = await addSession(userId, "this");
    await addSession(userId, "other");
    expect(await changePasswordHash(db, userId, { before: "wrong", after: "x", session })).toBe(false);
    expect(await listSessions(db, userId, NOW)).toHaveLength(2);
    expect(await changePasswordHash(db, userId, { before: "hash", after: "next", session })).toBe(true);
    expect(await findPasswordHash(db, userId)).toBe("next");
    expect(await listSessions(db, userId, NOW)).toMatchObject([{ id: session }]);
  });

  test("the last administrator is neither disabled nor given another role", async () => {
    const admins = (await listUsers(db)).filter((user) => user.role === "admin" && user.disabledAt === null);
    const [last, ...rest] = admins.map(({ id }) => id);
    if (last === undefined) throw new RangeError("no administrator");
    for (const id of rest) await updateUser(db, id, { role: "reader" }, last);
    await expect(updateUser(db, last, { role: "editor" }, last)).rejects.toMatchObject({ code: "conflict" });
    await expect(updateUser(db, last, { disabled: true }, last)).rejects.toMatchObject({ code: "conflict" });
    expect(await hasAdmin(db)).toBe(true);
  });

  test("somebody who does not exist cannot be changed", async () => {
    await expect(updateUser(db, "nobody", { role: "reader" }, "x")).rejects.toMatchObject({
      code: "not-found",
    });
  });

  test("attempts are counted in windows, for all clients of the database, also after it was opened anew", async () => {
    const limit = { attempts: 3, windowSeconds: 60 };
    const at = new Date("2026-11-22T10:00:20.000Z");
    const other = await own.reopen();
    try {
      for (const client of [db, other, db]) {
        expect(await countAttempt(client, "key", limit, at)).toEqual({ retryAfterSeconds: null });
      }
      expect(await countAttempt(other, "key", limit, at)).toEqual({ retryAfterSeconds: 40 });
      expect(await countAttempt(other, "another", limit, at)).toEqual({ retryAfterSeconds: null });
    } finally {
      await other.close();
    }
    expect(await countAttempt(db, "key", limit, at)).toEqual({ retryAfterSeconds: 40 });
    const next = new Date("2026-11-22T10:01:00.000Z");
    expect(await countAttempt(db, "key", limit, next)).toEqual({ retryAfterSeconds: null });
    expect(await db.client.rateCount.count({ where: { endsAt: { lte: next } } })).toBe(0);
  });

  test("an attempt that is taken back does not count", async () => {
    const limit = { attempts: 2, windowSeconds: 60 };
    for (let round = 0; round < 5; round++) {
      expect(await countAttempt(db, "success", limit, NOW)).toEqual({ retryAfterSeconds: null });
      await takeBackAttempt(db, "success", limit, NOW);
    }
  });

  test("a setting is made once, whoever asks first", async () => {
    const asked = await Promise.all(
      Array.from({ length: 8 }, (_, index) => getSetting(db, "secret", () => `value ${index}`)),
    );
    expect(new Set(asked).size).toBe(1);
  });
});
