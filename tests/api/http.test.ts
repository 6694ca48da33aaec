import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import * as unknown from "@/app/api/[[...path]]/route";
import { problemSchema } from "@/lib/api/problem-schema";
import type { Instant } from "@/lib/domain/day";
import type { TestDatabase } from "@/tests/support/database";
import { useMemoryDatabase } from "@/tests/support/own-database";
import { instant } from "@/tests/support/record";
import { routes } from "./support/routes";
import { call, type Route, storeRecord, storeRevisions } from "./support/serve";
import { buildTalks } from "./support/talks";

const talks = buildTalks();

let own: TestDatabase;
beforeAll(async () => {
  own = await useMemoryDatabase();
  await storeRecord(talks);
}, 120_000);
afterAll(() => own.close());

const all = Object.entries(routes).map(([path, { route, query }]) => ({ path, route, query }));
const ofNegotiation = all.filter(({ path }) => path.includes("{slug}"));

function getRoute(name: string): Route {
  const found = routes[`/negotiations/{slug}/${name}`];
  if (found === undefined) throw new RangeError(`no route: ${name}`);
  return found.route;
}

/** The problem that a response tells, checked to be one. */
async function readProblem(response: Response) {
  expect(response.headers.get("Content-Type")).toBe("application/problem+json");
  expect(response.headers.get("Cache-Control")).toBe("no-store");
  expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
  const problem = problemSchema.parse(await response.json());
  expect(problem.status).toBe(response.status);
  return problem;
}

describe("bad input", () => {
  test.each([
    ["matrix", "asOf=yesterday", "asOf"],
    ["matrix", "asOf=2025-02-30", "asOf"],
    ["matrix", "asOf=", "asOf"],
    ["matrix", "recordedAt=2025-05-01", "recordedAt"],
    ["matrix", "recordedAt=2025-02-30T00:00:00Z", "recordedAt"],
    ["matrix", "members=maybe", "members"],
    ["matrix", "basis=some", "basis"],
    ["matrix", "asof=2025-05-01", "asof"],
    ["matrix", "__proto__=1", "__proto__"],
    ["matrix", "asOf=2025-05-01&asOf=2025-05-02", "asOf"],
    ["dossier", "party=a", "issue"],
    ["dossier", "issue=troops", "party"],
    ["dossier", "party=A%00&issue=troops", "party"],
    ["agreement", "measure=closeness", "measure"],
    ["agreement", "balance=party", "balance"],
    ["agreement", "joint=maybe", "joint"],
    ["agreement", "members=true", "members"],
    ["statements", "limit=0", "limit"],
    ["statements", "limit=501", "limit"],
    ["statements", "limit=1.5", "limit"],
    ["statements", "limit=many", "limit"],
    ["statements", "limit=", "limit"],
    ["statements", "cursor=", "cursor"],
    ["statements", "cursor=%C3%A9", "cursor"],
    ["statements", "cursor=bm9uZQ", "cursor"],
    ["statements", `cursor=${Buffer.from("joint").toString("base64url")}=`, "cursor"],
    ["statements", "issue=Not+a+slug", "issue"],
    ["sources", "party=a", "party"],
    ["dataset", "asOf=2025-05-01", "asOf"],
  ])("%s?%s is answered by 400 that names the parameter", async (name, query, parameter) => {
    const problem = await readProblem(await call(getRoute(name), { query }));
    expect(problem.status).toBe(400);
    expect(problem.faults.map(({ at }) => at)).toEqual([parameter]);
    expect(problem.detail).toContain(parameter);
  });

  test("has every fault told at once", async () => {
    const query = "asOf=x&recordedAt=y&members=z&more=1";
    const { faults } = await readProblem(await call(getRoute("matrix"), { query }));
    expect(faults.map(({ at }) => at)).toEqual(["asOf", "recordedAt", "members", "more"]);
  });

  test.each(all)("$path knows no parameter but its own", async ({ route, query }) => {
    const { status, faults } = await readProblem(await call(route, { query: `${query}&no-such=1` }));
    expect([status, faults.map(({ at }) => at)]).toEqual([400, ["no-such"]]);
  });
});

describe("what does not exist", () => {
  test.each(ofNegotiation)("$path answers 404 for an unknown negotiation", async ({ route, query }) => {
    for (const slug of ["nowhere", "Not A Slug", "\0", ""]) {
      expect((await readProblem(await call(route, { slug, query }))).status).toBe(404);
    }
  });

  test.each([
    ["dossier", "party=nobody&issue=troops", "party"],
    ["dossier", "party=a&issue=nothing", "issue"],
    ["statements", "party=nobody", "party"],
    ["statements", "issue=nothing", "issue"],
    ["statements", "source=nothing", "source"],
    ["positions", "party=nobody", "party"],
  ])("%s?%s answers 404 that names the parameter", async (name, query, parameter) => {
    const { status, faults } = await readProblem(await call(getRoute(name), { query }));
    expect([status, faults.map(({ at }) => at)]).toEqual([404, [parameter]]);
  });

  test("an unknown address answers 404 to any method", async () => {
    for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"] as const) {
      expect((await readProblem(await call(unknown, { method }))).status).toBe(404);
    }
    const head = await call(unknown, { method: "HEAD" });
    expect([head.status, await head.text()]).toEqual([404, ""]);
  });
});

