import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as history from "@/app/api/v1/negotiations/[slug]/history/route";
import { historyEndpoint } from "@/lib/api/history";
import { problemSchema } from "@/lib/api/problem-schema";
import { getDatabase } from "@/lib/db/client";
import { writeRecordChanges } from "@/lib/db/write-record";
import { buildNoChanges } from "@/lib/domain/changes";
import type { Position } from "@/lib/domain/model";
import { engines, type TestDatabase } from "@/tests/support/database";
import { instant } from "@/tests/support/record";
import { call, storeRecord, storeRevisions } from "./support/serve";
import { buildTalks } from "./support/talks";

describe.each(engines)("the history on $name", (engine) => {
  const talks = buildTalks();
  const slug = engine.name.toLowerCase();
  const record = { ...talks, negotiation: { ...talks.negotiation, slug } };
  let own: TestDatabase;
  beforeAll(async () => {
    own = await engine.open();
    globalThis.parleyDatabase = Promise.resolve(own.database);
    await storeRecord(record);
  }, 120_000);
  afterAll(async () => {
    globalThis.parleyDatabase = undefined;
    await own.close();
  });

  const ask = (query = "") => call(history, { slug, query });
  const read = async (query = "") => (await ask(query)).json();

  async function walk(query: string) {
    const ids: string[] = [];
    for (let cursor = ""; ; ) {
      const { items, next } = await read(`${query}${cursor}`);
      ids.push(...items.map(({ id }: { id: string }) => id));
      if (next === null) return ids;
      expect(items.length).toBeGreaterThan(0);
      cursor = `&cursor=${next}`;
    }
  }

  function getPosition(id: string): Position {
    const found = record.positions.find((position) => position.id === id);
    if (found === undefined) throw new RangeError(id);
    return found;
  }

  test("keeps to its schema and gives every item once, whatever the size of the pages", async () => {
    const answer = await read("limit=500");
    expect(historyEndpoint.response.safeParse(answer).error).toBeUndefined();
    const whole = answer.items.map(({ id }: { id: string }) => id);
    expect(new Set(whole).size).toBe(whole.length);
    for (const limit of [1, 3, 7]) expect(await walk(`limit=${limit}`)).toEqual(whole);
  });

  test("tells of one cell, one party or one issue", async () => {
    const cell = await read("party=a&issue=troops");
    expect(cell.items.map(({ kind, from, to }: Record<string, unknown>) => [kind, from, to])).toMatchObject([
      ["corrected", { options: ["o2"] }, { options: ["o2"] }],
      ["said-again", null, { options: ["o2"] }],
      ["said-again", null, { options: ["o2"] }],
      ["moved", { options: ["o4"] }, { options: ["o2"] }],
      ["first-recorded", null, { options: ["o4"] }],
    ]);
    for (const [name, value] of [
      ["party", "b"],
      ["issue", "forum"],
    ]) {
      const { items } = await read(`${name}=${value}`);
      expect(items.length).toBeGreaterThan(0);
      expect(items.every((item: Record<string, { slug: string }>) => item[name ?? ""]?.slug === value)).toBe(
        true,
      );
    }
  });

  test("after a version, tells exactly what was written since, in whatever year it was published", async () => {
    const before = (await read("limit=1")).version;
    expect((await read(`since=${before}`)).items).toEqual([]);
    expect(await walk("since=0")).toEqual(await walk(""));
    const position = getPosition("b.forum.1");
    const [first] = position.revisions;
    if (first === undefined) throw new RangeError("no revision");
    await storeRevisions(record, [
      {
        position: position.id,
        revision: {
          ...first,
          number: 2,
          stance: { state: "stated", preferred: "island" },
          correction: "Misread.",
          publishedAt: instant("2025-06-15T00:00:00Z"),
        },
      },
    ]);
    const { items, version } = await read(`since=${before}`);
    expect(BigInt(version)).toBeGreaterThan(BigInt(before));
    expect(items).toMatchObject([
      {
        kind: "corrected",
        at: "2025-06-15T00:00:00.000Z",
        version,
        party: { slug: "b" },
        issue: { slug: "forum" },
        from: { options: ["city"] },
        to: { options: ["island"] },
        reason: "Misread.",
      },
    ]);
  });

  test("tells what was done to other entries, without who did it", async () => {
    const before = (await read("limit=1")).version;
    const [statement] = record.statements;
    if (statement === undefined) throw new RangeError("no statement");
    const none = buildNoChanges(record);
    await writeRecordChanges(
      await getDatabase(),
      { ...none, update: { ...none.update, statements: [{ ...statement, summary: "Put better." }] } },
      { actor: "A secret name", action: "mend" },
    );
    const text = await (await ask(`since=${before}`)).text();
    expect(JSON.parse(text).items).toMatchObject([
      { kind: "updated", entity: "statement", count: 1, names: ["Put better."] },
    ]);
    expect(text).not.toContain("secret");
  });

  test("after an instant, tells what was published later", async () => {
    const { items } = await read("since=2025-06-15T00:00:00Z&issue=troops");
    expect(items).toMatchObject([{ kind: "corrected", at: "2025-07-01T00:00:00.000Z" }]);
  });

  test("a page that was begun goes on where it was, whatever is published meanwhile", async () => {
    const { items, next } = await read("limit=2");
    const position = getPosition("a.forum.1");
    const [first] = position.revisions;
    if (first === undefined) throw new RangeError("no revision");
    const revision = {
      ...first,
      number: 2,
      correction: "Again.",
      publishedAt: instant("2025-12-31T00:00:00Z"),
    };
    await storeRevisions(record, [{ position: position.id, revision }]);
    const whole = await walk("limit=100");
    const place = whole.indexOf(items.at(-1).id);
    expect((await read(`limit=2&cursor=${next}`)).items.map(({ id }: { id: string }) => id)).toEqual(
      whole.slice(place + 1, place + 3),
    );
  });

  test.each([
    "since=yesterday",
    "since=-1",
    "since=2025-06-15",
    "cursor=bm9uZQ",
    "cursor=",
    "limit=0",
    "actor=x",
  ])("%s is answered by 400 that names the parameter", async (query) => {
    const problem = problemSchema.parse(await (await ask(query)).json());
    expect([problem.status, problem.faults.map(({ at }) => at)]).toEqual([400, [query.split("=")[0]]]);
  });
});
