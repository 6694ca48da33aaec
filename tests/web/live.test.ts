import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import * as live from "@/app/api/v1/negotiations/[slug]/live/route";
import { problemSchema } from "@/lib/api/problem-schema";
import { createAuditEntries } from "@/lib/db/audit";
import type { Database } from "@/lib/db/client";
import { findRecordVersion } from "@/lib/db/record";
import { lockNegotiation, writeRecordChanges } from "@/lib/db/write-record";
import { buildNoChanges } from "@/lib/domain/changes";
import { call, storeRecord } from "@/tests/api/support/serve";
import { buildTalks } from "@/tests/api/support/talks";
import { engines, servers, type TestDatabase } from "@/tests/support/database";
import { EventReader } from "@/tests/support/event-reader";

const talks = buildTalks();
const BY = { actor: "tests", action: "publish" };

function open(slug = "talks", signal: AbortSignal | null = null): Promise<Response> {
  const request = new Request("http://parley.test/api/v1/any", { signal });
  return live.GET(request, { params: Promise.resolve({ slug }) });
}

let written = 0;
/** Publishes something, as whoever holds that database; gives the version that it made. */
async function publish(database: Database): Promise<{ version: string | null }> {
  const [event] = talks.events;
  if (event === undefined) throw new RangeError("no event");
  written += 1;
  const none = buildNoChanges(talks);
  const events = [{ ...event, title: `Told ${written} times` }];
  await writeRecordChanges(database, { ...none, update: { ...none.update, events } }, BY);
  return { version: await findRecordVersion(database, "talks") };
}

describe.each(engines)("a page that stays open on $name", (engine) => {
  let own: TestDatabase;
  let other: Database;
  beforeAll(async () => {
    own = await engine.open();
    globalThis.parleyDatabase = Promise.resolve(own.database);
    other = await own.reopen();
    await storeRecord(talks);
  }, 120_000);
  afterAll(async () => {
    globalThis.parleyDatabase = undefined;
    await other.close();
    await own.close();
  });

  test("is told the present version, and each that is published, here or by another process", async () => {
    const response = await open();
    expect(response.headers.get("Content-Type")).toBe("text/event-stream");
    expect(response.headers.get("Cache-Control")).toContain("no-transform");
    const reader = new EventReader(response.body);
    const version = await findRecordVersion(own.database, "talks");
    expect(await reader.next()).toEqual({ event: "version", data: { version } });
    expect(reader.others).toEqual(["retry: 3000"]);
    for (const writer of [own.database, other]) {
      const data = await publish(writer);
      expect(await reader.next()).toEqual({ event: "change", data });
    }
    await reader.cancel();
  });

  test("is not told what was never committed", async () => {
    const reader = new EventReader((await open()).body);
    await reader.next();
    const aborted = other.client.$transaction(async (queries) => {
      await lockNegotiation(queries, "talks");
      await createAuditEntries(queries, "talks", BY, [{ entity: "event", entityId: "x", change: "updated" }]);
      throw new Error("changed my mind");
    });
    await expect(aborted).rejects.toThrow("changed my mind");
    const data = await publish(other);
    expect(await reader.next()).toEqual({ event: "change", data });
    await reader.cancel();
  });

  test("is told of its own negotiation only", async () => {
    const reader = new EventReader((await open()).body);
    await reader.next();
    await storeRecord({
      ...talks,
      negotiation: { ...talks.negotiation, slug: `others-${engine.name.toLowerCase()}` },
    });
    const data = await publish(own.database);
    expect(await reader.next()).toEqual({ event: "change", data });
    await reader.cancel();
  });

  test("misses nothing that is published while it is being opened", async () => {
    for (let round = 0; round < 10; round += 1) {
      const [response, { version }] = await Promise.all([open(), publish(other)]);
      const reader = new EventReader(response.body);
      let seen: unknown = await reader.next();
      while (JSON.stringify(seen).includes(`"${version}"`) === false) seen = await reader.next();
      await reader.cancel();
    }
  });
});

describe.each(servers)("a page whose server loses $name", (engine) => {
  test("is told what was published meanwhile, and what is published later", async () => {
    const own = await engine.open();
    globalThis.parleyDatabase = Promise.resolve(own.database);
    await storeRecord(talks);
    const reader = new EventReader((await open()).body);
    await reader.next();
    for (let round = 0; round < 3; round += 1) {
      await own.run(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
           WHERE application_name = 'parley listener' AND datname = current_database()`,
      );
      const data = await publish(own.database);
      expect(await reader.next()).toEqual({ event: "change", data });
    }
    await reader.cancel();
    globalThis.parleyDatabase = undefined;
    await own.close();
  }, 120_000);
});

describe("streams", () => {
  let own: TestDatabase;
  beforeAll(async () => {
    const [engine] = engines;
    if (engine === undefined) throw new RangeError("no engine");
    own = await engine.open();
    globalThis.parleyDatabase = Promise.resolve(own.database);
    await storeRecord(talks);
  }, 120_000);
  afterAll(async () => {
    globalThis.parleyDatabase = undefined;
    await own.close();
  });

  test("end when their reader goes away, and others take their place", async () => {
    const leaving = new AbortController();
    const gone = new EventReader((await open("talks", leaving.signal)).body);
    await gone.next();
    leaving.abort();
    expect(await gone.next()).toBeNull();
    const many = await Promise.all(Array.from({ length: 500 }, () => open()));
    expect(many.every(({ status }) => status === 200)).toBe(true);
    const full = await open();
    expect(problemSchema.parse(await full.json()).status).toBe(503);
    expect(full.headers.get("Retry-After")).toMatch(/^\d+$/);
    await many[0]?.body?.cancel();
    const again = await open();
    expect(again.status).toBe(200);
    await Promise.all([...many.slice(1), again].map(({ body }) => body?.cancel()));
  });

  test("say now and then that they are there", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    try {
      const response = await open();
      const reader = new EventReader(response.body);
      await reader.next();
      vi.advanceTimersByTime(40_000);
      const data = await publish(own.database);
      expect(await reader.next()).toEqual({ event: "change", data });
      expect(reader.others).toEqual(["retry: 3000", ":", ":"]);
      await reader.cancel();
      expect(vi.getTimerCount()).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });

  test("end when nobody reads them", async () => {
    const response = await open();
    const database = own.database;
    for (let count = 0; count < 110; count += 1) await publish(database);
    const reader = new EventReader(response.body);
    let events = 0;
    while ((await reader.next()) !== null) events += 1;
    expect(events).toBeLessThan(110);
  }, 120_000);

  test("are not there for a negotiation that is not, and take no parameter", async () => {
    for (const slug of ["nowhere", "Not A Slug"]) {
      expect(problemSchema.parse(await (await open(slug)).json()).status).toBe(404);
    }
    const { status, faults } = problemSchema.parse(await (await call(live, { query: "since=1" })).json());
    expect([status, faults[0]?.at]).toEqual([400, "since"]);
  });

  test("are not left open by whoever asks only for the head", async () => {
    const head = await call(live, { method: "HEAD" });
    expect([head.status, head.headers.get("Content-Type"), await head.text()]).toEqual([
      200,
      "text/event-stream",
      "",
    ]);
    const many = await Promise.all(Array.from({ length: 500 }, () => open()));
    expect(many.every(({ status }) => status === 200)).toBe(true);
    await Promise.all(many.map(({ body }) => body?.cancel()));
  });
});
