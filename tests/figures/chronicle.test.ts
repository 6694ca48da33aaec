import { describe, expect, it } from "vitest";
import type { RecordedChange } from "@/lib/domain/chronicle";
import { buildNews } from "@/lib/figures/build-chronicle";
import { isCellNews } from "@/lib/figures/chronicle-spec";
import { buildRecord, instant, NOW, RECORDED } from "@/tests/support/record";

const LATER = "2025-07-01T00:00:00.000Z";

const record = buildRecord({
  statements: [{ id: "again", parties: ["a"], saidOn: "2025-03-20", summary: "It said so again." }],
  positions: [
    { party: "a", issue: "i", from: "2025-03-10", prefers: "o1", evidence: [{ statement: "again" }] },
    {
      party: "a",
      issue: "i",
      from: "2025-04-10",
      prefers: "o2",
      publishedAt: LATER,
      corrections: [{ retracted: true, publishedAt: "2025-08-01T00:00:00.000Z" }],
    },
    { party: "b", issue: "i" },
  ],
});

function change(version: number, at: string, entity: string, entityId: string, kind = "created" as const) {
  const made: RecordedChange = { version: String(version), at: instant(at), entity, entityId, change: kind };
  return made;
}

const changes = [
  change(1, LATER, "source", "source-1"),
  change(2, LATER, "statement", "again"),
  change(3, LATER, "statement", "a.i.1.said"),
  change(4, LATER, "statement", "gone"),
  change(5, LATER, "statement", "a.i.2.said"),
  change(6, LATER, "position", "a.i.1"),
  change(7, "2025-09-01T00:00:00.000Z", "statement", "again"),
];

describe("the news", () => {
  it("tell of cells in the codebook's short words", () => {
    const cells = buildNews(record, changes, instant(NOW)).filter(isCellNews);
    expect(cells).toMatchObject([
      { kind: "retracted", from: { options: ["o2"] }, to: null, reason: "We were wrong.", day: "2025-04-10" },
      {
        kind: "moved",
        party: { slug: "a", title: "A" },
        issue: { slug: "i", title: "i" },
        from: { state: "stated", options: ["o1"] },
        to: { state: "stated", options: ["o2"] },
        reason: "Because.",
        version: null,
      },
      { kind: "said-again", to: { options: ["o1"] }, reason: "It said so again.", day: "2025-03-20" },
      { kind: "first-recorded", from: null, to: { options: ["o1"] }, at: RECORDED, version: "6" },
      { kind: "no-position", from: null, to: { state: "no-position", options: [] } },
    ]);
  });

  it("tell of other entries write by write, counted, with the names of the first", () => {
    const entries = buildNews(record, changes, instant(NOW)).filter((news) => !isCellNews(news));
    expect(entries).toMatchObject([
      { id: "change:7", version: "7", entity: "statement", count: 1, names: ["It said so again."] },
      {
        id: "change:2",
        version: "5",
        kind: "created",
        entity: "statement",
        count: 4,
        names: ["It said so again.", "What a said.", "gone"],
      },
      { id: "change:1", version: "1", entity: "source", count: 1, names: ["source-1"] },
    ]);
  });

  it("come newest first, all in one list", () => {
    const instants = buildNews(record, changes, instant(NOW)).map(({ at }) => at);
    expect(instants).toEqual(instants.toSorted().reverse());
    expect(instants).toHaveLength(8);
  });
});
