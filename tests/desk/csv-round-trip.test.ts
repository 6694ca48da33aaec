import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalRecord } from "@/lib/dataset/canonical";
import { maskFormula, readText } from "@/lib/desk/csv/cell-text";
import { exportCsv } from "@/lib/desk/csv/export-rows";
import { readOffers, writeOffers } from "@/lib/desk/csv/offer-text";
import { type CsvReading, readCsv } from "@/lib/desk/csv/read-csv";
import { writeCsv } from "@/lib/desk/csv/write-csv";
import { findImportable } from "@/lib/desk/imported-position";
import type { NegotiationRecord } from "@/lib/domain/model";
import { arbitraryRecord } from "../dataset/arbitrary-record";
import { getBuiltIn } from "../support/built-in";
import { instant, NOW } from "../support/record";

const now = instant(NOW);
const HOSTILE = [
  "=1+1",
  "+7",
  "-5",
  "@cmd",
  "'=masked",
  "''",
  '"',
  'a "quoted" word',
  ";",
  ",",
  "\\",
  "\\;",
  " if ",
  "(none)",
  "Їжак",
  "a\u0301",
  "😀",
  "\u2028",
  "\uFEFF",
  "＝1",
  "<b>bold</b>",
  "null",
  "  blanks  ",
];
/** Text that the record may hold, of pieces that files like to spoil. */
const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: "grapheme" }), fc.constant("\n")), {
    minLength: 1,
    maxLength: 4,
  })
  .map((pieces) => pieces.join(""))
  .filter((text) => /\S/.test(text) && !/(?!\n)[\p{Cc}\p{Cs}]/u.test(text) && [...text].length < 200);
const hostileLine = hostileText.map((text) => text.replaceAll("\n", " ")).filter((text) => /\S/.test(text));

/** Records whose texts are hostile wherever a row tells them. */
const hostileRecord: fc.Arbitrary<NegotiationRecord> = fc
  .tuple(
    arbitraryRecord,
    fc.array(hostileText, { minLength: 1, maxLength: 6 }),
    fc.array(hostileLine, { minLength: 1, maxLength: 6 }),
    fc.boolean(),
  )
  .map(([record, texts, lines, isNone]) => {
    const textAt = (index: number) => texts[index % texts.length] ?? "x";
    const lineAt = (index: number) => lines[index % lines.length] ?? "x";
    return {
      ...record,
      statements: record.statements.map((statement, index) => ({
        ...statement,
        summary: textAt(index),
        speaker: index % 3 === 0 ? null : lineAt(index),
        role: index % 2 === 0 ? null : lineAt(index + 1),
        quote:
          index % 4 === 0
            ? null
            : { text: "=a word", language: "uk", translator: index % 4 === 1 ? null : lineAt(index) },
      })),
      positions: record.positions.map((position, index) => ({
        ...position,
        revisions: position.revisions.map((revision) => ({
          ...revision,
          rationale: textAt(index),
          salience: index % 3 === 0 ? { value: index * 0.1, reason: textAt(index + 1) } : null,
          acceptable:
            isNone && index % 2 === 0 && revision.stance.state === "ambiguous" ? [] : revision.acceptable,
          stance:
            revision.stance.state === "conditional"
              ? {
                  ...revision.stance,
                  offers: revision.stance.offers.flatMap((offer) => [
                    { ...offer, condition: textAt(index) },
                    { ...offer, condition: textAt(index + 1) },
                  ]),
                }
              : revision.stance,
        })),
      })),
    };
  });

function read(text: string, kind: "statements" | "positions", record: NegotiationRecord): CsvReading {
  return readCsv({ text, kind, mapping: {}, record, now });
}

function withoutStatements(record: NegotiationRecord): NegotiationRecord {
  return { ...record, statements: [], positions: [], proposals: [], readings: [] };
}

