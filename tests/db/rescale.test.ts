import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mergeRecord } from "@/lib/dataset/merge";
import { planChanges } from "@/lib/dataset/plan";
import { writeDocument } from "@/lib/dataset/write";
import { listAuditEntries } from "@/lib/db/audit";
import { findRecord } from "@/lib/db/record";
import { writeRecordChanges } from "@/lib/db/write-record";
import { findCurrentRevision } from "@/lib/domain/as-of";
import type { RecordChanges } from "@/lib/domain/changes";
import { buildNoChanges } from "@/lib/domain/changes";
import type { NegotiationRecord } from "@/lib/domain/model";
import { rescaleIssue } from "@/lib/domain/rescale";
import { buildRestoration } from "@/lib/domain/restore";
import { listFaults } from "@/lib/domain/validity";
import { getBuiltIn } from "@/tests/support/built-in";
import { engines, type TestDatabase } from "@/tests/support/database";
import { instant } from "@/tests/support/record";
import { getIssue, mergeOption, number, REASON } from "@/tests/support/rescaled";
import { buildCreation } from "./example-record";

const ISSUE = "ceasefire-conditions";
const LATER = instant("2027-01-01T00:00:00.000Z");
const record = getBuiltIn();
const slug = record.negotiation.slug;

describe.each(engines)("on $name", (engine) => {
  let opened: TestDatabase;
  beforeAll(async () => {
    opened = await engine.open();
    await writeRecordChanges(opened.database, buildCreation(record), { actor: "Ann", action: "import" });
  });
  afterAll(async () => {
    await opened.close();
  });

  const write = (changes: RecordChanges) =>
    writeRecordChanges(opened.database, changes, { actor: "Ann", action: "rescale" });
  async function read(): Promise<NegotiationRecord> {
    const found = await findRecord(opened.database, slug);
    if (found === null) throw new Error("no record");
    return found;
  }

  test("an option merged into another is written with all that it moves, and read back", async () => {
    const before = await read();
    const { changes, moved, faults } = mergeOption(
      before,
      ISSUE,
      "unconditional",
      "after-open-questions",
      LATER,
    );
    expect(faults).toEqual([]);
    expect(new Set(moved.map(({ position }) => position)).size).toBe(8);
    await write(changes);
    const after = await read();
    expect(writeDocument(after)).toBe(writeDocument(mergeRecord(before, changes)));
    expect(listFaults(after)).toEqual([]);
    expect(getIssue(after, ISSUE).retired).toMatchObject([
      { key: "unconditional", into: "after-open-questions" },
    ]);
    for (const position of before.positions) {
      const now = after.positions.find(({ id }) => id === position.id);
      expect(now && findCurrentRevision(now, instant("2026-12-31T00:00:00.000Z"))).toEqual(
        position.revisions.at(-1),
      );
    }

    const { create, update } = changes;
    const entries = await listAuditEntries(opened.database, slug, { limit: 1000 });
    const written = entries.filter(({ action }) => action === "rescale");
    expect(written.map(({ entity, entityId }) => `${entity} ${entityId}`).sort()).toEqual(
      [
        ...create.revisions.map(({ position, revision }) => `revision ${position} ${revision.number}`),
        `issue ${ISSUE}`,
        ...update.statements.map(({ id }) => `statement ${id}`),
        ...update.proposals.map((proposal) => `proposal ${proposal.slug}`),
      ].sort(),
    );
    expect(written.find(({ entity }) => entity === "issue")?.detail).toEqual({
      change: "updated",
      before: getIssue(before, ISSUE),
    });
  });

  test("nothing that stands is brought back to a retired option", async () => {
    const now = await read();
    const position = now.positions.find(({ revisions }) => revisions.at(-1)?.correction === REASON);
    if (position === undefined) throw new Error("no position was moved");
    const revision = buildRestoration(position, 1, { publishedAt: LATER, correction: "As it was." });
    const none = buildNoChanges(now);
    const changes = { ...none, create: { ...none.create, revisions: [{ position: position.id, revision }] } };
    expect(listFaults(mergeRecord(now, changes)).length).toBeGreaterThan(0);
    await expect(write(changes)).rejects.toMatchObject({
      code: "invalid",
      message: expect.stringContaining('option "unconditional" is retired'),
    });
  });

  test("a scale read from its other end changes places within one write", async () => {
    const now = await read();
    const issue = now.issues.find(({ level, slug }) => level === "ordinal" && slug !== ISSUE);
    if (issue === undefined) throw new Error("no ordinal issue");
    const options = number(issue.options.toReversed());
    const { changes, faults } = rescaleIssue(now, { ...issue, options }, new Map(), {
      publishedAt: LATER,
      reason: REASON,
    });
    expect(faults).toEqual([]);
    await write(changes);
    const after = await read();
    expect(getIssue(after, issue.slug).options).toEqual(options);
    expect(listFaults(after)).toEqual([]);
  });

  test("a backup from before does not take the scale back", async () => {
    const plan = planChanges(await read(), record);
    expect(plan.faults.map(({ at }) => at)).toContain(`issues[${ISSUE}].retired`);
  });

  test("a package with retired options is loaded whole into another database", async () => {
    const now = await read();
    const copy = { ...now, negotiation: { ...now.negotiation, slug: "copy" } };
    const { changes, faults } = planChanges(null, copy);
    expect(faults).toEqual([]);
    await write(changes);
    const loaded = await findRecord(opened.database, "copy");
    expect(loaded && writeDocument(loaded)).toBe(writeDocument(copy));
  });
});
