import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { applyDataset } from "@/lib/dataset/apply";
import { planChanges } from "@/lib/dataset/plan";
import { listRecordFaults } from "@/lib/dataset/validate";
import { writeDocument } from "@/lib/dataset/write";
import { findRecord } from "@/lib/db/record";
import type * as WriteRecord from "@/lib/db/write-record";
import type { NegotiationRecord } from "@/lib/domain/model";
import { engines, type TestDatabase } from "../support/database";
import { getExampleRecord } from "./example";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** What somebody else does just before each write, in turn. */
const others = vi.hoisted(() => ({ acts: [] as (() => Promise<void>)[] }));
vi.mock("@/lib/db/write-record", async (importOriginal) => {
  const original = await importOriginal<typeof WriteRecord>();
  return {
    ...original,
    writeRecordChanges: async (...given: Parameters<typeof original.writeRecordChanges>) => {
      await others.acts.shift()?.();
      await original.writeRecordChanges(...given);
    },
  };
});
const { writeRecordChanges } = await vi.importActual<typeof WriteRecord>("@/lib/db/write-record");

const BY = { actor: "editor", action: "import" };

function getExample(slug: string): NegotiationRecord {
  const record = getExampleRecord();
  return { ...record, negotiation: { ...record.negotiation, slug } };
}

function withTitles(record: NegotiationRecord, source: string, event: string): NegotiationRecord {
  return {
    ...record,
    sources: record.sources.map((each) => ({ ...each, title: source })),
    events: record.events.map((each) => ({ ...each, title: event })),
  };
}

describe.each(engines)("on $name", (engine) => {
  let opened: TestDatabase;
  beforeAll(async () => {
    opened = await engine.open();
  });
  afterAll(async () => {
    await opened.close();
  });
  beforeEach(() => {
    others.acts = [];
  });

  /** As another process writes: planned on what is there now. */
  async function writeAsOther(record: NegotiationRecord): Promise<void> {
    const current = await findRecord(opened.database, record.negotiation.slug);
    await writeRecordChanges(opened.database, planChanges(current, record).changes, BY);
  }

  async function getRecord(slug: string): Promise<NegotiationRecord> {
    const record = await findRecord(opened.database, slug);
    if (record === null) throw new Error(`there is no ${slug}`);
    return record;
  }

  test("overtaken by the same package, an apply finds that there is nothing left to do", async () => {
    const record = getExample("same");
    others.acts = [() => writeAsOther(record)];
    expect((await applyDataset(opened.database, record, BY)).isEmpty).toBe(true);
    expect(writeDocument(await getRecord("same"))).toBe(writeDocument(record));
  });

  test("overtaken by another package, the record says all that the later of the two says, and no mixture", async () => {
    const record = getExample("mixture");
    await applyDataset(opened.database, withTitles(record, "one", "one"), BY);
    others.acts = [() => writeAsOther(withTitles(record, "one", "two"))];
    await applyDataset(opened.database, withTitles(record, "two", "one"), BY);
    expect(writeDocument(await getRecord("mixture"))).toBe(writeDocument(withTitles(record, "two", "one")));
  });

  test("overtaken by a new statement, a reading that the package changes lists it still", async () => {
    const record = getExample("statement");
    const [said] = record.statements;
    if (said === undefined) throw new Error("the example has statements");
    await applyDataset(opened.database, record, BY);
    const readings = (change: (paragraph: number) => object) =>
      record.readings.map((reading) => ({
        ...reading,
        paragraphs: reading.paragraphs.map((each) => ({ ...each, ...change(each.paragraph) })),
      }));
    const added = {
      ...record,
      statements: [...record.statements, { ...said, id: "gaz-p4-1", paragraph: 4 }],
      readings: readings((paragraph) => (paragraph === 4 ? { statements: ["gaz-p4-1"], reason: null } : {})),
    };
    others.acts = [() => writeAsOther(added)];
    const noted = {
      ...record,
      readings: readings((paragraph) => (paragraph === 1 ? { note: "Bold." } : {})),
    };
    await applyDataset(opened.database, noted, BY);
    const after = await getRecord("statement");
    expect(listRecordFaults(after)).toEqual([]);
    expect(after.statements.map(({ id }) => id)).toContain("gaz-p4-1");
    expect(after.readings[0]?.paragraphs[0]?.note).toBe("Bold.");
  });

  test("overtaken again and again, an apply gives up with a conflict", async () => {
    const record = getExample("again");
    await applyDataset(opened.database, withTitles(record, "mine", "old"), BY);
    others.acts = [
      () => writeAsOther(withTitles(record, "other", "old")),
      ...Array.from({ length: 9 }, () => () => writeAsOther(withTitles(record, "other", "other"))),
    ];
    await expect(applyDataset(opened.database, withTitles(record, "mine", "mine"), BY)).rejects.toMatchObject(
      { code: "conflict" },
    );
  });
});
