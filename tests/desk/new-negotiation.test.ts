import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { POST } from "@/app/api/v1/negotiations/route";
import { listAuditEntries } from "@/lib/db/audit";
import { listDeskLog } from "@/lib/db/desk-log";
import { findRecord } from "@/lib/db/record";
import { createNegotiation } from "@/lib/desk/create-negotiation";
import { buildNegotiation, type NewNegotiation } from "@/lib/desk/new-negotiation";
import { RESERVED_SLUGS } from "@/lib/desk/reserved-slugs";
import { getDay } from "@/lib/domain/day";
import { useMemoryDatabase } from "@/tests/support/own-database";
import { addPerson, expectStatus, type Person } from "../api/support/desk";
import { storeRecord } from "../api/support/serve";
import { getBuiltIn } from "../support/built-in";
import { engines, type TestDatabase } from "../support/database";
import { createPerson } from "./support/people";

const builtIn = getBuiltIn();

const begun = (change: Partial<NewNegotiation["negotiation"]> = {}): NewNegotiation => ({
  negotiation: {
    slug: "water-talks",
    title: "The water talks",
    summary: "Who may take how much from the river.",
    coverage: { from: getDay("2026-01-01"), through: getDay("2026-06-30") },
    staleAfterDays: 60,
    fourEyes: true,
    ...change,
  },
  parties: [{ slug: "north", title: "North", short: "N", parent: null }],
  codebook: null,
});

