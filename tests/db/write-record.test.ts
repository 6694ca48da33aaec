import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { listAuditEntries } from "@/lib/db/audit";
import { listNegotiations } from "@/lib/db/negotiations";
import { findRecord, findRecordVersion } from "@/lib/db/record";
import { writeRecordChanges } from "@/lib/db/write-record";
import type { RecordChanges } from "@/lib/domain/changes";
import { buildNoChanges } from "@/lib/domain/changes";
import { getDay } from "@/lib/domain/day";
import type { NegotiationRecord, Position } from "@/lib/domain/model";
import { engines, type TestDatabase } from "@/tests/support/database";
import { at, buildCreation, exampleRecord, rename, revision, statement } from "./example-record";

const BY = { actor: "Ann", action: "import" };

describe.each(engines)("on $name", (engine) => {
  let opened: TestDatabase;
  let record: NegotiationRecord;
  let number = 0;
  beforeAll(async () => {
    opened = await engine.open();
  });
  afterAll(async () => {
    await opened.close();
  });
  beforeEach(async () => {
    number++;
    record = rename(exampleRecord, `banks-${number}`);
    await writeRecordChanges(opened.database, buildCreation(record), BY);
  });

  const write = (changes: Partial<RecordChanges>) =>
    writeRecordChanges(opened.database, { ...buildNoChanges(record), ...changes }, BY);
  const create = (parts: Partial<RecordChanges["create"]>): Pick<RecordChanges, "create"> => ({
    create: { ...buildNoChanges(record).create, ...parts },
  });
  const update = (parts: Partial<RecordChanges["update"]>): Pick<RecordChanges, "update"> => ({
    update: { ...buildNoChanges(record).update, ...parts },
  });
  const read = () => findRecord(opened.database, record.negotiation.slug);
  const version = () => findRecordVersion(opened.database, record.negotiation.slug);
  const audit = (limit: number, before?: string) =>
    listAuditEntries(opened.database, record.negotiation.slug, { limit, before });

  test("a new statement, evidence and revision are added to what is there", async () => {
    const again = { ...statement, id: "s-4" };
    const later = { ...revision, number: 2, publishedAt: at("2025-07-01T00:00:00Z"), correction: "Misread." };
    const link = { statement: "s-4", role: "supports", recordedAt: at("2025-07-01T00:00:00Z") } as const;
    await write(
      create({
        statements: [again],
        evidence: [{ position: "south.border.1", link }],
        revisions: [{ position: "south.border.1", revision: later }],
      }),
    );
    const found = await read();
    expect(found?.statements).toEqual([...record.statements, again]);
    expect(found?.positions.find(({ id }) => id === "south.border.1")).toMatchObject({
      evidence: [link],
      revisions: [{ number: 1 }, later],
    });
  });

  test("everything that may change is changed to its new value, whole", async () => {
    const changed: NegotiationRecord = {
      ...record,
      negotiation: { ...record.negotiation, title: "Both banks", reliability: null, fourEyes: false },
      parties: record.parties.map((party) => ({ ...party, title: `${party.title}!`, parent: null })),
      categories: record.categories.map((category) => ({ ...category, title: `${category.title}!` })),
      issues: record.issues.map((issue) => ({
        ...issue,
        tier: "core",
        options: issue.options.map((option) => ({ ...option, label: `${option.label}!` })),
      })),
      sources: record.sources.map((source) => ({ ...source, authors: ["Other"], tier: "B" })),
      statements: record.statements.map((item) => ({
        ...item,
        attribution: "own",
        parties: ["far-north"],
        claims: [{ issue: "flag", option: null }],
        quote: null,
      })),
      proposals: record.proposals.map((proposal) => ({
        ...proposal,
        proposers: ["far-north"],
        replaces: null,
        terms: [{ issue: "toll", option: "tenth", summary: "A tenth.", statements: ["s-3"] }],
      })),
      events: record.events.map((event) => ({ ...event, day: getDay("2025-03-12") })),
      readings: record.readings.map((reading) => ({
        ...reading,
        paragraphs: [{ paragraph: 1, statements: ["s-2", "s-3"], reason: null, note: null }],
      })),
    };
    await write({ update: changed });
    expect(await read()).toEqual(changed);
  });

  test("a statement changes its source together with the reading that names it", async () => {
    const moved = record.statements.map((item) =>
      item.id === "s-3" ? { ...item, source: "gazette" } : item,
    );
    const readings = record.readings.map((reading) => ({
      ...reading,
      paragraphs: [{ paragraph: 1, statements: ["s-2"], reason: null, note: null }],
    }));
    await write(update({ statements: moved, readings }));
    expect((await read())?.readings).toEqual(readings);
    await expect(
      write(update({ statements: record.statements.map((item) => ({ ...item, source: "gazette" })) })),
    ).rejects.toMatchObject({ code: "invalid" });
  });

  test("parties, categories and issues take the order that is written", async () => {
    const { order } = buildNoChanges(record);
    const turned = { ...order, parties: order.parties.toReversed(), issues: order.issues.toReversed() };
    await write({ order: turned });
    const found = await read();
    expect(found?.parties.map(({ slug }) => slug)).toEqual(turned.parties);
    expect(found?.categories).toEqual(record.categories);
    expect(found?.issues.map(({ slug }) => slug)).toEqual(turned.issues);
    expect(await audit(2)).toMatchObject([{ entity: "issue-order" }, { entity: "party-order" }]);
  });

  test("an order that does not name everything once is refused", async () => {
    const { order } = buildNoChanges(record);
    for (const parties of [["north"], ["north", "north", "south"], [...order.parties, "east"]]) {
      await expect(write({ order: { ...order, parties } })).rejects.toMatchObject({ code: "invalid" });
    }
  });

  test("all changes are written or none, and the version stays with the record", async () => {
    const before = await version();
    const taken = record.statements[0];
    if (taken === undefined) throw new Error("no statement");
    const party = { slug: "east", title: "East", short: "E", parent: null };
    const { order } = buildNoChanges(record);
    await expect(
      write({
        ...create({ parties: [party], statements: [taken] }),
        order: { ...order, parties: [...order.parties, "east"] },
      }),
    ).rejects.toMatchObject({ name: "ParleyError", code: "conflict" });
    expect(await read()).toEqual(record);
    expect(await version()).toBe(before);
  });

  test("a rule that the database checks at the end refuses the whole write by its name", async () => {
    const [first] = record.positions;
    if (first === undefined) throw new Error("no position");
    const bad: Position = {
      ...first,
      id: "x",
      revisions: [{ ...revision, redLines: ["none"], validFrom: getDay("2025-05-01") }],
      evidence: [],
    };
    await expect(write(create({ positions: [bad] }))).rejects.toMatchObject({
      code: "invalid",
      message: 'The database refuses this: revision 1 of position "x" prefers one of its red lines.',
    });
    expect(await read()).toEqual(record);
  });

  test("two positions of a party on an issue from one day are a conflict, unless one was retracted", async () => {
    const [position] = record.positions.filter(({ id }) => id === "north.border.2");
    if (position === undefined) throw new Error("no position");
    const rival = { ...position, id: "north.border.3", evidence: [] };
    await expect(write(create({ positions: [rival] }))).rejects.toMatchObject({ code: "conflict" });
    const retracted = {
      ...revision,
      number: 2,
      validFrom: getDay("2025-04-20"),
      retracted: true,
      correction: "Never held.",
      publishedAt: at("2025-07-01T00:00:00Z"),
    };
    await write(create({ positions: [rival], revisions: [{ position: position.id, revision: retracted }] }));
    expect((await read())?.positions.map(({ id }) => id)).toContain("north.border.3");
  });

  test("two positions may change places in one write", async () => {
    const swap = (position: string, day: string) => ({
      position,
      revision: {
        ...revision,
        number: position.endsWith("1") ? 3 : 2,
        validFrom: getDay(day),
        correction: "Days confused.",
        publishedAt: at("2025-07-01T00:00:00Z"),
      },
    });
    await write(
      create({ revisions: [swap("north.border.1", "2025-04-20"), swap("north.border.2", "2025-03-02")] }),
    );
    expect((await read())?.positions.map(({ revisions }) => revisions.at(-1)?.validFrom).slice(0, 2)).toEqual(
      ["2025-04-20", "2025-03-02"],
    );
  });

  test("an issue gets options, gives them other numbers and retires one, and loses none", async () => {
    const [issue] = record.issues.filter(({ slug }) => slug === "flag");
    if (issue === undefined) throw new Error("no issue");
    const [none, river, ridge, sea] = issue.options;
    if (!none || !river || !ridge || !sea) throw new Error("no options");
    const rescaled = {
      ...issue,
      options: [
        { ...sea, key: "ocean", step: 1 },
        { ...ridge, step: 2 },
        { ...none, step: 3, label: "Nowhere" },
      ],
      retired: [
        ...issue.retired.map((option) => ({ ...option, into: "ridge" })),
        { key: "river", label: "At the river", short: "river", origin: river.origin, into: "ridge" },
        { key: "sea", label: "At the sea", short: "sea", origin: sea.origin, into: "ocean" },
      ],
    };
    await write(update({ issues: [rescaled] }));
    const found = (await read())?.issues.find(({ slug }) => slug === "flag");
    expect(found).toEqual(rescaled);
    for (const [options, retired] of [
      [rescaled.options.slice(0, 2), rescaled.retired],
      [rescaled.options, rescaled.retired.slice(1)],
    ] as const) {
      await expect(write(update({ issues: [{ ...rescaled, options, retired }] }))).rejects.toMatchObject({
        code: "invalid",
      });
    }
    const revived = {
      ...rescaled,
      options: [...rescaled.options, { ...sea, step: 4 }],
      retired: rescaled.retired.filter(({ key }) => key !== "sea"),
    };
    await write(update({ issues: [revived] }));
    expect((await read())?.issues.find(({ slug }) => slug === "flag")).toEqual(revived);
  });

  test("what is not there cannot be updated, revised or added to", async () => {
    const [source] = record.sources;
    if (source === undefined) throw new Error("no source");
    const gone = { name: "ParleyError", code: "not-found" };
    await expect(write(update({ sources: [{ ...source, slug: "gone" }] }))).rejects.toMatchObject(gone);
    await expect(write(create({ revisions: [{ position: "gone", revision }] }))).rejects.toMatchObject(gone);
    await expect(write({ negotiation: "gone" })).rejects.toMatchObject(gone);
    const stranger = { ...record.negotiation, slug: "stranger" };
    await expect(write(create({ negotiation: stranger }))).rejects.toMatchObject({ code: "invalid" });
  });

  test("every write leaves who did what, and an update what was there before", async () => {
    const [source] = record.sources;
    if (source === undefined) throw new Error("no source");
    await writeRecordChanges(
      opened.database,
      {
        ...buildNoChanges(record),
        ...create({ statements: [{ ...statement, id: "s-4" }] }),
        ...update({ sources: [{ ...source, tier: "C" }] }),
      },
      { actor: "Bea", action: "correct" },
    );
    expect(await audit(2)).toMatchObject([
      {
        actor: "Bea",
        action: "correct",
        entity: "source",
        entityId: source.slug,
        detail: { change: "updated", before: source },
      },
      {
        actor: "Bea",
        action: "correct",
        entity: "statement",
        entityId: "s-4",
        detail: { change: "created" },
      },
    ]);
  });

  test("the creation of a record is audited entity by entity, and can be paged through", async () => {
    const all = await audit(1000);
    expect(new Set(all.map(({ entity }) => entity))).toEqual(
      new Set([
        "negotiation",
        "party",
        "category",
        "issue",
        "source",
        "statement",
        "position",
        "proposal",
        "event",
        "reading",
      ]),
    );
    expect(all.map(({ id }) => Number(id))).toEqual(all.map(({ id }) => Number(id)).sort((a, b) => b - a));
    const [first, second] = await audit(2);
    expect(await audit(1, first?.id)).toEqual([second]);
  });

  test("the version grows with every write and stays when nothing changes", async () => {
    const first = await version();
    await write({});
    expect(await version()).toBe(first);
    await write(create({ statements: [{ ...statement, id: "s-4" }] }));
    expect(Number(await version())).toBeGreaterThan(Number(first));
  });

  test("negotiations are listed by slug with their counts and versions", async () => {
    const listed = await listNegotiations(opened.database);
    const slugs = listed.map(({ negotiation }) => negotiation.slug);
    expect(slugs).toEqual(slugs.toSorted());
    expect(listed.find(({ negotiation }) => negotiation.slug === record.negotiation.slug)).toEqual({
      negotiation: record.negotiation,
      counts: { parties: 2, issues: 3, sources: 3, statements: 3, positions: 5, proposals: 2, events: 1 },
      version: await version(),
    });
  });

  test("a record with thousands of statements is written and read whole", async () => {
    const many = Array.from({ length: 2500 }, (_, index) => ({ ...statement, id: `many-${index}` }));
    await write(create({ statements: many }));
    expect((await read())?.statements).toHaveLength(2503);
  });
});
