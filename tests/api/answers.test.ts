import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { agreementEndpoint } from "@/lib/api/agreement";
import { endpoints } from "@/lib/api/documentation";
import { dossierEndpoint } from "@/lib/api/dossier";
import { EVENT_STREAM } from "@/lib/api/endpoint";
import { writeDatasetJsonSchema } from "@/lib/dataset/json-schema";
import { writeDocument } from "@/lib/dataset/write";
import type { TestDatabase } from "@/tests/support/database";
import { useMemoryDatabase } from "@/tests/support/own-database";
import { routes } from "./support/routes";
import { call, storeRecord } from "./support/serve";
import { buildTalks, DAY } from "./support/talks";

const talks = buildTalks();

let own: TestDatabase;
beforeAll(async () => {
  own = await useMemoryDatabase();
  await storeRecord(talks);
}, 120_000);
afterAll(() => own.close());

async function read(path: string, query?: string): Promise<Response> {
  const found = routes[path];
  if (found === undefined) throw new RangeError(`no route: ${path}`);
  return await call(found.route, { query: query ?? found.query });
}

describe("every endpoint", () => {
  const whole = endpoints.filter(
    ({ mediaType, mediaTypes }) => mediaType !== EVENT_STREAM && mediaTypes === undefined,
  );
  test.each(whole)("$path answers as its schema says", async ({ path, response, mediaType }) => {
    const answer = await read(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("Content-Type")).toBe(mediaType ?? "application/json");
    const isText = mediaType?.startsWith("text/");
    expect(response.safeParse(await (isText ? answer.text() : answer.json())).error).toBeUndefined();
  });
});

describe("the negotiations", () => {
  test("are listed with what their records hold", async () => {
    const { items, next } = await (await read("/negotiations")).json();
    expect(next).toBeNull();
    expect(items).toMatchObject([
      {
        slug: "talks",
        title: "The talks",
        coverage: { from: "2025-03-01", through: "2025-05-31" },
        counts: { parties: 3, issues: 3, proposals: 3, events: 2, positions: 10 },
      },
    ]);
  });
});

describe("the dossier", () => {
  const path = "/negotiations/{slug}/dossier";
  const readDossier = async (query: string) =>
    dossierEndpoint.response.parse(await (await read(path, query)).json());

  test("tells everything behind a cell as of the day asked for", async () => {
    const dossier = await readDossier(
      `party=a&issue=troops&asOf=${DAY}&recordedAt=2025-08-01T02:00:00%2B02:00`,
    );
    expect(dossier).toMatchObject({
      asOf: DAY,
      recordedAt: "2025-08-01T00:00:00.000Z",
      party: { slug: "a" },
      issue: { slug: "troops" },
      label: "Option o2",
      since: "2025-03-20",
      redLines: ["Option o3", "Option o4"],
    });
    expect(dossier.said.map(({ id }) => id)).toEqual(["again", "joint"]);
    expect(dossier.others.map(({ party }) => party.slug)).toEqual(["b", "c"]);
  });

  test("is about the last covered day, as recorded now, unless told otherwise", async () => {
    const began = new Date().toISOString();
    const dossier = await readDossier("party=b&issue=forum");
    expect(dossier.asOf).toBe("2025-05-31");
    expect(dossier.recordedAt >= began && dossier.recordedAt <= new Date().toISOString()).toBe(true);
  });

  test("keeps to its schema for every cell", async () => {
    for (const party of talks.parties) {
      for (const issue of talks.issues) await readDossier(`party=${party.slug}&issue=${issue.slug}`);
    }
  });
});