describe("methods", () => {
  test("negotiations are read by anyone, and made behind the door", async () => {
    const route = routes["/negotiations"]?.route ?? getRoute("");
    const allowed = "GET, HEAD, OPTIONS, POST";
    for (const method of ["PUT", "PATCH", "DELETE"] as const) {
      const response = await call(route, { method });
      expect(response.headers.get("Allow")).toBe(allowed);
      expect((await readProblem(response)).status).toBe(405);
    }
    expect((await call(route, { method: "OPTIONS" })).headers.get("Allow")).toBe(allowed);
    expect((await call(route, { method: "POST" })).status).toBe(401);
  });

  test.each(all.filter(({ path }) => path !== "/negotiations"))(
    "$path is only read",
    async ({ route, query }) => {
      for (const method of ["POST", "PUT", "PATCH", "DELETE"] as const) {
        const response = await call(route, { query, method });
        expect(response.headers.get("Allow")).toBe("GET, HEAD, OPTIONS");
        expect((await readProblem(response)).status).toBe(405);
      }
    },
  );

  test.each(all)(
    "HEAD on $path tells what GET would, without the content",
    async ({ path, route, query }) => {
      const [get, head] = [await call(route, { query }), await call(route, { query, method: "HEAD" })];
      expect([head.status, await head.text()]).toEqual([200, ""]);
      expect([...head.headers]).toEqual([...get.headers]);
      expect(/dataset$|\.csv$/.test(path)).toBe(head.headers.has("Content-Disposition"));
    },
  );

  test("HEAD tells errors by their status", async () => {
    const head = await call(getRoute("matrix"), { query: "asOf=x", method: "HEAD" });
    expect([head.status, await head.text()]).toEqual([400, ""]);
  });

  test.each(all)("any site may read $path", async ({ route, query }) => {
    const options = await call(route, { method: "OPTIONS" });
    expect([options.status, await options.text()]).toEqual([204, ""]);
    expect(options.headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(options.headers.get("Access-Control-Allow-Methods")).toBe("GET, HEAD, OPTIONS");
    expect((await call(route, { query })).headers.get("Access-Control-Allow-Origin")).toBe("*");
  });
});

describe("a content that the caller has", () => {
  test.each(all)("is not sent again by $path", async ({ route, query }) => {
    const first = await call(route, { query });
    const tag = first.headers.get("ETag") ?? "";
    expect(first.headers.get("Cache-Control")).toBe("no-cache");
    for (const given of [tag, tag.replace("W/", ""), `"other", ${tag}`, "*"]) {
      const again = await call(route, { query, headers: { "If-None-Match": given } });
      expect([again.status, await again.text(), again.headers.get("ETag")]).toEqual([304, "", tag]);
    }
    const other = await call(route, { query, headers: { "If-None-Match": '"other"' } });
    expect(other.status).toBe(200);
  });

  test("is told apart by what was asked", async () => {
    const queries = ["", "asOf=2025-03-10", "members=true", "basis=own"];
    const tags = queries.map(async (query) =>
      (await call(getRoute("matrix"), { query })).headers.get("ETag"),
    );
    expect(new Set(await Promise.all(tags)).size).toBe(queries.length);
  });
});

describe("what is kept between requests", () => {
  const readStep = async () => {
    const { cells } = await (await call(getRoute("matrix"))).json();
    return cells[0].step;
  };
  const correct = async (number: number, preferred: string, publishedAt: Instant) => {
    const position = talks.positions.find(({ id }) => id === "a.troops.2");
    const before = position?.revisions.at(-1);
    if (position === undefined || before === undefined) throw new RangeError("nothing to correct");
    const stance = { state: "stated", preferred } as const;
    const revision = { ...before, number, stance, acceptable: null, correction: "Misread.", publishedAt };
    await storeRevisions(talks, [{ position: position.id, revision }]);
  };

  test("gives way to a new revision at once, and to one dated ahead at its instant", async () => {
    expect(await readStep()).toBe(2);
    // At an instant that the record has already: only its version tells the difference.
    await correct(3, "o1", instant("2025-07-01T00:00:00Z"));
    expect(await readStep()).toBe(1);
    const ahead = instant("2090-01-01T00:00:00Z");
    await correct(4, "o2", ahead);
    expect(await readStep()).toBe(1);
    vi.useFakeTimers({ now: Date.parse(ahead), toFake: ["Date"] });
    try {
      expect(await readStep()).toBe(2);
    } finally {
      vi.useRealTimers();
    }
    expect(await readStep()).toBe(1);
  });
});
