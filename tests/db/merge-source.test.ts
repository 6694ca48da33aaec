import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mergeRecord } from "@/lib/dataset/merge";
import { findRecord } from "@/lib/db/record";
import { writeRecordChanges } from "@/lib/db/write-record";
import { mergeSource } from "@/lib/desk/source-merge";
import type { NegotiationRecord } from "@/lib/domain/model";
import { engines, type TestDatabase } from "@/tests/support/database";
import { buildCreation, exampleRecord, rename } from "./example-record";

const BY = { actor: "Ann", action: "merge" };

describe.each(engines)("on $name", (engine) => {
  let opened: TestDatabase;
  beforeAll(async () => {
    opened = await engine.open();
  });
  afterAll(async () => {
    await opened.close();
  });

  async function merge(slug: string, into: string, name: string) {
    const record = rename(exampleRecord, name);
    await writeRecordChanges(opened.database, buildCreation(record), BY);
    const source = record.sources.find((each) => each.slug === slug);
    if (source === undefined) throw new Error(`no source ${slug}`);
    const { changes } = mergeSource(record, { ...source, mergedInto: into }, into);
    await writeRecordChanges(opened.database, changes, BY);
    return { expected: mergeRecord(record, changes), read: await findRecord(opened.database, name) };
  }

  test("a merged source is stored as the domain has it, with the reading that moved", async () => {
    const { expected, read } = await merge("herald", "unread", "moved-reading");
    expect(read).toEqual(inOrder(expected));
    expect(read?.readings.map(({ source, paragraphs }) => [source, paragraphs.length])).toEqual([
      ["herald", 0],
      ["unread", 3],
    ]);
    expect(read?.sources.map(({ slug, mergedInto }) => [slug, mergedInto])).toEqual([
      ["gazette", null],
      ["herald", "unread"],
      ["reprint", "unread"],
      ["unread", null],
    ]);
  });

  test("a merged source that was not read is stored as the domain has it", async () => {
    const { expected, read } = await merge("gazette", "unread", "no-reading");
    expect(read).toEqual(inOrder(expected));
  });
});

function inOrder(record: NegotiationRecord): NegotiationRecord {
  return { ...record, readings: record.readings.toSorted((a, b) => (a.source < b.source ? -1 : 1)) };
}
