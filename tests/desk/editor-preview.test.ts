import { describe, expect, it } from "vitest";
import { EMPTY_POSITION, type PositionContent } from "@/lib/desk/position-content";
import { buildPreview } from "@/lib/desk/preview";
import { buildScaleRows } from "@/lib/desk/scale-rows";
import { buildMatrix } from "@/lib/figures/build-matrix";
import { getBuiltIn } from "../support/built-in";
import { beginAct } from "../support/position-form";
import { buildRecord, instant } from "../support/record";

const now = instant("2026-12-01T00:00:00.000Z");
const record = buildRecord({
  parties: ["a", "b", "c", { slug: "m", parent: "c" }],
  issues: [{ slug: "i", options: 4 }, "j"],
  statements: [
    { id: "new", parties: ["a"], saidOn: "2025-05-19", claims: [{ issue: "i", option: "o3" }] },
    { id: "again", parties: ["b"], saidOn: "2025-05-20", claims: [{ issue: "i", option: "o3" }] },
  ],
  positions: [
    { party: "a", issue: "i", from: "2025-03-05", prefers: "o1" },
    { party: "b", issue: "i", from: "2025-03-05", prefers: "o3" },
    { party: "c", issue: "i", from: "2025-03-05", prefers: "o1" },
    { party: "a", issue: "j", from: "2025-03-05", prefers: "o1" },
    { party: "b", issue: "j", from: "2025-03-05", prefers: "o1" },
  ],
});
const cell = { party: "a", issue: "i" };
const moved: PositionContent = {
  ...EMPTY_POSITION,
  act: "moved",
  state: "stated",
  preferred: "o3",
  validFrom: "2025-05-19",
  confidence: "medium",
  evidence: [{ statement: "new", role: "supports" }],
};
const titles = (camp: readonly { readonly slug: string }[] | null | undefined) =>
  camp?.map(({ slug }) => slug);

describe("the preview of a move", () => {
  const preview = buildPreview(record, cell, moved, now);

  it("shows the cell, the camp, the verdict and the same options before and after", () => {
    expect(preview.day).toBe("2025-05-31");
    expect(preview.before.cell).toMatchObject({ step: 1, pips: ["preferred", "empty", "empty", "empty"] });
    expect(preview.after?.cell).toMatchObject({
      step: 3,
      confidence: "medium",
      day: "2025-05-19",
      pips: ["empty", "empty", "preferred", "empty"],
    });
    expect([titles(preview.before.camp), titles(preview.after?.camp)]).toEqual([["c"], ["b"]]);
    expect([preview.before.verdict, preview.after?.verdict]).toEqual(["apart", "apart"]);
    expect(preview.shared.map(({ party, ...counts }) => [party.slug, counts])).toEqual([
      ["b", { before: { same: 1, of: 2 }, after: { same: 2, of: 2 } }],
      ["c", { before: { same: 1, of: 1 }, after: { same: 0, of: 1 } }],
    ]);
  });

  it("does not wait for words that a cell does not show, and shows no confidence that nobody chose", () => {
    const unfinished = { ...moved, confidence: null, validFrom: "", rationale: "" };
    const early = buildPreview(record, cell, unfinished, now);
    expect(early.after?.cell).toMatchObject({ step: 3, confidence: null, day: "2025-05-19" });
  });

  it("counts with nobody while no statement of the party supports it", () => {
    const bare = buildPreview(record, cell, { ...moved, evidence: [] }, now);
    expect(bare.after?.cell.step).toBe(3);
    expect(bare.shared.map(({ after }) => after)).toEqual([null, null]);
  });

  it("says nothing of the time after until it is known what the party holds", () => {
    for (const content of [
      { ...moved, act: null },
      { ...moved, state: null },
      { ...moved, preferred: null },
      { ...moved, state: "ambiguous" as const, span: ["o1"] },
      { ...moved, state: "conditional" as const, preferred: null, offers: [{ options: [], condition: "x" }] },
    ]) {
      expect(buildPreview(record, cell, content, now).after).toBeNull();
    }
  });

  it("looks past the coverage where the position begins after it", () => {
    const later = { ...moved, validFrom: "2025-06-10" };
    expect(buildPreview(record, cell, later, now)).toMatchObject({
      day: "2025-06-10",
      isBeyondCoverage: true,
      before: { cell: { step: 1 } },
      after: { cell: { step: 3 } },
    });
  });

  it("leaves the record as it is", () => {
    const before = structuredClone(record);
    buildPreview(record, cell, moved, now);
    expect(record).toEqual(before);
  });
});