describe("exporting rows and importing them again", () => {
  test("gives the same statements", () => {
    fc.assert(
      fc.property(hostileRecord, (record) => {
        const reading = read(exportCsv(record, "statements"), "statements", withoutStatements(record));
        expect(reading.rows.filter(({ fate }) => fate !== "new")).toEqual([]);
        expect(reading.faults).toEqual([]);
        expect(reading.statements).toEqual(record.statements);
      }),
    );
  });

  test("gives the same positions", () => {
    fc.assert(
      fc.property(hostileRecord, (record) => {
        const reading = read(exportCsv(record, "positions"), "positions", { ...record, positions: [] });
        expect(reading.rows.filter(({ fate }) => fate !== "new")).toEqual([]);
        expect(reading.positions).toEqual(record.positions.flatMap((each) => findImportable(each) ?? []));
      }),
    );
  });

  test("into the same record brings nothing new", () => {
    fc.assert(
      fc.property(hostileRecord, (record) => {
        const canonical = canonicalRecord(record);
        for (const kind of ["statements", "positions"] as const) {
          const reading = read(exportCsv(canonical, kind), kind, record);
          expect(reading.faults).toEqual([]);
          expect(reading.rows.filter(({ fate }) => fate !== "same")).toEqual([]);
        }
      }),
    );
  });

  test("holds for the built-in record, whole and by its examples", () => {
    const record = getBuiltIn();
    for (const kind of ["statements", "positions"] as const) {
      const all = read(exportCsv(record, kind), kind, record);
      expect(all.rows.length).toBe(
        kind === "statements"
          ? record.statements.length
          : record.positions.flatMap((each) => findImportable(each) ?? []).length,
      );
      expect(all.rows.filter(({ fate }) => fate !== "same")).toEqual([]);
      const examples = read(exportCsv(record, kind, "examples"), kind, record);
      expect(examples.rows.length).toBeGreaterThan(3);
      expect(examples.rows.length).toBeLessThan(10);
      expect(examples.rows.filter(({ fate }) => fate !== "same")).toEqual([]);
      expect(read(exportCsv(record, kind, "none"), kind, record)).toMatchObject({ faults: [], rows: [] });
    }
  });
});

describe("a cell", () => {
  test("never begins as a formula does, and is read as it was", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const cell = maskFormula(text);
        expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
        expect(readText(cell)).toBe(text);
      }),
    );
  });

  test("that is a number stays one", () => {
    expect(writeCsv(["a", "b"], [[-5, "-5"]])).toBe('\uFEFF"a","b"\r\n-5,"\'-5"\r\n');
  });

  test("is read by others as it is written", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(hostileText, hostileText), { minLength: 1 }), (rows) => {
        expect(parse(writeCsv(["a", "b"], rows), { bom: true })).toEqual([
          ["a", "b"],
          ...rows.map((row) => row.map(maskFormula)),
        ]);
      }),
    );
  });
});

describe("offers in a cell", () => {
  const offer = fc.record({
    options: fc.array(fc.constantFrom("if", "none", "o1", "a-b"), { minLength: 1, maxLength: 3 }),
    condition: hostileText,
  });

  test("are read as they were, whatever the conditions say", () => {
    fc.assert(
      fc.property(fc.array(offer, { maxLength: 4 }), (offers) => {
        expect(readOffers(writeOffers(offers))).toEqual({ offers });
      }),
    );
  });

  test.each([
    ["o1 if b pays", [{ options: ["o1"], condition: "b pays" }]],
    [
      "o1 , o2 if b pays ; o3  if  c goes ;",
      [
        { options: ["o1", "o2"], condition: "b pays" },
        { options: ["o3"], condition: "c goes" },
      ],
    ],
    ["o1 if b pays\\; and soon", [{ options: ["o1"], condition: "b pays; and soon" }]],
    ["o1 if", [{ options: ["o1"], condition: "" }]],
  ])("%s is read as people mean it", (text, offers) => {
    expect(readOffers(text)).toEqual({ offers });
  });

  test.each(["o1", "b pays", "if b pays", "o1 when b pays; o2 if c"])("%s is no offer", (text) => {
    expect(readOffers(text)).toEqual({ unread: text.split(";")[0] });
  });
});
