import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeRecord } from "@/lib/dataset/merge";
import { measureAgreement } from "@/lib/domain/agreement";
import { findCurrentRevision } from "@/lib/domain/as-of";
import { buildNoChanges } from "@/lib/domain/changes";
import { getDay } from "@/lib/domain/day";
import type { NegotiationRecord, Position } from "@/lib/domain/model";
import { findPlace } from "@/lib/domain/place";
import { rescaleIssue } from "@/lib/domain/rescale";
import { listRevisionOptions } from "@/lib/domain/stance";
import { listFaults } from "@/lib/domain/validity";
import { measureVerdict } from "@/lib/domain/verdict";
import { buildRecord, gridOf, instant, NOW, type PositionSketch } from "@/tests/support/record";
import { asOfArbitrary, recordArbitrary, recordedAtArbitrary } from "@/tests/support/record-arbitrary";
import { getIssue, mergeOption, number, REASON, RESCALED, rescaledArbitrary } from "@/tests/support/rescaled";
import { reverseScales } from "@/tests/support/reverse-scales";

const BY = { publishedAt: RESCALED, reason: REASON };
const NOTHING = new Map<string, string>();

function isStanding({ revisions }: Position): boolean {
  return revisions.at(-1)?.retracted === false;
}

/** The record with every issue re-scaled to its namesake in `to`, no option going. */
function rescaleAll(record: NegotiationRecord, to: NegotiationRecord): NegotiationRecord {
  return to.issues.reduce((rescaled, issue) => {
    const { changes, faults } = rescaleIssue(rescaled, issue, NOTHING, BY);
    expect(faults).toEqual([]);
    return mergeRecord(rescaled, changes);
  }, record);
}

const withPosition = (sketch: Partial<PositionSketch>, ...others: readonly PositionSketch[]) =>
  buildRecord({ positions: [{ party: "a", issue: "i", from: "2025-03-10", ...sketch }, ...others] });