describe("the preview of the other acts", () => {
  it("shows new evidence in the cell where something is said again", () => {
    const content = beginAct(record, { party: "b", issue: "i" }, "said-again");
    const none = buildPreview(record, { party: "b", issue: "i" }, content, now);
    expect(none.after).toBeNull();
    const again = { ...content, evidence: [{ statement: "again", role: "supports" as const }] };
    const preview = buildPreview(record, { party: "b", issue: "i" }, again, now);
    expect(preview.before.cell.marks).toEqual([{ kind: "old-evidence" }]);
    expect(preview.after?.cell).toMatchObject({
      step: 3,
      day: "2025-05-20",
      marks: [{ kind: "said-again" }],
    });
  });

  it("shows what is left when a position was never held", () => {
    const content = beginAct(record, cell, "corrected");
    const preview = buildPreview(record, cell, { ...content, retracted: true }, now);
    expect(preview.after?.cell.state).toBe("not-researched");
    expect(preview.after?.camp).toBeNull();
  });

  it("looks at an earlier position on its own first day", () => {
    const twice = buildRecord({
      positions: [
        { party: "a", issue: "i", from: "2025-03-05", prefers: "o1" },
        { party: "a", issue: "i", from: "2025-04-05", prefers: "o3" },
      ],
    });
    const content = beginAct(twice, cell, "corrected", "a.i.1");
    const preview = buildPreview(twice, cell, { ...content, preferred: "o2" }, now);
    expect(preview).toMatchObject({
      day: "2025-03-05",
      before: { cell: { step: 1 } },
      after: { cell: { step: 2 } },
    });
  });
});

it("the side before is the cell that the matrix draws, on every cell of the built-in data", () => {
  const built = getBuiltIn();
  const parties = built.parties.filter(({ parent }) => parent === null).map(({ slug }) => slug);
  const matrix = buildMatrix(built, {
    asOf: built.negotiation.coverage.through,
    recordedAt: now,
    compare: null,
    parties,
    categories: [],
    diff: false,
    basis: "default",
    q: "",
    sort: "codebook",
    to: "russia",
  });
  for (const { cells, verdict } of matrix.groups.flatMap(({ rows }) => rows)) {
    for (const drawn of cells) {
      const { before } = buildPreview(built, drawn, EMPTY_POSITION, now);
      expect({ ...before.cell, distance: null }).toEqual({ ...drawn, distance: null });
      expect(before.verdict).toBe(verdict);
    }
  }
});

describe("the rows of the scale", () => {
  const stands = buildRecord({
    parties: ["a", "b", "c", "d", { slug: "m", parent: "c" }],
    issues: [{ slug: "i", options: 4 }],
    positions: [
      { party: "a", issue: "i", prefers: "o1", redLines: ["o4"] },
      { party: "b", issue: "i", stance: { state: "ambiguous", span: ["o2", "o3"] } },
      {
        party: "c",
        issue: "i",
        stance: { state: "conditional", preferred: "o3", offers: [{ options: ["o4"], condition: "if" }] },
      },
    ],
  });

  it("show in the codebook's order who asks for, offers and leaves open, and where the party stood", () => {
    const { rows, unplaced } = buildScaleRows(stands, cell, stands.negotiation.coverage.through, now);
    expect(
      rows.map((row) => [
        row.option.key,
        row.others.map(({ party, standing }) => `${party.slug} ${standing}`),
        row.before,
        row.wasRuledOut,
      ]),
    ).toEqual([
      ["o1", [], "preferred", false],
      ["o2", ["b left-open"], null, false],
      ["o3", ["b left-open", "c preferred"], null, false],
      ["o4", ["c offered"], null, true],
    ]);
    expect(unplaced.map(({ party, state }) => [party.slug, state])).toEqual([["d", "not-researched"]]);
  });

  it("compare a member with the parties at the table", () => {
    const { rows } = buildScaleRows(
      stands,
      { party: "m", issue: "i" },
      stands.negotiation.coverage.through,
      now,
    );
    expect(rows[0]).toMatchObject({ others: [{ party: { slug: "a" } }], before: null });
  });
});

describe("what the record would refuse is told while it is typed", () => {
  it("of fields that are filled, not of those that are still blank", () => {
    const early = { ...moved, validFrom: "2025-05-01", rationale: "", confidence: null };
    expect(buildPreview(record, cell, early, now).faults).toEqual([
      { at: "validFrom", reason: "is before the earliest supporting statement, of 2025-05-19" },
    ]);
    expect(buildPreview(record, cell, { ...early, validFrom: "", evidence: [] }, now).faults).toEqual([]);
    expect(buildPreview(record, cell, { ...moved, redLines: ["o3"] }, now).faults).toMatchObject([
      { at: "redLines" },
    ]);
  });

  it("of a new statement where it stands among the others, the unfinished included", () => {
    const statement = {
      id: "source-p1-9",
      source: record.sources[0]?.slug ?? "",
      paragraph: 1,
      parties: ["a"],
      speaker: null,
      role: null,
      saidOn: "2025-05-19",
      dateBasis: "exact",
      summary: "It says so.",
      quote: {
        text: "one two three four five six seven eight nine ten eleven twelve thirteen",
        language: "en",
        translator: null,
      },
      kind: "demand",
      attribution: "own",
      claims: [{ issue: "i", option: "o3" }],
    };
    const content = { ...moved, statements: [{ ...statement, id: "unfinished", summary: "" }, statement] };
    expect(buildPreview(record, cell, content, now).faults).toEqual([
      { at: "statements[1].quote.text", reason: "has 13 words; a quote has at most 12" },
    ]);
  });
});
