import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as matrix from "@/app/api/v1/negotiations/[slug]/matrix/route";
import { matrixEndpoint } from "@/lib/api/matrix";
import { matrixSchema } from "@/lib/api/matrix-schema";
import type { TestDatabase } from "@/tests/support/database";
import { useMemoryDatabase } from "@/tests/support/own-database";
import { instant, NOW } from "@/tests/support/record";
import { asOfArbitrary, recordArbitrary } from "@/tests/support/record-arbitrary";
import { call, storeRecord } from "./support/serve";
import { buildTalks, DAY } from "./support/talks";

let own: TestDatabase;
beforeAll(async () => {
  own = await useMemoryDatabase();
  await storeRecord(buildTalks());
}, 60_000);
afterAll(() => own.close());

async function readMatrix(query = "") {
  return matrixSchema.parse(await (await call(matrix, { query })).json());
}

async function readCell(issue: string, party: string, query = `asOf=${DAY}`) {
  return (await readMatrix(query)).cells.find((cell) => cell.issue === issue && cell.party === party);
}

describe("the matrix", () => {
  test("has a cell for every issue and party at the table, and says what it is about", async () => {
    const { negotiation, asOf, parties, issues, cells, verdicts } = await readMatrix();
    expect({ negotiation, asOf }).toEqual({ negotiation: "talks", asOf: "2025-05-31" });
    expect(parties.map(({ slug }) => slug)).toEqual(["a", "b", "c"]);
    expect(issues.map(({ slug, category }) => [slug, category])).toEqual([
      ["troops", "peace"],
      ["forum", "process"],
      ["share", "peace"],
    ]);
    expect(issues[1]?.options).toEqual([
      { step: 1, label: "Option city" },
      { step: 2, label: "Option capital" },
      { step: 3, label: "Option island" },
    ]);
    expect(cells.map(({ issue, party }) => `${issue} ${party}`)).toEqual(
      issues.flatMap((issue) => parties.map((party) => `${issue.slug} ${party.slug}`)),
    );
    expect(verdicts.map(({ issue }) => issue)).toEqual(["troops", "forum", "share"]);
  });

  test("tells a stated position with its options by number and the evidence known by the day", async () => {
    expect(await readCell("troops", "a")).toMatchObject({
      state: "stated",
      step: 2,
      span: null,
      acceptable: [1, 2],
      redLines: [3, 4],
      conditions: [],
      attribution: "own",
      since: "2025-03-20",
      dateBasis: "exact",
      newestEvidence: "2025-04-20",
      jointWith: ["b"],
      membersDivided: false,
      evidence: ["again", "joint"],
    });
  });

  test("tells the position that was held on an earlier day", async () => {
    const cell = await readCell("troops", "a", "asOf=2025-03-10");
    expect(cell).toMatchObject({ step: 4, since: "2025-03-05", redLines: null, jointWith: [] });
  });

  test("tells what was recorded by an instant", async () => {
    const before = await readCell("troops", "a", `asOf=${DAY}&recordedAt=2025-06-15T00:00:00Z`);
    expect(before?.redLines).toEqual([4]);
    const none = await readMatrix(`asOf=${DAY}&recordedAt=2025-05-15T00:00:00Z`);
    expect(new Set(none.cells.map(({ state }) => state))).toEqual(new Set(["not-researched"]));
  });

  test("gives the preferred option's number where options have no order", async () => {
    expect(await readCell("forum", "a")).toMatchObject({ state: "stated", step: 2 });
  });

  test("gives conditions only of conditional positions, and a span only of ambiguous ones", async () => {
    expect(await readCell("share", "a")).toMatchObject({
      state: "conditional",
      step: null,
      span: null,
      conditions: [{ options: [2, 3], condition: "If b pays." }],
    });
    expect(await readCell("share", "b")).toMatchObject({
      state: "ambiguous",
      step: null,
      span: [1, 2],
      conditions: [],
    });
  });

  test("keeps what was searched in vain apart from what was not searched", async () => {
    expect(await readCell("share", "c")).toMatchObject({ state: "no-position", since: "2025-03-01" });
    expect(await readCell("forum", "c")).toMatchObject({ state: "not-researched", since: null });
  });

  test("is not researched outside the coverage", async () => {
    const { cells, verdicts } = await readMatrix("asOf=2025-06-01");
    expect(cells.every(({ state }) => state === "not-researched")).toBe(true);
    expect(verdicts.every(({ verdict, comparable }) => verdict === "unknown" && comparable === 0)).toBe(true);
  });

  test("gives each issue its verdict, camps and count of comparable parties", async () => {
    const { verdicts } = await readMatrix(`asOf=${DAY}`);
    expect(verdicts).toEqual([
      { issue: "troops", verdict: "close", spread: 1 / 3, camps: [["a", "b"], ["c"]], comparable: 3 },
      { issue: "forum", verdict: "differ", spread: null, camps: [["a"], ["b"]], comparable: 2 },
      { issue: "share", verdict: "unknown", spread: null, camps: [], comparable: 0 },
    ]);
  });

  test("leaves reports out of verdicts where only own statements count", async () => {
    const { verdicts } = await readMatrix(`asOf=${DAY}&basis=own`);
    expect(verdicts[0]).toMatchObject({ verdict: "agree", camps: [["a", "b"]], comparable: 2 });
  });

  test("has cells for members when asked", async () => {
    const { parties, cells } = await readMatrix(`asOf=${DAY}&members=true`);
    expect(parties.map(({ slug }) => slug)).toEqual(["a", "b", "c", "c-member"]);
    expect(cells).toHaveLength(12);
    expect(await readMatrix(`asOf=${DAY}&members=false`)).toEqual(await readMatrix(`asOf=${DAY}`));
  });

  test("keeps to its schema, whatever the record", () => {
    fc.assert(
      fc.property(
        recordArbitrary,
        asOfArbitrary,
        fc.constantFrom("true", "false"),
        (record, asOf, members) => {
          const at = { asOf, recordedAt: instant(NOW) };
          const answer = matrixSchema.parse(matrixEndpoint.answer(record, { members, basis: "default" }, at));
          expect(answer.cells).toHaveLength(answer.parties.length * answer.issues.length);
          for (const { issue, party, step, state, span, conditions } of answer.cells) {
            const options = answer.issues.find(({ slug }) => slug === issue)?.options ?? [];
            const steps = [...(step === null ? [] : [step]), ...(span ?? [])];
            expect(steps.every((each) => options.some((option) => option.step === each))).toBe(true);
            expect(span === null).toBe(state !== "ambiguous");
            if (state !== "conditional") expect(conditions).toEqual([]);
            const camps = answer.verdicts.find((verdict) => verdict.issue === issue)?.camps ?? [];
            expect(camps.flat().includes(party)).toBe(step !== null);
          }
        },
      ),
    );
  });
});
