import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mergeRecord } from "@/lib/dataset/merge";
import { planChanges } from "@/lib/dataset/plan";
import { listRecordFaults } from "@/lib/dataset/validate";
import { writeDocument } from "@/lib/dataset/write";
import { findInstant, getDay } from "@/lib/domain/day";
import type { NegotiationRecord, Position, Revision } from "@/lib/domain/model";
import { arbitraryRecord, shuffleRecord } from "./arbitrary-record";
import { getExampleRecord } from "./example";

const example = getExampleRecord();

/** The record without some of its statements and all that rests on them. */
function without(record: NegotiationRecord, isGone: (id: string) => boolean): NegotiationRecord {
  const rests = (ids: readonly string[]) => ids.some(isGone);
  return {
    ...record,
    statements: record.statements.filter(({ id }) => !isGone(id)),
    positions: record.positions.filter(({ evidence }) => !rests(evidence.map(({ statement }) => statement))),
    proposals: record.proposals.filter(({ terms }) => !rests(terms.flatMap(({ statements }) => statements))),
    readings: record.readings.map((reading) => ({
      ...reading,
      paragraphs: reading.paragraphs.map((paragraph) => {
        const statements = paragraph.statements.filter((id) => !isGone(id));
        return { ...paragraph, statements, reason: statements.length === 0 ? "scene" : paragraph.reason };
      }),
    })),
  };
}

describe("laws", () => {
  test("a record planned on itself, in whatever order it comes, changes nothing", () => {
    fc.assert(
      fc.property(arbitraryRecord, fc.nat(1000), (record, seed) => {
        const plan = planChanges(record, shuffleRecord(record, seed));
        expect(plan).toMatchObject({ isEmpty: true, faults: [] });
      }),
    );
  });

  test("a record planned on nothing creates exactly that record", () => {
    fc.assert(
      fc.property(arbitraryRecord, (record) => {
        const plan = planChanges(null, record);
        expect(plan).toMatchObject({ isEmpty: false, faults: [] });
        expect(writeDocument(mergeRecord(null, plan.changes))).toBe(writeDocument(record));
      }),
    );
  });

  test("what is gone from a package is kept, and the same package brings nothing a second time", () => {
    fc.assert(
      fc.property(arbitraryRecord, fc.nat(6), (record, gone) => {
        const less = without(record, (id) => id.startsWith(`s${gone}`));
        fc.pre(listRecordFaults(less).length === 0);
        const plan = planChanges(record, less);
        expect(plan).toMatchObject({ isEmpty: true, faults: [] });
        expect(plan.summary.statements.kept).toBe(record.statements.length - less.statements.length);
        const more = planChanges(less, record);
        expect(more.faults).toEqual([]);
        const merged = mergeRecord(less, more.changes);
        expect(writeDocument(merged)).toBe(writeDocument(record));
        expect(planChanges(merged, record).isEmpty).toBe(true);
      }),
    );
  });

  test("what the summary counts is what the changes hold", () => {
    fc.assert(
      fc.property(arbitraryRecord, (record) => {
        const { changes, summary } = planChanges(null, record);
        expect(summary.statements).toEqual({
          create: record.statements.length,
          update: 0,
          unchanged: 0,
          kept: 0,
        });
        expect(summary.positions.create).toBe(changes.create.positions.length);
        expect(summary.revisions.create).toBe(record.positions.flatMap(({ revisions }) => revisions).length);
        expect(summary.evidence.create).toBe(record.positions.flatMap(({ evidence }) => evidence).length);
      }),
    );
  });
});

/** The example with one position changed. */
function withPosition(id: string, change: (position: Position) => Position): NegotiationRecord {
  const positions = example.positions.map((position) => (position.id === id ? change(position) : position));
  return { ...example, positions };
}

function correct(revision: Revision, changes: Partial<Revision>): Revision {
  const publishedAt = findInstant("2025-07-01T00:00:00Z") ?? revision.publishedAt;
  return { ...revision, number: revision.number + 1, publishedAt, correction: "A slip.", ...changes };
}

