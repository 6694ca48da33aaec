import fc from "fast-check";
import { expect, test } from "vitest";
import { parseDocument } from "@/lib/dataset/read-document";
import type { DatasetReading } from "@/lib/dataset/validate";
import { writeDocument, writeFolderFiles } from "@/lib/dataset/write";
import type { NegotiationRecord } from "@/lib/domain/model";
import { instant } from "../support/record";
import { rescaledArbitrary } from "../support/rescaled";
import { arbitraryRecord, shuffleRecord } from "./arbitrary-record";
import { getExampleRecord, getExampleText } from "./example";
import { readFilesAsFolder } from "./folder";

function getRecord(reading: DatasetReading): NegotiationRecord {
  if ("faults" in reading) throw new Error(JSON.stringify(reading.faults, null, 1));
  return reading.record;
}

/** Both sides in one order that owes nothing to the writer's. */
function sortIds(record: NegotiationRecord): unknown {
  const sort = <T>(items: readonly T[]) =>
    items.map((item) => JSON.stringify(item, Object.keys(Object(item)).sort())).sort();
  return {
    ...record,
    sources: sort(record.sources),
    statements: new Map(
      record.statements.map((each) => [
        each.id,
        { ...each, parties: new Set(each.parties), claims: new Set(each.claims) },
      ]),
    ),
    positions: new Map(
      record.positions.map((each) => [each.id, { ...each, evidence: new Set(each.evidence) }]),
    ),
    readings: new Map(
      record.readings.map((each) => [
        each.source,
        each.paragraphs.map((p) => ({ ...p, statements: new Set(p.statements) })),
      ]),
    ),
  };
}

test("a record written, read and written again gives the same bytes", () => {
  fc.assert(
    fc.property(fc.oneof(arbitraryRecord, rescaledArbitrary), (record) => {
      const text = writeDocument(record);
      expect(writeDocument(getRecord(parseDocument(text)))).toBe(text);
    }),
  );
});

test("nothing of a record is lost or changed by writing and reading it", () => {
  fc.assert(
    fc.property(arbitraryRecord, (record) => {
      const read = getRecord(parseDocument(writeDocument(record)));
      expect(sortIds(read)).toEqual(sortIds(record));
    }),
  );
});

test("a folder holds the same record as the document", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryRecord, async (record) => {
      const read = getRecord(await readFilesAsFolder(writeFolderFiles(record)));
      expect(writeDocument(read)).toBe(writeDocument(record));
      expect(writeFolderFiles(read)).toEqual(writeFolderFiles(record));
    }),
    { numRuns: 25 },
  );
});

test("the order in which unordered lists come changes no byte", () => {
  fc.assert(
    fc.property(arbitraryRecord, fc.nat(1000), (record, seed) => {
      expect(writeDocument(shuffleRecord(record, seed))).toBe(writeDocument(record));
    }),
  );
});

test("the order of parties, categories and issues is kept, because that is how they are shown", () => {
  const record = getExampleRecord();
  const turned = { ...record, parties: record.parties.toReversed(), issues: record.issues.toReversed() };
  const read = getRecord(parseDocument(writeDocument(turned)));
  expect(read.parties).toEqual(turned.parties);
  expect(read.issues).toEqual(turned.issues);
});

test("the example in the README is a whole package in the fixed order of fields", () => {
  const compact = JSON.stringify(JSON.parse(getExampleText()));
  expect(JSON.stringify(JSON.parse(writeDocument(getExampleRecord())))).toBe(compact);
});

test("issues without retired options say nothing of them, and are read as having none", () => {
  expect(getExampleText()).not.toContain('"retired"');
  expect(getExampleRecord().issues.map(({ retired }) => retired)).toEqual([[], []]);
  const record = getExampleRecord();
  const retired = [
    { key: "canal", label: "A canal", short: "Canal", origin: "texts", into: "seasonal" },
  ] as const;
  const issues = record.issues.map((issue, at) => (at === 0 ? { ...issue, retired } : issue));
  expect(getRecord(parseDocument(writeDocument({ ...record, issues }))).issues[0]?.retired).toEqual(retired);
});

test("files end with one newline, are indented by one space and have no carriage return", () => {
  const files = [...writeFolderFiles(getExampleRecord()).values(), writeDocument(getExampleRecord())];
  for (const text of files) {
    expect(text).toMatch(/[\]}]\n$/);
    expect(text).toMatch(/^[[{]\n ["{]/);
    expect(text).not.toContain("\r");
  }
});

test("an instant in another zone is written in UTC to the millisecond", () => {
  const text = getExampleText().replaceAll("2025-06-01T09:00:00.000Z", "2025-06-01T12:00+03:00");
  expect(writeDocument(getRecord(parseDocument(text)))).toBe(writeDocument(getExampleRecord()));
});

test("a package saved with Windows line ends and a byte order mark is read as well", () => {
  const text = `\uFEFF${getExampleText().replaceAll("\n", "\r\n")}`;
  expect(getRecord(parseDocument(new TextEncoder().encode(text)))).toEqual(getExampleRecord());
});

test("ids are in natural order, evidence by time, claims by issue, options of a set in codebook order", () => {
  const record = getExampleRecord();
  const [said] = record.statements;
  const [held, ...others] = record.positions;
  const [revision] = held?.revisions ?? [];
  const [link] = held?.evidence ?? [];
  if (!(said && held && revision && link)) throw new Error("the example has a position with evidence");
  const late = instant("2025-06-09T00:00:00Z");
  const text = writeDocument({
    ...record,
    statements: [
      { ...said, id: "gaz-p10-1", claims: [{ issue: "monitor", option: null }, ...said.claims] },
      { ...said, id: "gaz-p9-1" },
    ],
    positions: [
      ...others,
      {
        ...held,
        revisions: [{ ...revision, redLines: ["seasonal", "none"] }],
        evidence: [
          { ...link, statement: "gaz-p1-1", recordedAt: late },
          { ...link, statement: "gaz-p10-1" },
          { ...link, statement: "gaz-p9-1" },
        ],
      },
    ],
  });
  const written: NegotiationRecord = JSON.parse(text);
  expect(written.statements.map(({ id }) => id)).toEqual(["gaz-p9-1", "gaz-p10-1"]);
  expect(written.statements[1]?.claims.map(({ issue }) => issue)).toEqual(["minimum-flow", "monitor"]);
  expect(written.positions[0]?.revisions[0]?.redLines).toEqual(["none", "seasonal"]);
  expect(written.positions[0]?.evidence.map(({ statement }) => statement)).toEqual([
    "gaz-p9-1",
    "gaz-p10-1",
    "gaz-p1-1",
  ]);
});
