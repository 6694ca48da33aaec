import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as feed from "@/app/[negotiation]/history.atom/route";
import { problemSchema } from "@/lib/api/problem-schema";
import { storeRecord } from "@/tests/api/support/serve";
import { buildTalks } from "@/tests/api/support/talks";
import type { TestDatabase } from "@/tests/support/database";
import { useMemoryDatabase } from "@/tests/support/own-database";
import { parseXml } from "@/tests/support/strict-xml";

let own: TestDatabase;
beforeAll(async () => {
  own = await useMemoryDatabase();
  await storeRecord(buildTalks());
}, 120_000);
afterAll(() => own.close());

const ask = (query = "", { negotiation = "talks", headers = {} } = {}) =>
  feed.GET(new Request(`http://parley.test/${negotiation}/history.atom?${query}`, { headers }), {
    params: Promise.resolve({ negotiation }),
  });

describe("the address of the feed", () => {
  test("gives a feed that names itself and its page", async () => {
    const answer = await ask();
    expect(answer.headers.get("Content-Type")).toBe("application/atom+xml; charset=utf-8");
    const read = parseXml(await answer.text());
    expect(read.find("link").map(({ attributes }) => attributes.href)).toEqual([
      "http://parley.test/talks/history",
      "http://parley.test/talks/history.atom",
    ]);
    expect(read.find("entry").length).toBeGreaterThan(10);
  });

  test("takes a party and an issue, and overlooks what feed readers add", async () => {
    const text = await (await ask("party=a&issue=troops&utm_source=reader")).text();
    const titles = parseXml(text)
      .find("entry")
      .map((entry) => entry.find("title")[0]?.text);
    expect(titles).toHaveLength(5);
    expect(titles.every((title) => title?.endsWith("A on troops"))).toBe(true);
  });

  test("sends nothing again to whoever has it", async () => {
    const etag = (await ask()).headers.get("ETag") ?? "";
    const again = await ask("", { headers: { "If-None-Match": etag } });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  });

  test.each(["party=nobody", "issue=nothing"])("%s is answered by 404 that names it", async (query) => {
    const problem = problemSchema.parse(await (await ask(query)).json());
    expect([problem.status, problem.faults[0]?.at]).toEqual([404, query.split("=")[0]]);
  });

  test("is not there for a negotiation that is not", async () => {
    expect((await ask("", { negotiation: "nowhere" })).status).toBe(404);
  });
});
