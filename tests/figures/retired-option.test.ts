import { describe, expect, it } from "vitest";
import { mergeRecord } from "@/lib/dataset/merge";
import { measureSettlement } from "@/lib/domain/settlement";
import { buildDossier } from "@/lib/figures/build-dossier";
import { buildIssue } from "@/lib/figures/build-issue";
import { buildRecord, gridOf, instant } from "@/tests/support/record";
import { mergeOption } from "@/tests/support/rescaled";

const before = buildRecord({
  positions: [
    { party: "a", issue: "i", prefers: "o1", acceptable: ["o1"], redLines: ["o4", "o5"] },
    { party: "b", issue: "i", prefers: "o3", acceptable: ["o3"] },
  ],
});
const record = mergeRecord(before, mergeOption(before, "i", "o1", "o2").changes);
const asOf = record.negotiation.coverage.through;
const then = { issue: "i", asOf, recordedAt: instant("2025-11-01T00:00:00.000Z") };
const now = { ...then, recordedAt: instant("2026-01-01T00:00:00.000Z") };

describe("an option merged into another since", () => {
  it("is still named where an old revision asked for it, and has no step, pip or value", () => {
    const dossier = buildDossier(record, { ...then, party: "a" });
    expect(dossier).toMatchObject({ label: "Option o1", acceptable: ["Option o1"] });
    expect(dossier.cell).toMatchObject({ state: "stated", options: ["o1"], step: null, value: null });
    expect(dossier.cell.pips).not.toContain("preferred");
  });

  it("leaves its party without a place, and says why", () => {
    const { scale, verdict } = buildIssue(record, then);
    expect(scale.unplaced).toEqual([{ party: "a", state: "retired" }]);
    expect(verdict.verdict).toBe("unknown");
    const [cells] = gridOf(record, { recordedAt: then.recordedAt }).cells;
    const [issue] = record.issues;
    expect(issue && measureSettlement(issue, cells ?? [])).toMatchObject({ options: null, unknown: ["a"] });
  });

  it("is the other one from then on", () => {
    const dossier = buildDossier(record, { ...now, party: "a" });
    expect(dossier).toMatchObject({ label: "Option o2", acceptable: ["Option o2"] });
    expect(dossier.cell).toMatchObject({ step: 1, steps: 4 });
    expect(dossier.history.map(({ kind }) => kind)).toContain("corrected");
    expect(buildIssue(record, now).scale.unplaced).toEqual([]);
  });
});