describe("re-scaling an issue", () => {
  it("by the scale that it has changes nothing", () => {
    fc.assert(
      fc.property(fc.oneof(recordArbitrary, rescaledArbitrary), (record) => {
        for (const issue of record.issues) {
          expect(rescaleIssue(record, issue, NOTHING, BY)).toEqual({
            changes: buildNoChanges(record),
            moved: [],
            faults: [],
          });
        }
      }),
    );
  });

  it("from the other end changes no verdict, camp or number, on any day and as recorded at any time", () => {
    fc.assert(
      fc.property(
        recordArbitrary,
        asOfArbitrary,
        fc.oneof(recordedAtArbitrary, fc.constant(NOW)),
        (record, asOf, recordedAt) => {
          const rescaled = rescaleAll(record, reverseScales(record));
          expect(listFaults(rescaled)).toEqual([]);
          const [before, after] = [record, rescaled].map((each) => gridOf(each, { asOf, recordedAt }));
          if (before === undefined || after === undefined) throw new Error("no grids");
          for (const [at, issue] of before.issues.entries()) {
            const { unadvocatedEnds: _, ...verdict } = measureVerdict(issue, before.cells[at] ?? [], "all");
            const turned = after.issues[at] ?? issue;
            expect(measureVerdict(turned, after.cells[at] ?? [], "all")).toMatchObject(verdict);
          }
          const options = { measure: "distance", balance: "issue", joint: "include", basis: "all" } as const;
          expect(measureAgreement(after, options)).toEqual(measureAgreement(before, options));
        },
      ),
    );
  });

  it("by another option at an end moves nobody's option, and revises only where numbers change", () => {
    fc.assert(
      fc.property(recordArbitrary, (record) => {
        for (const issue of record.issues) {
          const [first] = issue.options;
          if (first === undefined) continue;
          const end = { ...first, key: "end", short: "end" };
          const standing = record.positions.filter((each) => each.issue === issue.slug && isStanding(each));
          const above = rescaleIssue(
            record,
            { ...issue, options: number([...issue.options, end]) },
            NOTHING,
            BY,
          );
          expect(above.changes.create.revisions).toEqual([]);
          expect(above.changes.update.issues).toHaveLength(1);
          const below = rescaleIssue(
            record,
            { ...issue, options: number([end, ...issue.options]) },
            NOTHING,
            BY,
          );
          const placed = standing.filter(({ revisions }) => revisions.at(-1)?.stance.state !== "no-position");
          expect(below.changes.create.revisions.map(({ position }) => position)).toEqual(
            placed.map(({ id }) => id),
          );
          for (const { position, revision } of below.changes.create.revisions) {
            const before = standing.find(({ id }) => id === position)?.revisions.at(-1);
            expect(revision).toMatchObject({ correction: REASON, publishedAt: RESCALED });
            expect(new Set(listRevisionOptions(revision))).toEqual(
              new Set(before && listRevisionOptions(before)),
            );
            expect({ ...revision, number: before?.number, correction: before?.correction }).toMatchObject({
              validFrom: before?.validFrom,
              stance: before?.stance.state === "conditional" ? {} : before?.stance,
              salience: before?.salience,
            });
          }
          expect([...above.moved, ...below.moved].filter(({ from, to }) => from.key !== to.key)).toEqual([]);
        }
      }),
    );
  });

  it("by merging an option leaves a sound record, in which nothing that stands names it", () => {
    fc.assert(
      fc.property(rescaledArbitrary, (record) => {
        expect(listFaults(record)).toEqual([]);
        for (const issue of record.issues) {
          const retired = new Set(issue.retired.map(({ key }) => key));
          const standing = record.positions.filter((each) => each.issue === issue.slug && isStanding(each));
          const named = standing.flatMap(({ revisions }) => revisions.slice(-1).flatMap(listRevisionOptions));
          const claimed = record.statements.flatMap(({ claims }) =>
            claims.flatMap((claim) => (claim.issue === issue.slug ? (claim.option ?? []) : [])),
          );
          expect([...named, ...claimed].filter((key) => retired.has(key))).toEqual([]);
          for (const key of retired) expect(findPlace(issue, key)).toBeNull();
        }
      }),
    );
  });

  it("by merging an option leaves what was recorded before as it was", () => {
    fc.assert(
      fc.property(recordArbitrary, recordedAtArbitrary, fc.nat({ max: 3 }), (record, recordedAt, at) => {
        const [issue] = record.issues;
        const [gone, into] = [issue?.options[at], issue?.options[at + 1]];
        if (issue === undefined || gone === undefined || into === undefined) return;
        const { changes, faults } = mergeOption(record, issue.slug, gone.key, into.key);
        fc.pre(faults.length === 0);
        const rescaled = mergeRecord(record, changes);
        for (const position of record.positions) {
          const after = rescaled.positions.find(({ id }) => id === position.id);
          expect(after?.evidence).toEqual(position.evidence);
          expect(after && findCurrentRevision(after, instant(recordedAt))).toEqual(
            findCurrentRevision(position, instant(recordedAt)),
          );
        }
        const cells = gridOf(rescaled, { recordedAt }).cells.flat();
        expect(
          cells.filter(
            (cell) =>
              cell.state !== "not-researched" && cell.preferred === gone.key && cell.issue === issue.slug,
          ),
        ).toEqual([]);
      }),
    );
  });

  it("names what falls together once, says what moved, and touches claims and terms", () => {
    const record = withPosition({
      stance: {
        state: "conditional",
        preferred: "o2",
        offers: [{ options: ["o1", "o2", "o4"], condition: "If so." }],
      },
      acceptable: ["o2", "o1"],
      redLines: ["o5"],
    });
    const statements = record.statements.map((statement) => ({
      ...statement,
      claims: [
        { issue: "i", option: "o1" },
        { issue: "i", option: "o2" },
        { issue: "i", option: null },
      ],
    }));
    const plan = {
      slug: "plan",
      title: "A plan",
      summary: "A plan.",
      proposers: [],
      datedOn: getDay("2025-04-01"),
      dateBasis: "exact",
      replaces: null,
      terms: [{ issue: "i", option: "o1", summary: "A term.", statements: [] }],
    } as const;
    const { changes, moved, faults } = mergeOption(
      { ...record, statements, proposals: [plan] },
      "i",
      "o1",
      "o2",
    );
    expect(faults).toEqual([]);
    expect(changes.create.revisions).toMatchObject([
      {
        position: "a.i.1",
        revision: {
          number: 2,
          stance: { preferred: "o2", offers: [{ options: ["o2", "o4"], condition: "If so." }] },
          acceptable: ["o2"],
          redLines: ["o5"],
        },
      },
    ]);
    expect(moved.map(({ party, from, to }) => [party, from.label, from.step, to.label, to.step])).toEqual([
      ["a", "Option o1", 1, "Option o2", 1],
      ["a", "Option o2", 2, "Option o2", 1],
      ["a", "Option o4", 4, "Option o4", 3],
      ["a", "Option o5", 5, "Option o5", 4],
    ]);
    expect(changes.update.statements.map(({ claims }) => claims)).toEqual([
      [
        { issue: "i", option: "o2" },
        { issue: "i", option: null },
      ],
    ]);
    expect(changes.update.proposals.map(({ terms }) => terms[0]?.option)).toEqual(["o2"]);
    expect(changes.update.issues[0]?.retired).toEqual([
      { key: "o1", label: "Option o1", short: "o1", origin: "texts", into: "o2" },
    ]);
  });

  it.each<[string, Partial<PositionSketch>, string, string]>([
    [
      "a red line would rule out the preferred option",
      { prefers: "o1", redLines: ["o2"] },
      "redLines",
      "rules out the preferred option: o2",
    ],
    [
      "a red line would rule out what is acceptable",
      { prefers: "o4", acceptable: ["o1", "o4"], redLines: ["o2"] },
      "redLines",
      "rules out what is acceptable: o2",
    ],
    [
      "a span would be left with one option",
      { stance: { state: "ambiguous", span: ["o1", "o2"] } },
      "stance.span",
      "should name at least two options",
    ],
  ])("is refused where %s", (_, sketch, field, reason) => {
    const { faults } = mergeOption(withPosition(sketch), "i", "o1", "o2");
    expect(faults).toEqual([{ at: `positions[a.i.1].revisions[1].${field}`, reason }]);
  });

  it("passes retracted positions by, and stays sound", () => {
    const record = withPosition(
      { prefers: "o1", redLines: ["o2"], corrections: [{ retracted: true }] },
      { party: "b", issue: "i", prefers: "o1" },
    );
    const { changes, faults } = mergeOption(record, "i", "o1", "o2");
    expect(faults).toEqual([]);
    expect(changes.create.revisions.map(({ position }) => position)).toEqual(["b.i.1"]);
    expect(listFaults(mergeRecord(record, changes))).toEqual([]);
  });

  it("twice leads from the first option to the last, and a retired one may come back", () => {
    const record = withPosition({ prefers: "o1" });
    const once = mergeRecord(record, mergeOption(record, "i", "o1", "o2").changes);
    const twice = mergeRecord(once, mergeOption(once, "i", "o2", "o3").changes);
    expect(getIssue(twice, "i").retired.map(({ key, into }) => [key, into])).toEqual([
      ["o1", "o3"],
      ["o2", "o3"],
    ]);
    expect(twice.positions[0]?.revisions.map(({ stance }) => listStated(stance))).toEqual(["o1", "o2", "o3"]);
    const [first] = getIssue(record, "i").options;
    const issue = getIssue(twice, "i");
    if (first === undefined) throw new Error("no option");
    const back = rescaleIssue(twice, { ...issue, options: number([first, ...issue.options]) }, NOTHING, BY);
    expect(back.faults).toEqual([]);
    expect(back.changes.update.issues[0]?.retired.map(({ key }) => key)).toEqual(["o2"]);
    expect(listFaults(mergeRecord(twice, back.changes))).toEqual([]);
  });

  it("asks where what names a lost option should go, and to an option that is there", () => {
    const record = withPosition({ prefers: "o3" });
    const issue = getIssue(record, "i");
    const [, ...rest] = issue.options;
    const rescale = (mapping: Readonly<Record<string, string>>) =>
      rescaleIssue(record, { ...issue, options: number(rest) }, new Map(Object.entries(mapping)), BY).faults;
    expect(rescale({})).toEqual([{ at: "mapping[o1]", reason: "should say which option takes its place" }]);
    expect(rescale({ o1: "x" })).toEqual([
      { at: "mapping[o1]", reason: "names no option of the new scale: x" },
    ]);
    expect(rescale({ o1: "o2", o3: "o2" })).toEqual([
      { at: "mapping[o3]", reason: "stays, and so does what names it" },
    ]);
    expect(rescale({ o1: "o2", x: "o2" })).toEqual([{ at: "mapping[x]", reason: "names no option in use" }]);
  });

  it("keeps the level while positions are coded by it, and needs an issue of the record", () => {
    const record = withPosition({ prefers: "o3" });
    const issue = getIssue(record, "i");
    expect(rescaleIssue(record, { ...issue, level: "nominal" }, NOTHING, BY).faults).toEqual([
      { at: "level", reason: "should stay ordinal: positions are coded by it" },
    ]);
    const empty = { ...record, positions: [] };
    expect(rescaleIssue(empty, { ...issue, level: "nominal" }, NOTHING, BY).faults).toEqual([]);
    expect(() => rescaleIssue(record, { ...issue, slug: "x" }, NOTHING, BY)).toThrow(RangeError);
  });

  it("is no older than what it moves", () => {
    const record = withPosition({ prefers: "o1", publishedAt: NOW });
    const { faults } = mergeOption(record, "i", "o1", "o2");
    expect(faults).toEqual([
      { at: "positions[a.i.1].revisions[1].publishedAt", reason: "is before the revision that it corrects" },
    ]);
  });
});

function listStated(stance: Position["revisions"][number]["stance"]): string | null {
  return stance.state === "stated" ? stance.preferred : null;
}
