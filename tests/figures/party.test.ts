import { describe, expect, it } from "vitest";
import { getDay } from "@/lib/domain/day";
import { buildParty } from "@/lib/figures/build-party";
import { buildRecord, instant, NOW } from "../support/record";

const record = buildRecord({
  parties: ["a", "b", { slug: "m", parent: "b" }],
  issues: [
    { slug: "i", category: "first" },
    { slug: "j", category: "second" },
    { slug: "k", category: "second" },
  ],
  statements: [
    { id: "joint", parties: ["a", "b"], saidOn: "2025-03-05" },
    { id: "late", parties: ["a"], saidOn: "2025-05-20" },
  ],
  positions: [
    { party: "a", issue: "i", prefers: "o1", from: "2025-03-05", rests: ["joint"] },
    { party: "b", issue: "i", prefers: "o1", from: "2025-03-05", rests: ["joint"] },
    { party: "a", issue: "j", prefers: "o1", from: "2025-03-10" },
    { party: "b", issue: "j", prefers: "o3", from: "2025-03-10" },
    { party: "m", issue: "j", prefers: "o1", from: "2025-03-10" },
  ],
});
const partyOf = (party: string, asOf = "2025-05-01") =>
  buildParty(record, { party, asOf: getDay(asOf), recordedAt: instant(NOW) });

describe("a party", () => {
  it("agrees with another one by option, by distance, and without what they said together", () => {
    expect(partyOf("a").agreements).toMatchObject([
      {
        other: { slug: "b" },
        issues: 3,
        coverage: 2,
        sameOption: 1,
        agreement: 0.75,
        joint: 1,
        withoutJoint: { agreement: 0.5, coverage: 1 },
        balanced: 0.75,
      },
    ]);
  });

  it("has every issue under its category, and counts them by state", () => {
    const { groups, states } = partyOf("a");
    expect(groups.map(({ category, stands }) => [category.slug, stands.length])).toEqual([
      ["first", 1],
      ["second", 2],
    ]);
    expect(states).toEqual({
      stated: 2,
      conditional: 0,
      ambiguous: 0,
      "no-position": 0,
      "not-researched": 1,
    });
  });

  it("as a member is compared with every party at the table, its own among them", () => {
    const spec = partyOf("m");
    expect(spec.parent?.slug).toBe("b");
    expect(spec.agreements.map(({ other, agreement }) => [other.slug, agreement])).toEqual([
      ["a", 1],
      ["b", 0.5],
    ]);
    expect(partyOf("b").members.map(({ slug }) => slug)).toEqual(["m"]);
  });

  it("shows what it said by the day, in order, and counts the rest", () => {
    const spec = partyOf("a");
    expect(spec.spoken.map(({ statement }) => statement.id)).toEqual(["joint", "a.j.1.said"]);
    expect(spec.spokenLater).toBe(1);
    expect(spec.spoken[0]?.parties.map(({ slug }) => slug)).toEqual(["a", "b"]);
  });

  it("is refused where the record lacks it", () => {
    expect(() => partyOf("nobody")).toThrow("no party nobody");
  });
});
