import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measureAgreement } from "@/lib/domain/agreement";
import { measureAgreementOverTime } from "@/lib/domain/agreement-over-time";
import { listChangeDays } from "@/lib/domain/change-days";
import { addDays, type Day, getDay } from "@/lib/domain/day";
import { buildGrid } from "@/lib/domain/grid";
import type { NegotiationRecord } from "@/lib/domain/model";
import { buildRecord, instant, NOW } from "@/tests/support/record";
import { recordArbitrary, recordedAtArbitrary } from "@/tests/support/record-arbitrary";

const OPTIONS = { measure: "distance", balance: "issue", joint: "include", basis: "default" } as const;
const [FROM, THROUGH] = [getDay("2025-02-20"), getDay("2025-06-10")];

const spanOf = (record: NegotiationRecord, recordedAt: string = NOW) => ({
  recordedAt: instant(recordedAt),
  parties: record.parties.map(({ slug }) => slug),
  issues: record.issues.map(({ slug }) => slug),
  from: FROM,
  through: THROUGH,
});

function listDays(from: Day, through: Day): Day[] {
  const days: Day[] = [];
  for (let day = from; day <= through; day = addDays(day, 1)) days.push(day);
  return days;
}

describe("the days on which something changes", () => {
  it("are all: on any other day each cell is what it was the day before, its evidence only older", () => {
    fc.assert(
      fc.property(recordArbitrary, recordedAtArbitrary, (record, recordedAt) => {
        const span = spanOf(record, recordedAt);
        const changes = new Set(listChangeDays(record, span));
        const cellsOn = (asOf: Day) =>
          buildGrid(record, { ...span, asOf }).cells.map((row) =>
            row.map((cell) => ({ ...cell, evidenceIsOld: false })),
          );
        for (const day of listDays(FROM, THROUGH)) {
          if (!changes.has(day)) expect(cellsOn(day)).toEqual(cellsOn(addDays(day, -1)));
        }
      }),
      { numRuns: 30 },
    );
  });

  it("begin with the span, and there are none in a span without a day", () => {
    const span = spanOf(buildRecord());
    expect(listChangeDays(buildRecord(), span)).toEqual(["2025-02-20", "2025-03-01", "2025-06-01"]);
    expect(listChangeDays(buildRecord(), { ...span, from: THROUGH, through: FROM })).toEqual([]);
  });
});

describe("agreement over time", () => {
  it("is on every day what is measured on that day's grid", () => {
    fc.assert(
      fc.property(
        recordArbitrary,
        recordedAtArbitrary,
        fc.constantFrom("distance" as const, "same-option" as const),
        fc.constantFrom("include" as const, "exclude" as const),
        (record, recordedAt, measure, joint) => {
          const span = spanOf(record, recordedAt);
          const options = { ...OPTIONS, measure, joint };
          const pairs = measureAgreementOverTime(record, span, options);
          for (const asOf of listDays(FROM, THROUGH)) {
            const measured = measureAgreement(buildGrid(record, { ...span, asOf }), options);
            for (const { parties, phases } of pairs) {
              const [row, column] = parties.map((slug) => measured.parties.indexOf(slug));
              const phase = phases.findLast(({ from }) => from <= asOf);
              expect(phase?.agreement).toEqual(measured.agreement[row ?? -1]?.[column ?? -1]);
              expect(phase?.low).toEqual(measured.low[row ?? -1]?.[column ?? -1]);
              expect(phase?.coverage).toEqual(measured.coverage[row ?? -1]?.[column ?? -1]);
            }
          }
        },
      ),
      { numRuns: 15 },
    );
  });

  it("has a phase from each day on which a number changes, and none outside the coverage but the unknown", () => {
    const record = buildRecord({
      positions: [
        { party: "a", issue: "i", prefers: "o1" },
        { party: "b", issue: "i", prefers: "o5", from: "2025-03-10" },
        { party: "b", issue: "i", prefers: "o3", from: "2025-04-01" },
      ],
    });
    const [pair] = measureAgreementOverTime(record, spanOf(record), OPTIONS);
    expect(pair?.phases.map(({ from, agreement }) => [from, agreement])).toEqual([
      ["2025-02-20", null],
      ["2025-03-10", 0],
      ["2025-04-01", 0.5],
      ["2025-06-01", null],
    ]);
  });

  it("says each pair once, in the order of the parties", () => {
    const record = buildRecord({ parties: ["c", "a", "b"] });
    const pairs = measureAgreementOverTime(record, spanOf(record), OPTIONS);
    expect(pairs.map(({ parties }) => parties.join("-"))).toEqual(["c-a", "c-b", "a-b"]);
  });
});
