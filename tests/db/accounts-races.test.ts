import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { acceptInvitation } from "@/lib/db/accept-invitation";
import type { Database } from "@/lib/db/client";
import { createInvitation } from "@/lib/db/invitations";
import { createPasswordReset, listPasswordResets } from "@/lib/db/password-resets";
import { findPasswordHash } from "@/lib/db/passwords";
import { countAttempt } from "@/lib/db/rate-counts";
import { redeemPasswordReset } from "@/lib/db/redeem-password-reset";
import { hasAdmin, listUsers, updateUser } from "@/lib/db/users";
import { servers, type TestDatabase } from "@/tests/support/database";

const NOW = new Date();
const LATER = new Date(NOW.getTime() + 60_000);
const CLIENTS = 8;

describe.each(servers)("accounts raced on $name", (engine) => {
  let own: TestDatabase;
  let clients: Database[];
  beforeAll(async () => {
    own = await engine.open();
    clients = await Promise.all(Array.from({ length: CLIENTS }, () => own.reopen()));
  });
  afterAll(async () => {
    await Promise.all(clients.map((client) => client.close()));
    await own.close();
  });

  const invite = (tokenHash: string, role: "reader" | "admin") =>
    createInvitation(own.database, { tokenHash, role, email: null, invitedBy: "x", expiresAt: LATER });
  const account = (email: string) => ({ name: "Ann", email, passwordHash: "hash" });

  test("one invitation accepted by eight clients at once makes one account", async () => {
    await invite("once", "reader");
    const made = await Promise.all(
      clients.map((client, index) => acceptInvitation(client, "once", account(`a${index}@example.org`), NOW)),
    );
    expect(made.filter((id) => id !== null)).toHaveLength(1);
    expect((await listUsers(own.database)).map(({ id }) => id)).toEqual(made.filter((id) => id !== null));
  });

  test("one address taken by eight invitations at once gets one account", async () => {
    for (let index = 0; index < CLIENTS; index++) await invite(`same ${index}`, "reader");
    const made = await Promise.allSettled(
      clients.map((client, index) =>
        acceptInvitation(client, `same ${index}`, account("same@example.org"), NOW),
      ),
    );
    expect(made.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const result of made) {
      if (result.status === "rejected") expect(result.reason).toMatchObject({ code: "conflict" });
    }
  });

  async function addUser(name: string): Promise<string> {
    await invite(name, "reader");
    return String(await acceptInvitation(own.database, name, account(`${name}@example.org`), NOW));
  }
  const makeReset = (client: Database, userId: string, tokenHash: string) =>
    createPasswordReset(client, { tokenHash, userId, madeBy: null, expiresAt: LATER });

  test("one link for a lost password used by eight clients at once sets one password", async () => {
    const id = await addUser("lost");
    await makeReset(own.database, id, "lost");
    const used = await Promise.all(
      clients.map((client, index) => redeemPasswordReset(client, "lost", `hash ${index}`, NOW)),
    );
    expect(used.filter(Boolean)).toHaveLength(1);
    expect(await findPasswordHash(own.database, id)).toBe(`hash ${used.indexOf(true)}`);
  });

  test("of eight links for one account made at once one stays open", async () => {
    const id = await addUser("eight");
    await Promise.all(clients.map((client, index) => makeReset(client, id, `eight ${index}`)));
    const open = (await listPasswordResets(own.database, NOW)).filter(({ userId }) => userId === id);
    expect(open).toHaveLength(1);
  });

  test("a link used while the account is disabled ends the link, and sets the password or does not", async () => {
    for (let round = 0; round < CLIENTS; round++) {
      const id = await addUser(`both-${round}`);
      await makeReset(own.database, id, `both-${round}`);
      const [first = own.database, second = own.database] = clients;
      const [used] = await Promise.all([
        redeemPasswordReset(first, `both-${round}`, "after", NOW),
        updateUser(second, id, { disabled: true }, "x"),
      ]);
      expect(await findPasswordHash(own.database, id)).toBe(used ? "after" : "hash");
      expect(await redeemPasswordReset(first, `both-${round}`, "later", NOW)).toBe(false);
    }
  });

  test("administrators who all demote each other leave one", async () => {
    const ids: string[] = [];
    for (let index = 0; index < CLIENTS; index++) {
      await invite(`admin ${index}`, "admin");
      ids.push(
        String(
          await acceptInvitation(own.database, `admin ${index}`, account(`admin${index}@example.org`), NOW),
        ),
      );
    }
    const outcomes = await Promise.allSettled(
      clients.map((client, index) =>
        updateUser(client, ids[index] ?? "", index % 2 === 0 ? { role: "reader" } : { disabled: true }, "x"),
      ),
    );
    expect(outcomes.filter(({ status }) => status === "rejected")).toHaveLength(1);
    expect(await hasAdmin(own.database)).toBe(true);
  });

  test("a role and a disabling that are set at once both hold", async () => {
    await invite("both", "reader");
    const id = String(await acceptInvitation(own.database, "both", account("both@example.org"), NOW));
    await Promise.all(
      clients.map((client, index) =>
        updateUser(client, id, index % 2 === 0 ? { role: "editor" } : { disabled: true }, "x"),
      ),
    );
    const user = (await listUsers(own.database)).find((listed) => listed.id === id);
    expect(user?.role).toBe("editor");
    expect(user?.disabledAt).not.toBeNull();
  });

  test("of a hundred attempts by eight clients at once exactly as many are allowed as may be", async () => {
    const limit = { attempts: 10, windowSeconds: 60 };
    const counted = await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        countAttempt(clients[index % CLIENTS] ?? own.database, "raced", limit, NOW),
      ),
    );
    expect(counted.filter(({ retryAfterSeconds }) => retryAfterSeconds === null)).toHaveLength(10);
  });
});
