import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { applyDataset } from "@/lib/dataset/apply";
import { loadDataset, loadDatasetOnce } from "@/lib/dataset/load";
import { writeDocument } from "@/lib/dataset/write";
import { listAuditEntries } from "@/lib/db/audit";
import { findRecord, findRecordVersion } from "@/lib/db/record";
import type { NegotiationRecord } from "@/lib/domain/model";
import { ParleyError } from "@/lib/errors";
import { engines, type TestDatabase } from "../support/database";
import { arbitraryRecord, shuffleRecord } from "./arbitrary-record";
import { getExampleRecord } from "./example";

const BY = { actor: "editor", action: "import" };

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

function getExample(slug: string): NegotiationRecord {
  const record = getExampleRecord();
  return { ...record, negotiation: { ...record.negotiation, slug } };
}

function retitle(record: NegotiationRecord, title: string): NegotiationRecord {
  return { ...record, sources: record.sources.map((source) => ({ ...source, title })) };
}

describe.each(engines)("on $name", (engine) => {
  let opened: TestDatabase;
  beforeAll(async () => {
    opened = await engine.open();
  });
  afterAll(async () => {
    await opened.close();
  });

  async function getText(slug: string): Promise<string> {
    const record = await findRecord(opened.database, slug);
    if (record === null) throw new Error(`there is no ${slug}`);
    return writeDocument(record);
  }

  test("export, import and export again give the same bytes", async () => {
    let number = 0;
    await fc.assert(
      fc.asyncProperty(arbitraryRecord, fc.nat(1000), async (generated, seed) => {
        number += 1;
        const slug = `generated-${number}`;
        const record = { ...generated, negotiation: { ...generated.negotiation, slug } };
        await applyDataset(opened.database, shuffleRecord(record, seed), BY);
        const text = await getText(slug);
        expect(text).toBe(writeDocument(record));
      }),
      { numRuns: 6 },
    );
  });

  test("the same package a second time writes nothing, not even to the audit log", async () => {
    const record = getExample("twice");
    const first = await applyDataset(opened.database, record, BY);
    expect(first.isEmpty).toBe(false);
    const version = await findRecordVersion(opened.database, "twice");
    const second = await applyDataset(opened.database, shuffleRecord(record, 7), BY);
    expect(second.isEmpty).toBe(true);
    expect(await findRecordVersion(opened.database, "twice")).toBe(version);
  });

  test("a package that grows is brought in as what is new and changed", async () => {
    const whole = getExample("grown");
    const begin = { ...whole, positions: whole.positions.slice(1), proposals: [], events: [] };
    await applyDataset(opened.database, begin, BY);
    const plan = await applyDataset(opened.database, retitle(whole, "Better"), BY);
    expect(plan.summary.positions).toEqual({ create: 1, update: 0, unchanged: 3, kept: 0 });
    expect(plan.summary.sources.update).toBe(1);
    expect(await getText("grown")).toBe(writeDocument(retitle(whole, "Better")));
  });

  test("what only the database has is kept", async () => {
    const whole = getExample("kept");
    await applyDataset(opened.database, whole, BY);
    await applyDataset(opened.database, { ...whole, positions: [], proposals: [], events: [] }, BY);
    expect(await getText("kept")).toBe(writeDocument(whole));
  });

  test("a refusal by the database halfway leaves nothing of a new negotiation", async () => {
    const constraint = `ALTER TABLE "reading_paragraph" ADD CONSTRAINT "no_event" CHECK ("note" NOT LIKE 'event%')`;
    await opened.run(`${constraint} NOT VALID`);
    try {
      await expect(applyDataset(opened.database, getExample("halfway"), BY)).rejects.toMatchObject({
        code: "invalid",
      });
      expect(await findRecord(opened.database, "halfway")).toBeNull();
      expect(await findRecordVersion(opened.database, "halfway")).toBeNull();
    } finally {
      await opened.run(`ALTER TABLE "reading_paragraph" DROP CONSTRAINT "no_event"`);
    }
    await applyDataset(opened.database, getExample("halfway"), BY);
    expect(await getText("halfway")).toBe(writeDocument(getExample("halfway")));
  });

  test("a refusal by the database halfway leaves a record as it was", async () => {
    const before = getExample("unharmed");
    await applyDataset(opened.database, { ...before, events: [] }, BY);
    const text = await getText("unharmed");
    await opened.run(
      `ALTER TABLE "negotiation_event" ADD CONSTRAINT "no_talks" CHECK ("slug" <> 'talks-resume') NOT VALID`,
    );
    try {
      await expect(applyDataset(opened.database, retitle(before, "Lost"), BY)).rejects.toThrow(ParleyError);
      expect(await getText("unharmed")).toBe(text);
    } finally {
      await opened.run(`ALTER TABLE "negotiation_event" DROP CONSTRAINT "no_talks"`);
    }
  });

  test("a faulty record is refused before the database is asked", async () => {
    const record = { ...getExample("faulty"), sources: [] };
    await expect(applyDataset(opened.database, record, BY)).rejects.toMatchObject({
      code: "invalid",
      faults: expect.arrayContaining([
        { at: "statements[gaz-p2-1].source", reason: "names no source: gazette-2025-04-12" },
        { at: "events[talks-resume].source", reason: "names no source: gazette-2025-04-12" },
      ]),
    });
    expect(await findRecord(opened.database, "faulty")).toBeNull();
  });

  test("a forbidden change is refused with its fault, and the rest of the package with it", async () => {
    const record = getExample("forbidden");
    await applyDataset(opened.database, record, BY);
    const issues = record.issues.map((issue) => ({ ...issue, level: "nominal" as const, title: "New" }));
    await expect(applyDataset(opened.database, { ...record, issues }, BY)).rejects.toMatchObject({
      code: "conflict",
      faults: [
        { at: "issues[minimum-flow].level", reason: expect.stringContaining("is ordinal in the record") },
      ],
    });
    expect(await getText("forbidden")).toBe(writeDocument(record));
  });

  test("two applies of one package at once: one writes, the other finds it there", async () => {
    const record = getExample("at-once");
    const plans = await Promise.all([1, 2, 3].map(() => applyDataset(opened.database, record, BY)));
    expect(plans.map((plan) => plan.isEmpty).sort()).toEqual([false, true, true]);
    expect(await getText("at-once")).toBe(writeDocument(record));
  });

  test("the set-up loads a package once, and a restart takes back nothing that was improved since", async () => {
    const record = getExample("built-in");
    expect(await loadDatasetOnce(opened.database, record)).toMatchObject({ isEmpty: false });
    await applyDataset(opened.database, retitle(record, "Improved at the desk"), BY);
    expect(await loadDatasetOnce(opened.database, record)).toBeNull();
    expect(await getText("built-in")).toBe(writeDocument(retitle(record, "Improved at the desk")));
  });

  test("a new issue of a built-in package is loaded, and a named one always", async () => {
    const record = getExample("renewed");
    await loadDatasetOnce(opened.database, record);
    const renewed = retitle(record, "Second printing");
    expect(await loadDatasetOnce(opened.database, renewed)).toMatchObject({ isEmpty: false });
    await applyDataset(opened.database, retitle(record, "Improved at the desk"), BY);
    expect(await loadDataset(opened.database, renewed)).toMatchObject({ isEmpty: false });
    expect(await getText("renewed")).toBe(writeDocument(renewed));
  });

  test("the audit log tells who brought a package in, and which", async () => {
    await loadDataset(opened.database, getExample("audited"));
    const [entry] = await listAuditEntries(opened.database, "audited", { limit: 1 });
    expect(entry?.actor).toBe("set-up");
    expect(entry?.action).toMatch(/^load dataset sha256:[0-9a-f]{64}$/);
  });
});
