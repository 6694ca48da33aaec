import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createAuditEntries } from "@/lib/db/audit";
import type { Database } from "@/lib/db/client";
import { findRecord, findRecordVersion } from "@/lib/db/record";
import { lockNegotiation, writeRecordChanges } from "@/lib/db/write-record";
import type { RecordChanges } from "@/lib/domain/changes";
import { buildNoChanges } from "@/lib/domain/changes";
import { getDay } from "@/lib/domain/day";
import { engines, servers, type TestDatabase } from "@/tests/support/database";
import { at, buildCreation, exampleRecord, rename, revision, statement } from "./example-record";

const BY = { actor: "test", action: "race" };

/** Each with a client of its own, as two processes have; on PGlite they take turns. */
describe.each(engines)("on $name", (engine) => {
  let opened: TestDatabase;
  let clients: Database[];
  beforeAll(async () => {
    opened = await engine.open();
    clients = await Promise.all([1, 2, 3, 4].map(() => opened.reopen()));
  });
  afterAll(async () => {
    await Promise.all(clients.map((client) => client.close()));
    await opened.close();
  });

  async function race(changes: (client: number) => RecordChanges): Promise<string[]> {
    const results = await Promise.allSettled(
      clients.map((client, index) => writeRecordChanges(client, changes(index), BY)),
    );
    return results
      .map((result) => (result.status === "fulfilled" ? "won" : String(result.reason?.code)))
      .sort((a, b) => (a < b ? 1 : -1));
  }

  async function begin(slug: string) {
    const record = rename(exampleRecord, slug);
    await writeRecordChanges(opened.database, buildCreation(record), BY);
    const none = buildNoChanges(record);
    return (create: Partial<RecordChanges["create"]>): RecordChanges => ({
      ...none,
      create: { ...none.create, ...create },
    });
  }

  test("of several that create a negotiation one wins and the others are in conflict", async () => {
    const record = rename(exampleRecord, "created");
    expect(await race(() => buildCreation(record))).toEqual(["won", "conflict", "conflict", "conflict"]);
    expect(await findRecord(opened.database, "created")).toEqual(record);
  });

  test("of several that revise a position one wins and the others are in conflict", async () => {
    const change = await begin("revised");
    const revise = (client: number) =>
      change({
        revisions: [
          {
            position: "south.border.1",
            revision: {
              ...revision,
              number: 2,
              correction: `By ${client}.`,
              publishedAt: at("2025-07-01T00:00:00Z"),
            },
          },
        ],
      });
    expect(await race(revise)).toEqual(["won", "conflict", "conflict", "conflict"]);
  });

  test("of several that code a first position from one day one wins and the others are in conflict", async () => {
    const change = await begin("coded");
    const code = (client: number) =>
      change({
        positions: [
          {
            id: `south.flag.${client}`,
            party: "south",
            issue: "flag",
            revisions: [{ ...revision, validFrom: getDay("2025-04-01") }],
            evidence: [],
          },
        ],
      });
    expect(await race(code)).toEqual(["won", "conflict", "conflict", "conflict"]);
    const record = await findRecord(opened.database, "coded");
    expect(record?.positions.filter(({ issue }) => issue === "flag")).toHaveLength(1);
  });

  test("writes that do not clash are all kept", async () => {
    const change = await begin("kept");
    for (const round of [1, 2, 3, 4, 5]) {
      const add = (client: number) => change({ statements: [{ ...statement, id: `${round}-${client}` }] });
      expect(await race(add)).toEqual(["won", "won", "won", "won"]);
    }
    expect((await findRecord(opened.database, "kept"))?.statements).toHaveLength(23);
  });
});

/** Interleavings that are made to happen: one client holds what another then waits for. */
describe.each(servers)("on $name", (engine) => {
  let opened: TestDatabase;
  let other: Database;
  const record = rename(exampleRecord, "held");
  beforeAll(async () => {
    opened = await engine.open();
    other = await opened.reopen();
    await writeRecordChanges(opened.database, buildCreation(record), BY);
  });
  afterAll(async () => {
    await other.close();
    await opened.close();
  });

  /** Resolves when somebody waits for a lock; rejects when `work` ends without ever waiting. */
  async function waitUntilBlocked(work: Promise<unknown>): Promise<void> {
    let hasEnded = false;
    const end = () => {
      hasEnded = true;
    };
    void work.then(end, end);
    for (;;) {
      const rows = await other.client.$queryRaw<unknown[]>`
        SELECT FROM pg_locks WHERE NOT granted
          AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
      if (rows.length > 0) return;
      if (hasEnded) throw new Error("it never waited");
    }
  }

  test("a write waits for the one under way, so that versions grow in the order of the commits", async () => {
    const none = buildNoChanges(record);
    const changes = { ...none, create: { ...none.create, statements: [{ ...statement, id: "s-later" }] } };
    let later: Promise<void> = Promise.resolve();
    const earlier = await other.client.$transaction(
      async (queries) => {
        await lockNegotiation(queries, "held");
        later = writeRecordChanges(opened.database, changes, BY);
        await waitUntilBlocked(later);
        await createAuditEntries(queries, "held", BY, [
          { entity: "party", entityId: "x", change: "updated" },
        ]);
        // Read before the commit: after it, the one that waits may already have written.
        const { _max } = await queries.auditEntry.aggregate({
          where: { negotiationSlug: "held" },
          _max: { id: true },
        });
        return Number(_max.id);
      },
      { timeout: 60_000 },
    );
    await later;
    expect(Number(await findRecordVersion(opened.database, "held"))).toBeGreaterThan(earlier);
  });

  test("however many writes wait for the one under way, readers are answered and all of them are written", async () => {
    const none = buildNoChanges(record);
    const ids = Array.from({ length: 20 }, (_, index) => `s-waits-${index}`);
    let later: Promise<unknown> = Promise.resolve();
    await other.client.$transaction(
      async (queries) => {
        await lockNegotiation(queries, "held");
        later = Promise.all(
          ids.map((id) =>
            writeRecordChanges(
              opened.database,
              { ...none, create: { ...none.create, statements: [{ ...statement, id }] } },
              BY,
            ),
          ),
        );
        await waitUntilBlocked(later);
        expect(await findRecord(opened.database, "held")).not.toBeNull();
      },
      { timeout: 60_000 },
    );
    await later;
    const written = (await findRecord(opened.database, "held"))?.statements.map(({ id }) => id);
    expect(written).toEqual(expect.arrayContaining(ids));
  });

  test("a record is read as it stood when its reading began", async () => {
    const none = buildNoChanges(record);
    const reading = {
      source: "gazette",
      paragraphs: [{ paragraph: 1, statements: [], reason: "scene", note: null }],
    } as const;
    let read: ReturnType<typeof findRecord> = Promise.resolve(null);
    await other.client.$transaction(
      async (queries) => {
        await queries.$executeRaw`LOCK TABLE "negotiation_event" IN ACCESS EXCLUSIVE MODE`;
        read = findRecord(opened.database, "held");
        await waitUntilBlocked(read);
        const changes = { ...none, create: { ...none.create, readings: [reading] } };
        await writeRecordChanges(opened.database, changes, BY);
      },
      { timeout: 60_000 },
    );
    expect((await read)?.readings).toEqual(record.readings);
    expect((await findRecord(opened.database, "held"))?.readings).toEqual([reading, ...record.readings]);
  });
});