describe("changes", () => {
  test("a correction comes as a new revision of a position that exists", () => {
    const incoming = withPosition("downstream.minimum-flow.1", (position) => ({
      ...position,
      revisions: position.revisions.flatMap((revision) => [
        revision,
        correct(revision, { rationale: "Better." }),
      ]),
    }));
    const plan = planChanges(example, incoming);
    expect(plan.faults).toEqual([]);
    expect(plan.changes.create.revisions).toMatchObject([
      { position: "downstream.minimum-flow.1", revision: { number: 2, rationale: "Better." } },
    ]);
    expect(plan.changes.create.positions).toEqual([]);
    expect(plan.summary.positions).toEqual({ create: 0, update: 1, unchanged: 3, kept: 0 });
    expect(plan.summary.revisions).toEqual({ create: 1, update: 0, unchanged: 5, kept: 0 });
  });

  test("a changed title comes as a whole new value", () => {
    const parties = example.parties.map((party) =>
      party.slug === "upstream" ? { ...party, title: "Up" } : party,
    );
    const plan = planChanges(example, { ...example, parties });
    expect(plan.changes.update.parties).toEqual([
      { slug: "upstream", title: "Up", short: "Up", parent: null },
    ]);
    expect(plan.summary.parties).toEqual({ create: 0, update: 1, unchanged: 1, kept: 0 });
  });

  test("another order of parties is a change, with the full order", () => {
    const plan = planChanges(example, { ...example, parties: example.parties.toReversed() });
    expect(plan.isEmpty).toBe(false);
    expect(plan.changes.order.parties).toEqual(["downstream", "upstream"]);
    expect(plan.summary.parties.update).toBe(0);
  });

  test("a party that only the record has keeps its place after the one it follows", () => {
    const middle = { slug: "middle", title: "Middle", short: "Mid", parent: null };
    const [up, down] = example.parties;
    if (up === undefined || down === undefined) throw new Error("the example has two parties");
    const current = { ...example, parties: [up, middle, down] };
    expect(planChanges(current, example)).toMatchObject({ isEmpty: true, faults: [] });
    const turned = planChanges(current, { ...example, parties: [down, up] });
    expect(turned.changes.order.parties).toEqual(["downstream", "upstream", "middle"]);
  });

  test("a statement added at the desk stays in the reading of its source", () => {
    const [said] = example.statements;
    if (said === undefined) throw new Error("the example has statements");
    const current = {
      ...example,
      statements: [...example.statements, { ...said, id: "gaz-p4-1", paragraph: 4 }],
      readings: example.readings.map((reading) => ({
        ...reading,
        paragraphs: reading.paragraphs.map((paragraph) =>
          paragraph.paragraph === 4 ? { ...paragraph, statements: ["gaz-p4-1"], reason: null } : paragraph,
        ),
      })),
    };
    expect(listRecordFaults(current)).toEqual([]);
    const plan = planChanges(current, example);
    expect(plan).toMatchObject({ isEmpty: true, faults: [] });
    expect(plan.summary.statements.kept).toBe(1);
  });

  test("a correction and a link made at the desk stay, and are counted", () => {
    const grown = withPosition("downstream.minimum-flow.1", (position) => ({
      ...position,
      revisions: position.revisions.flatMap((revision) => [revision, correct(revision, {})]),
      evidence: [
        ...position.evidence,
        {
          statement: "gaz-p3-1",
          role: "context",
          recordedAt: findInstant("2025-07-01T00:00:00Z") ?? raise(),
        },
      ],
    }));
    const plan = planChanges(grown, example);
    expect(plan).toMatchObject({ isEmpty: true, faults: [] });
    expect(plan.summary.revisions.kept).toBe(1);
    expect(plan.summary.evidence.kept).toBe(1);
  });
});

function raise(): never {
  throw new RangeError("no such instant");
}