/** The folders of pages and endpoints that stand in `folder`, those for any name left out. */
function listStatic(folder: string): string[] {
  return readdirSync(path.join(process.cwd(), folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !/^[[(@_]/.test(entry.name))
    .map(({ name }) => name);
}

describe("the name of a negotiation", () => {
  it.each(["app", "app/desk", "public"].filter((folder) => existsSync(folder)).flatMap(listStatic))(
    "cannot be %s, which an address means already",
    (name) => {
      expect(RESERVED_SLUGS).toContain(name);
      expect(buildNegotiation(begun({ slug: name })).faults).toEqual([
        { at: "slug", reason: "is kept for pages of Parley itself" },
      ]);
    },
  );

  it("may be any other", () => {
    expect(buildNegotiation(begun()).faults).toEqual([]);
    expect(RESERVED_SLUGS).not.toContain(builtIn.negotiation.slug);
  });
});

describe("a negotiation from another's codebook", () => {
  const copy = (withParties: boolean) =>
    buildNegotiation({ ...begun(), parties: [], codebook: { record: builtIn, withParties } });

  it("takes over categories, issues and options in use, and nothing that was said or coded", () => {
    const { changes, faults } = copy(false);
    expect(faults).toEqual([]);
    expect(changes.create).toMatchObject({
      categories: builtIn.categories,
      issues: builtIn.issues,
      parties: [],
      sources: [],
      statements: [],
      positions: [],
      proposals: [],
      events: [],
      readings: [],
    });
    expect(changes.create.negotiation?.reliability).toBeNull();
  });

  it("takes over parties and their members where that is asked for", () => {
    expect(copy(true).changes.create.parties).toEqual(builtIn.parties);
    const { faults } = buildNegotiation({
      ...begun(),
      parties: [{ slug: "russia", title: "Russia", short: "RU", parent: null }],
      codebook: { record: builtIn, withParties: true },
    });
    expect(faults).toEqual([{ at: "parties[0].slug", reason: "is there twice" }]);
  });

  it("leaves retired options behind", () => {
    const [issue] = builtIn.issues;
    const [option] = issue?.options ?? [];
    if (issue === undefined || option === undefined) throw new Error("no issue");
    const retired = [{ key: "old", label: "Old", short: "Old", origin: "texts", into: option.key } as const];
    const record = { ...builtIn, issues: [{ ...issue, retired }] };
    const { changes } = buildNegotiation({ ...begun(), codebook: { record, withParties: false } });
    expect(changes.create.issues[0]?.retired).toEqual([]);
  });
});

describe.each(engines)("a new negotiation on $name", (engine) => {
  let opened: TestDatabase;
  beforeAll(async () => {
    opened = await engine.open();
  });
  afterAll(() => opened.close());

  test("is stored whole, with who made it, and is made once", async () => {
    const actor = await createPerson(opened.database, "editor");
    const asked = { ...begun(), codebook: { record: builtIn, withParties: true } };
    await createNegotiation(opened.database, actor, asked);
    const record = await findRecord(opened.database, "water-talks");
    expect(record).toMatchObject({
      negotiation: { ...asked.negotiation, reliability: null },
      parties: [...builtIn.parties, ...asked.parties],
      issues: builtIn.issues,
      statements: [],
    });
    const [entry] = await listAuditEntries(opened.database, "water-talks", { limit: 1 });
    expect(entry).toMatchObject({ actor: actor.userId, action: "create negotiation" });
    const log = await listDeskLog(opened.database, { subject: "negotiation", subjectId: "water-talks" });
    expect(log).toMatchObject([{ action: "negotiation.create", actorId: actor.userId }]);
    await expect(createNegotiation(opened.database, actor, begun())).rejects.toMatchObject({
      code: "conflict",
      faults: [{ at: "slug", reason: "is taken already" }],
    });
  });
});

describe("over the API", () => {
  let own: TestDatabase;
  let editor: Person;
  beforeAll(async () => {
    own = await useMemoryDatabase();
    await storeRecord(builtIn);
    editor = await addPerson("editor");
  }, 120_000);
  afterAll(() => own.close());

  const ask = (body: object, by: Person = editor) =>
    POST(
      new Request("http://parley.test/api/v1/negotiations", {
        method: "POST",
        headers: { ...by.headers, "Content-Type": "application/json" },
        body: JSON.stringify(body),
      }),
      { params: Promise.resolve({}) },
    );
  const body = (slug: string) => ({ ...begun({ slug }).negotiation });

  test("a negotiation needs no more than its settings", async () => {
    expect(await expectStatus(201, ask(body("bare")))).toEqual({ slug: "bare" });
  });

  test("a negotiation takes over the codebook that is named", async () => {
    const codebook = { negotiation: "russia-ukraine", parties: true };
    await expectStatus(201, ask({ ...body("copied"), codebook }));
    const { issues, parties } = (await findRecord(own.database, "copied")) ?? {};
    expect([issues?.length, parties?.length]).toEqual([builtIn.issues.length, builtIn.parties.length]);
    const unknown = { negotiation: "nowhere", parties: true };
    await expectStatus(404, ask({ ...body("x"), codebook: unknown }));
  });

  test.each([
    [{ slug: "api" }, "slug", "is kept for pages of Parley itself"],
    [{ slug: "Two Words" }, "slug", "should be lower-case words joined by hyphens"],
    [{ title: " " }, "title", "is blank"],
    [
      { coverage: { from: "2026-02-01", through: "2026-01-01" } },
      "coverage.through",
      "is before the first day, 2026-02-01",
    ],
    [{ owner: "me" }, "owner", "is not a field here"],
    [
      { parties: [{ slug: "a", title: "A", short: "A", parent: "nobody" }] },
      "parties[0].parent",
      "names no party: nobody",
    ],
  ])("%j is refused with the reason", async (change, at, reason) => {
    const { faults } = await expectStatus(400, ask({ ...body("refused"), ...change }));
    expect(faults).toContainEqual({ at, reason });
  });

  test("a name that is taken is a conflict", async () => {
    const { faults } = await expectStatus(409, ask(body("russia-ukraine")));
    expect(faults).toEqual([{ at: "slug", reason: "is taken already" }]);
  });

  test("an analyst makes none", async () => {
    await expectStatus(403, ask(body("theirs"), await addPerson("analyst")));
  });
});
