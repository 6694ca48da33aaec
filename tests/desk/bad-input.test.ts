import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkEntry } from "@/lib/desk/check-entry";
import { EMPTY_POSITION } from "@/lib/desk/position-content";
import type { Fault } from "@/lib/domain/fault";
import {
  addPerson,
  askAs,
  begin,
  expectStatus,
  type Person,
  readRecord,
  storeTalks,
} from "@/tests/api/support/desk";
import { engines, type TestDatabase } from "@/tests/support/database";
import { useDatabase } from "@/tests/support/own-database";
import { buildRecord, instant } from "@/tests/support/record";
import { type Case, FAULTS, inTalks, SKETCH, WHOLE } from "./support/bad-entries";

const NOW = instant("2026-01-01T00:00:00.000Z");

describe("a form", () => {
  const record = buildRecord(SKETCH);
  const check = (entry: Case): readonly Fault[] => {
    const { kind, target, content } = inTalks(entry, record.negotiation.slug);
    return checkEntry(record, { kind, target }, content, NOW).faults;
  };

  test.each(WHOLE)("that is whole has no fault: $kind", (entry) => {
    expect(check(entry)).toEqual([]);
  });

  test.each(FAULTS)("says beside the field: %s", (_fault, entry, at, reason) => {
    expect(check(entry)).toContainEqual({ at, reason: expect.stringMatching(reason) });
  });
});

describe("the API", () => {
  let opened: TestDatabase;
  let ann: Person;
  let slug: string;
  beforeAll(async () => {
    const [engine] = engines;
    if (engine === undefined) throw new RangeError("no engine");
    opened = await useDatabase(engine);
    ann = await addPerson("analyst");
    slug = await storeTalks(SKETCH);
  });
  afterAll(() => opened.close());

  test("says the same of each, asked to check or handed a draft in, and writes nothing", {
    timeout: 300_000,
  }, async () => {
    const record = await readRecord(slug);
    for (const [fault, entry] of FAULTS) {
      const body = inTalks(entry, slug);
      const { kind, target, content } = body;
      const expected = checkEntry(record, body, content, NOW).faults;
      const path = `negotiations/${slug}/check`;
      const checked = await expectStatus(200, askAs(ann, "POST", path, { body }));
      expect(checked.faults, fault).toEqual(expected);
      if (kind === "position" && target === "a.nowhere") continue;
      const { id, version } = await begin(ann, slug, kind, target, content);
      const submission = askAs(ann, "POST", `drafts/${id}/submission`, { version, body: {} });
      expect((await expectStatus(400, submission)).faults, fault).toEqual(expected);
    }
    expect(await readRecord(slug)).toEqual(record);
  });

  test("says so of text that is longer than its field, before it is kept", async () => {
    for (const [field, most] of [
      ["rationale", 4000],
      ["correction", 2000],
      ["validFrom", 10],
    ] as const) {
      const content = { ...EMPTY_POSITION, [field]: "x".repeat(most + 1) };
      const body = { kind: "position", target: "a.i", content };
      const refused = await expectStatus(400, askAs(ann, "POST", `negotiations/${slug}/drafts`, { body }));
      expect(refused.faults).toMatchObject([{ at: `content.${field}` }]);
    }
  });
});