describe("the agreement", () => {
  const path = "/negotiations/{slug}/agreement";
  const readAgreement = async (query: string) =>
    agreementEndpoint.response.parse(await (await read(path, query)).json());

  test("compares each two parties, with coverage and band", async () => {
    const told = await readAgreement(`asOf=${DAY}&basis=all`);
    expect(told).toMatchObject({
      parties: ["a", "b", "c"],
      issues: 3,
      coverage: [
        [2, 2, 1],
        [2, 2, 1],
        [1, 1, 1],
      ],
    });
    // Troops: the same option, and one step of three from c. Forum: not the same.
    expect(told.agreement).toEqual([
      [1, 1 / 2, 2 / 3],
      [1 / 2, 1, 2 / 3],
      [2 / 3, 2 / 3, 1],
    ]);
  });

  test("is symmetric with 1 on the diagonal, and null where nothing is comparable", async () => {
    const { agreement, low, high } = await readAgreement(`asOf=${DAY}`);
    for (const matrix of [agreement, low, high]) {
      for (const [row, values] of matrix.entries()) {
        expect(values[row]).toBe(1);
        expect(values).toEqual(matrix.map((other) => other[row]));
      }
    }
    expect(agreement[0]?.[2]).toBeNull();
  });

  test("measures as asked", async () => {
    const between = async (query: string) =>
      (await readAgreement(`asOf=${DAY}&basis=all&${query}`)).agreement[0];
    expect(await between("measure=same-option")).toEqual([1, 1 / 2, 0]);
    expect(await between("joint=exclude")).toEqual([1, 0, 2 / 3]);
    expect(await between("balance=category")).toEqual([1, 1 / 2, 2 / 3]);
  });
});

describe("the dataset", () => {
  test("is the whole record in its one form, to be saved under a name", async () => {
    const answer = await read("/negotiations/{slug}/dataset");
    expect(answer.headers.get("Content-Disposition")).toBe('attachment; filename="talks.parley.json"');
    expect(await answer.text()).toBe(writeDocument(talks));
  });

  test("has its schema beside it", async () => {
    expect(await (await read("/dataset-schema.json")).text()).toBe(writeDatasetJsonSchema());
  });
});

describe("lists", () => {
  const lists = ["statements", "positions", "sources", "proposals", "events"].map(
    (name) => `/negotiations/{slug}/${name}`,
  );
  const nameOf = (item: { id?: string; slug?: string }) => item.id ?? item.slug ?? "";

  async function walk(path: string, query: string): Promise<string[]> {
    const names: string[] = [];
    let cursor: string | null = null;
    do {
      const response: Response = await read(path, cursor === null ? query : `${query}&cursor=${cursor}`);
      const page: { items: { id?: string; slug?: string }[]; next: string | null } = await response.json();
      if (cursor !== null) expect(page.items.length).toBeGreaterThan(0);
      names.push(...page.items.map(nameOf));
      cursor = page.next;
    } while (cursor !== null);
    return names;
  }

  test.each(lists)("walking all pages of %s gives every item once, in the same order", async (path) => {
    const whole = await walk(path, "limit=500");
    expect(new Set(whole).size).toBe(whole.length);
    for (const limit of [1, 2, 3, whole.length]) {
      expect(await walk(path, `limit=${limit}`)).toEqual(whole);
    }
  });

  test("hold all that is recorded, numbers in names counted as numbers", async () => {
    expect(await walk("/negotiations/{slug}/proposals", "limit=1")).toEqual(["plan-1", "plan-2", "plan-10"]);
    const statements = await walk("/negotiations/{slug}/statements", "limit=2");
    expect(statements.toSorted()).toEqual(talks.statements.map(({ id }) => id).toSorted());
  });

  test("hold what the filters let through, page by page", async () => {
    const path = "/negotiations/{slug}/statements";
    const ids = (wanted: (statement: (typeof talks.statements)[number]) => boolean) =>
      new Set(talks.statements.filter(wanted).map(({ id }) => id));
    expect(new Set(await walk(path, "party=b&limit=1"))).toEqual(ids(({ parties }) => parties.includes("b")));
    expect(await walk(path, "source=text-2&limit=1")).toEqual(["again", "later"]);
    expect(new Set(await walk(path, "issue=forum&limit=1"))).toEqual(
      ids(({ claims }) => claims.some(({ issue }) => issue === "forum")),
    );
    expect(await walk(path, "issue=troops&party=b&source=text-1")).toEqual(["joint"]);
  });

  test("give the history of a cell: its positions with all their revisions", async () => {
    const query = "party=a&issue=troops";
    const { items } = await (await read("/negotiations/{slug}/positions", query)).json();
    expect(items).toMatchObject([
      { id: "a.troops.1", revisions: [{ number: 1 }] },
      { id: "a.troops.2", revisions: [{ number: 1 }, { number: 2, redLines: ["o3", "o4"] }] },
    ]);
  });
});
