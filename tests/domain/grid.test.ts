import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day, daysBetween, getDay, type Instant } from "@/lib/domain/day";
import { buildGrid, type Cell, findCell, getCell, type HeldCell } from "@/lib/domain/grid";
import type { NegotiationRecord, Slug } from "@/lib/domain/model";
import { buildRecord, gridOf, instant, RECORDED, type RecordSketch } from "@/tests/support/record";
import { asOfArbitrary, recordArbitrary, recordedAtArbitrary } from "@/tests/support/record-arbitrary";

function held(sketch: RecordSketch, at: { asOf?: string; recordedAt?: string } = {}): HeldCell {
  const cell = getCell(gridOf(buildRecord(sketch), at), "i", "a");
  if (cell.state === "not-researched") throw new Error("nothing held");
  return cell;
}

const stateOf = (sketch: RecordSketch, at: { asOf?: string; recordedAt?: string }) =>
  getCell(gridOf(buildRecord(sketch), at), "i", "a").state;

/** Says of each cell what the design says, as slowly and plainly as can be. */
function readCell(record: NegotiationRecord, issue: Slug, party: Slug, asOf: Day, recordedAt: Instant) {
  const { coverage, staleAfterDays } = record.negotiation;
  if (asOf < coverage.from || asOf > coverage.through) return { state: "not-researched", party, issue };
  const standing = record.positions
    .filter((position) => position.party === party && position.issue === issue)
    .flatMap((position) => {
      const revision = position.revisions.filter(({ publishedAt }) => publishedAt <= recordedAt).at(-1);
      return revision === undefined || revision.retracted || revision.validFrom > asOf
        ? []
        : [{ position, revision }];
    })
    .sort((a, b) => (a.revision.validFrom < b.revision.validFrom ? -1 : 1))
    .at(-1);
  if (standing === undefined) return { state: "not-researched", party, issue };
  const statementOf = (id: string) => record.statements.find((statement) => statement.id === id);
  const evidence = standing.position.evidence.filter(
    (link) => link.recordedAt <= recordedAt && (statementOf(link.statement)?.saidOn ?? "9") <= asOf,
  );
  const supports = evidence
    .filter(({ role }) => role === "supports")
    .flatMap(({ statement }) => statementOf(statement) ?? [])
    .filter(({ parties }) => parties.includes(party));
  const newest =
    supports
      .map(({ saidOn }) => saidOn)
      .sort()
      .at(-1) ?? null;
  const attributions = new Set(supports.map((statement) => statement.attribution));
  return {
    state: standing.revision.stance.state,
    position: standing.position.id,
    revision: standing.revision,
    since: standing.revision.validFrom,
    evidence,
    newestEvidence: newest,
    evidenceIsOld: newest !== null && daysBetween(newest, asOf) > staleAfterDays,
    attribution: ["own", "reported", "anonymous"].find((each) => attributions.has(each as "own")) ?? null,
    confidence: attributions.has("own")
      ? standing.revision.confidence
      : standing.revision.confidence && "low",
    jointWith: record.parties
      .map(({ slug }) => slug)
      .filter((slug) => slug !== party && supports.some(({ parties }) => parties.includes(slug))),
  };
}

