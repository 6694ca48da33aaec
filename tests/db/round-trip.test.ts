import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findRecord, findRecordVersion } from "@/lib/db/record";
import { compareText, sortByKey } from "@/lib/db/rows";
import { writeRecordChanges } from "@/lib/db/write-record";
import type { NegotiationRecord } from "@/lib/domain/model";
import { arbitraryRecord } from "@/tests/dataset/arbitrary-record";
import { engines, type TestDatabase } from "@/tests/support/database";
import { recordArbitrary } from "@/tests/support/record-arbitrary";
import { rescaledArbitrary } from "@/tests/support/rescaled";
import { buildCreation, exampleRecord, rename } from "./example-record";

const BY = { actor: "test", action: "import" };

/** The record in the order in which the database gives it. */
function arrange(record: NegotiationRecord): NegotiationRecord {
  return {
    ...record,
    issues: record.issues.map((issue) => ({
      ...issue,
      options: [...issue.options].sort((a, b) => a.step - b.step),
      retired: sortByKey(issue.retired, ({ key }) => key),
    })),
    sources: sortByKey(record.sources, ({ slug }) => slug),
    statements: sortByKey(record.statements, ({ id }) => id),
    positions: sortByKey(record.positions, ({ id }) => id).map((position) => ({
      ...position,
      evidence: sortByKey(position.evidence, (link) => link.statement),
    })),
    proposals: sortByKey(record.proposals, ({ slug }) => slug),
    events: sortByKey(record.events, ({ slug }) => slug),
    readings: sortByKey(record.readings, ({ source }) => source).map((reading) => ({
      ...reading,
      paragraphs: reading.paragraphs.map((paragraph) => ({
        ...paragraph,
        statements: [...paragraph.statements].sort(compareText),
      })),
    })),
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

  test("a record in which every variant occurs comes back as it was written", async () => {
    await writeRecordChanges(opened.database, buildCreation(exampleRecord), BY);
    expect(await findRecord(opened.database, "two-banks")).toEqual(exampleRecord);
  });

  test("any valid record comes back as it was written", async () => {
    let number = 0;
    await fc.assert(
      fc.asyncProperty(fc.oneof(arbitraryRecord, recordArbitrary, rescaledArbitrary), async (generated) => {
        number++;
        const record = rename(generated, `generated-${number}`);
        await writeRecordChanges(opened.database, buildCreation(record), BY);
        expect(await findRecord(opened.database, record.negotiation.slug)).toEqual(arrange(record));
      }),
      { numRuns: 25 },
    );
  });

  test("a record that is not there is null, and so is its version", async () => {
    expect(await findRecord(opened.database, "nowhere")).toBeNull();
    expect(await findRecordVersion(opened.database, "nowhere")).toBeNull();
  });
});