describe("refusals", () => {
  const revise = (changes: Partial<Revision>) =>
    withPosition("downstream.minimum-flow.1", (position) => ({
      ...position,
      revisions: position.revisions.map((revision) => ({ ...revision, ...changes })),
    }));
  const [flow] = example.issues;
  if (flow === undefined) throw new Error("the example has issues");
  const scale = (changes: Partial<typeof flow>): NegotiationRecord => ({
    ...example,
    issues: example.issues.map((issue) => (issue === flow ? { ...issue, ...changes } : issue)),
  });
  const swapped = flow.options.map((option) => ({
    ...option,
    key: option.key === "none" ? "nothing" : option.key,
  }));

  test.each<readonly [title: string, incoming: NegotiationRecord, at: string, reason: RegExp]>([
    [
      "a revision rewritten under its number",
      revise({ rationale: "Other words." }),
      "positions[downstream.minimum-flow.1].revisions",
      /^says something else than revision 1 in the record/,
    ],
    [
      "a revision published at another instant",
      revise({ publishedAt: findInstant("2025-06-02T00:00:00Z") ?? raise() }),
      "positions[downstream.minimum-flow.1].revisions",
      /^says something else than revision 1/,
    ],
    [
      "an evidence link with another instant",
      withPosition("downstream.minimum-flow.1", (position) => ({
        ...position,
        evidence: position.evidence.map((link) => ({
          ...link,
          recordedAt: findInstant("2025-06-02T00:00:00Z") ?? raise(),
        })),
      })),
      "positions[downstream.minimum-flow.1].evidence",
      /^says something else than the link to gaz-p2-1/,
    ],
    [
      "a position that changes its party",
      withPosition("downstream.monitor.1", (position) => ({ ...position, party: "upstream" })),
      "positions[downstream.monitor.1].party",
      /^is downstream in the record/,
    ],
    ["another level", scale({ level: "nominal" }), "issues[minimum-flow].level", /^is ordinal in the record/],
    [
      "another scale",
      scale({ scale: { min: 0, max: 1, unit: "m³/s" } }),
      "issues[minimum-flow].scale",
      /^is another in the record/,
    ],
    [
      "another key of an option",
      scale({ options: swapped }),
      "issues[minimum-flow].options",
      /^have other keys, steps or values in the record \(1 none, 2 seasonal, 3 all-year\)/,
    ],
    [
      "an option more",
      scale({
        options: [
          ...flow.options,
          ...flow.options.slice(0, 1).map((option) => ({ ...option, key: "twice", step: 4 })),
        ],
      }),
      "issues[minimum-flow].options",
      /^have other keys/,
    ],
    [
      "an option retired",
      scale({
        retired: [{ key: "canal", label: "A canal", short: "Canal", origin: "texts", into: "seasonal" }],
      }),
      "issues[minimum-flow].retired",
      /^are others in the record/,
    ],
    [
      "a party with positions that joins another",
      {
        ...example,
        parties: example.parties.map((party) =>
          party.slug === "downstream" ? { ...party, parent: "upstream" } : party,
        ),
      },
      "parties[downstream].parent",
      /^is at the table itself in the record/,
    ],
    [
      "a statement from another source",
      {
        ...example,
        statements: example.statements.map((each) =>
          each.id === "gaz-p2-1" ? { ...each, source: "other" } : each,
        ),
      },
      "statements[gaz-p2-1].source",
      /^is gazette-2025-04-12 in the record/,
    ],
    [
      "a record of another negotiation",
      { ...example, negotiation: { ...example.negotiation, slug: "other-talks" } },
      "negotiation.slug",
      /^should be river-talks/,
    ],
  ])("%s is refused", (_title, incoming, at, reason) => {
    expect(planChanges(example, incoming).faults).toEqual([{ at, reason: expect.stringMatching(reason) }]);
  });

  test("labels, titles and questions of an issue may be improved", () => {
    const options = flow.options.map((option) => ({ ...option, label: `${option.label}.`, short: "Better" }));
    const plan = planChanges(example, scale({ options, title: "Flow", question: "How much?" }));
    expect(plan.faults).toEqual([]);
    expect(plan.summary.issues.update).toBe(1);
  });

  test("a package that is sound alone and clashes with what is kept is refused", () => {
    const [position] = example.positions;
    if (position === undefined) throw new Error("the example has positions");
    const current = { ...example, positions: [{ ...position, id: "downstream.minimum-flow.7" }] };
    const plan = planChanges(current, example);
    expect(plan.faults).toEqual([
      {
        at: expect.stringMatching(/^positions\[downstream\.minimum-flow\.\d\]\.revisions\[0\]\.validFrom$/),
        reason: "is the first day of another position of this party on this issue",
      },
    ]);
  });

  test("coverage that moves away from under the no-positions that are kept is refused", () => {
    const coverage = { from: getDay("2025-02-01"), through: getDay("2025-05-31") };
    const later = {
      ...example,
      negotiation: { ...example.negotiation, coverage },
      positions: example.positions.filter(({ id }) => id !== "downstream.monitor.1"),
    };
    expect(listRecordFaults(later)).toEqual([]);
    expect(planChanges(example, later).faults).toEqual([
      {
        at: "positions[downstream.monitor.1].revisions[0].validFrom",
        reason: "should be the first day of coverage, 2025-02-01",
      },
    ]);
  });
});