describe("as of a day, as recorded at an instant", () => {
  it("every cell is what the definition says, for any record, day and instant", () => {
    fc.assert(
      fc.property(recordArbitrary, asOfArbitrary, recordedAtArbitrary, (record, asOf, recordedAt) => {
        const parties = record.parties.map(({ slug }) => slug);
        const grid = buildGrid(record, { asOf, recordedAt: instant(recordedAt), parties });
        for (const cell of grid.cells.flat()) {
          expect(cell).toMatchObject(readCell(record, cell.issue, cell.party, asOf, instant(recordedAt)));
        }
      }),
    );
  });

  it("nothing that is recorded later changes it", () => {
    fc.assert(
      fc.property(recordArbitrary, asOfArbitrary, recordedAtArbitrary, (record, asOf, recordedAt) => {
        const known = <Item>(list: readonly Item[], when: (item: Item) => string) =>
          list.filter((item) => when(item) <= recordedAt);
        const positions = record.positions
          .map((position) => ({
            ...position,
            revisions: known(position.revisions, (revision) => revision.publishedAt),
            evidence: known(position.evidence, (link) => link.recordedAt),
          }))
          .filter(({ revisions }) => revisions.length > 0);
        expect(gridOf({ ...record, positions }, { asOf, recordedAt })).toEqual(
          gridOf(record, { asOf, recordedAt }),
        );
      }),
    );
  });

  it("nothing that is said later changes it", () => {
    fc.assert(
      fc.property(recordArbitrary, asOfArbitrary, recordedAtArbitrary, (record, asOf, recordedAt) => {
        const statements = record.statements.filter(({ saidOn }) => saidOn <= asOf);
        const ids = new Set(statements.map(({ id }) => id));
        const positions = record.positions.map((position) => ({
          ...position,
          evidence: position.evidence.filter(({ statement }) => ids.has(statement)),
        }));
        expect(gridOf({ ...record, statements, positions }, { asOf, recordedAt })).toEqual(
          gridOf(record, { asOf, recordedAt }),
        );
      }),
    );
  });

  it("does not depend on the order of positions, nor on what was asked for before", () => {
    fc.assert(
      fc.property(
        recordArbitrary,
        fc.array(fc.tuple(asOfArbitrary, recordedAtArbitrary)),
        (record, asked) => {
          const turned = { ...record, positions: record.positions.toReversed() };
          for (const [asOf, recordedAt] of asked) {
            const fresh = gridOf({ ...record }, { asOf, recordedAt });
            expect(gridOf(record, { asOf, recordedAt })).toEqual(fresh);
            expect(gridOf(turned, { asOf, recordedAt })).toEqual(fresh);
          }
        },
      ),
    );
  });

  it("holds a position from its first day until the next one", () => {
    const sketch: RecordSketch = {
      positions: [
        { party: "a", issue: "i", from: "2025-03-10", prefers: "o1" },
        { party: "a", issue: "i", from: "2025-04-10", prefers: "o3" },
      ],
    };
    expect(stateOf(sketch, { asOf: "2025-03-09" })).toBe("not-researched");
    expect(held(sketch, { asOf: "2025-03-10" }).preferred).toBe("o1");
    expect(held(sketch, { asOf: "2025-04-09" }).preferred).toBe("o1");
    expect(held(sketch, { asOf: "2025-04-10" }).preferred).toBe("o3");
  });

  it("claims nothing outside the coverage, and carries earlier positions into it", () => {
    const sketch: RecordSketch = {
      positions: [{ party: "a", issue: "i", from: "2024-06-14", prefers: "o1" }],
    };
    expect(stateOf(sketch, { asOf: "2025-02-28" })).toBe("not-researched");
    expect(held(sketch, { asOf: "2025-03-01" })).toMatchObject({ since: "2024-06-14", evidenceIsOld: true });
    expect(stateOf(sketch, { asOf: "2025-06-01" })).toBe("not-researched");
  });

  it("shows a correction from its publication on, and the record as it stood before", () => {
    const sketch: RecordSketch = {
      positions: [
        {
          party: "a",
          issue: "i",
          from: "2025-03-10",
          prefers: "o1",
          publishedAt: "2025-06-01T00:00:00.000Z",
          corrections: [
            { prefers: "o2", from: "2025-03-12", publishedAt: "2025-06-02T00:00:00.000Z" },
            { retracted: true, publishedAt: "2025-06-03T00:00:00.000Z" },
          ],
        },
      ],
    };
    const asOf = "2025-03-11";
    expect(stateOf(sketch, { asOf, recordedAt: "2025-05-31T23:59:59.999Z" })).toBe("not-researched");
    expect(held(sketch, { asOf, recordedAt: "2025-06-01T00:00:00.000Z" }).preferred).toBe("o1");
    expect(stateOf(sketch, { asOf, recordedAt: "2025-06-02T00:00:00.000Z" })).toBe("not-researched");
    expect(held(sketch, { asOf: "2025-03-12", recordedAt: "2025-06-02T12:00:00.000Z" }).preferred).toBe("o2");
    expect(stateOf(sketch, { asOf: "2025-03-12", recordedAt: "2025-06-03T00:00:00.000Z" })).toBe(
      "not-researched",
    );
  });

  it("falls back to the position before when one is retracted", () => {
    const sketch: RecordSketch = {
      positions: [
        { party: "a", issue: "i", from: "2025-03-10", prefers: "o1" },
        {
          party: "a",
          issue: "i",
          from: "2025-04-10",
          prefers: "o2",
          corrections: [{ retracted: true, publishedAt: "2025-07-01T00:00:00.000Z" }],
        },
      ],
    };
    expect(held(sketch, { recordedAt: "2025-06-30T00:00:00.000Z" }).preferred).toBe("o2");
    expect(held(sketch, { recordedAt: "2025-07-01T00:00:00.000Z" }).preferred).toBe("o1");
  });

  it("takes of two positions from one day, which no valid record has, the one published last", () => {
    const record = buildRecord({
      positions: [
        {
          party: "a",
          issue: "i",
          from: "2025-03-10",
          prefers: "o1",
          publishedAt: "2025-06-02T00:00:00.000Z",
        },
        {
          party: "a",
          issue: "i",
          from: "2025-03-10",
          prefers: "o2",
          publishedAt: "2025-06-01T00:00:00.000Z",
        },
      ],
    });
    for (const positions of [record.positions, record.positions.toReversed()]) {
      expect(getCell(gridOf({ ...record, positions }), "i", "a")).toMatchObject({ preferred: "o1" });
    }
    const tied = record.positions.map((position) => ({
      ...position,
      revisions: position.revisions.map((revision) => ({ ...revision, publishedAt: instant(RECORDED) })),
    }));
    for (const positions of [tied, tied.toReversed()]) {
      expect(getCell(gridOf({ ...record, positions }), "i", "a")).toMatchObject({ preferred: "o2" });
    }
  });

  it("knows evidence from when it was recorded, though it was said before", () => {
    const sketch: RecordSketch = {
      statements: [
        { id: "first", parties: ["a"], saidOn: "2025-03-10" },
        { id: "found-later", parties: ["a"], saidOn: "2025-03-20" },
        { id: "again", parties: ["a"], saidOn: "2025-03-30" },
      ],
      positions: [
        {
          party: "a",
          issue: "i",
          from: "2025-03-10",
          prefers: "o1",
          rests: ["first", "again"],
          evidence: [{ statement: "found-later", recordedAt: "2025-07-01T00:00:00.000Z" }],
        },
      ],
    };
    expect(held(sketch, { recordedAt: "2025-06-30T00:00:00.000Z" }).restsOn).toEqual(["first", "again"]);
    expect(held(sketch, { recordedAt: "2025-07-01T00:00:00.000Z" }).restsOn).toHaveLength(3);
  });

  it("lowers the confidence, and tells the attribution, by what was said by the day", () => {
    const sketch: RecordSketch = {
      statements: [
        { id: "rumour", parties: ["a"], saidOn: "2025-03-10", attribution: "anonymous" },
        { id: "report", parties: ["a"], saidOn: "2025-03-12", attribution: "reported" },
        { id: "own", parties: ["a"], saidOn: "2025-03-14", attribution: "own" },
      ],
      positions: [
        {
          party: "a",
          issue: "i",
          from: "2025-03-10",
          prefers: "o1",
          confidence: "high",
          rests: ["rumour", "report", "own"],
        },
      ],
    };
    expect(held(sketch, { asOf: "2025-03-11" })).toMatchObject({
      attribution: "anonymous",
      confidence: "low",
    });
    expect(held(sketch, { asOf: "2025-03-12" })).toMatchObject({
      attribution: "reported",
      confidence: "low",
    });
    expect(held(sketch, { asOf: "2025-03-14" })).toMatchObject({ attribution: "own", confidence: "high" });
  });

  it("takes nobody else's statement for the party's own, and no context for news", () => {
    const sketch: RecordSketch = {
      statements: [
        { id: "report", parties: ["a"], saidOn: "2025-03-10", attribution: "reported", source: "s1" },
        { id: "other", parties: ["b"], saidOn: "2025-05-01", source: "s2" },
        { id: "threat", parties: ["a"], saidOn: "2025-05-02", source: "s3" },
      ],
      positions: [
        {
          party: "a",
          issue: "i",
          from: "2025-03-10",
          prefers: "o1",
          rests: ["report", "other"],
          evidence: [{ statement: "threat", role: "context" }],
        },
      ],
    };
    const cell = held(sketch);
    expect(cell).toMatchObject({ attribution: "reported", newestEvidence: "2025-03-10", sources: ["s1"] });
    expect(cell.evidence.map(({ statement }) => statement)).toEqual(["report", "other", "threat"]);
    expect(cell.restsOn).toEqual(["report"]);
  });

  it("names with whom a party spoke, in the record's order, and how its first day is known", () => {
    const sketch: RecordSketch = {
      parties: ["b", "a", "c"],
      statements: [
        { id: "later", parties: ["a", "b"], saidOn: "2025-03-20" },
        { id: "first", parties: ["c", "a"], saidOn: "2025-03-10", dateBasis: "inferred" },
      ],
      positions: [{ party: "a", issue: "i", from: "2025-03-10", prefers: "o1", rests: ["later", "first"] }],
    };
    expect(held(sketch, { asOf: "2025-03-10" })).toMatchObject({ jointWith: ["c"], dateBasis: "inferred" });
    expect(held(sketch)).toMatchObject({ jointWith: ["b", "c"], dateBasis: "inferred" });
  });

  it("marks evidence as old only beyond the threshold", () => {
    const sketch: RecordSketch = {
      positions: [{ party: "a", issue: "i", from: "2025-03-01", prefers: "o1" }],
    };
    const day = addDays(getDay("2025-03-01"), 60);
    expect(held(sketch, { asOf: day }).evidenceIsOld).toBe(false);
    expect(held(sketch, { asOf: addDays(day, 1) }).evidenceIsOld).toBe(true);
  });

  it("keeps a cell the same object while nothing in it changes", () => {
    const record = buildRecord({
      positions: [{ party: "a", issue: "i", from: "2025-03-10", prefers: "o1" }],
    });
    const cells = ["2025-03-10", "2025-03-11", "2025-03-10"].map(
      (asOf) => gridOf(record, { asOf }).cells[0]?.[0],
    );
    expect(cells[1]).toBe(cells[0]);
    expect(cells[2]).toBe(cells[0]);
  });

  it("shows the parties at the table, or those asked for in that order, and refuses unknown ones", () => {
    const record = buildRecord({ parties: ["a", { slug: "m", parent: "a" }, "b"], issues: ["i", "j"] });
    const at = { asOf: getDay("2025-03-01"), recordedAt: instant("2025-07-01T00:00:00.000Z") };
    expect(buildGrid(record, at).parties.map(({ slug }) => slug)).toEqual(["a", "b"]);
    const asked = buildGrid(record, { ...at, parties: ["m", "a"], issues: ["j"] });
    expect(asked.cells.map((row) => row.map(({ party, issue }: Cell) => `${party} ${issue}`))).toEqual([
      ["m j", "a j"],
    ]);
    expect(findCell(asked, "i", "m")).toBeNull();
    expect(() => getCell(asked, "i", "m")).toThrow(RangeError);
    expect(() => buildGrid(record, { ...at, parties: ["x"] })).toThrow(RangeError);
    expect(() => buildGrid(record, { ...at, issues: ["x"] })).toThrow(RangeError);
  });
});
