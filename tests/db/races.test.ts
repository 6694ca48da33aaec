import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Database } from "@/lib/db/client";
import { findRecord, findRecordVersion } from "@/lib/db/record";
import { writeRecordChanges } from "@/lib/db/write-record";
import type { RecordChanges } from "@/lib/domain/changes";
import { getDay } from "@/lib/domain/day";
import { engines, type TestDatabase } from "@/tests/support/database";
import {
  at,
  buildCreation,
  buildNoChanges,
  exampleRecord,
  rename,
  revision,
  statement,
} from "./example-record";

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

  test("as long as the version stays the record stays", async () => {
    const change = await begin("versioned");
    const seen = new Map<string, string>();
    let isWriting = true;
    async function watch(client: Database) {
      while (isWriting) {
        const before = await findRecordVersion(client, "versioned");
        const record = JSON.stringify(await findRecord(client, "versioned"));
        if (before === null || before !== (await findRecordVersion(client, "versioned"))) continue;
        expect(record).toBe(seen.get(before) ?? record);
        seen.set(before, record);
      }
    }
    async function writeSome(client: Database, writer: number) {
      for (let round = 0; round < 8; round++) {
        // Large and small ones together: those that begin first are often not those that end first.
        const count = writer === 0 ? 200 : 1;
        const statements = Array.from({ length: count }, (_, index) => ({
          ...statement,
          id: `${writer}-${round}-${index}`,
        }));
        await writeRecordChanges(client, change({ statements }), BY);
      }
    }
    const watching = watch(opened.database);
    await Promise.all(clients.map(writeSome));
    isWriting = false;
    await watching;
    const last = await findRecord(opened.database, "versioned");
    expect(last?.statements).toHaveLength(3 + 8 * 203);
  });
});
