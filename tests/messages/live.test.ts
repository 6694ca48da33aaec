import { describe, expect, it } from "vitest";
import { getDay } from "@/lib/domain/day";
import type { CellNewsSpec, EntryNewsSpec } from "@/lib/figures/chronicle-spec";
import { live } from "@/messages";
import { instant, NOW } from "@/tests/support/record";

const about = (party: string, issue: string): CellNewsSpec => ({
  id: `revision:${party}.${issue}:1`,
  at: instant(NOW),
  version: "1",
  kind: "moved",
  party: { slug: party, title: party },
  issue: { slug: issue, title: issue },
  day: getDay("2025-05-01"),
  from: null,
  to: null,
  reason: "",
});
const entries = (entity: string, count: number): EntryNewsSpec => ({
  id: `change:${entity}`,
  at: instant(NOW),
  version: "1",
  kind: "created",
  entity,
  count,
  names: [],
});

describe("what was published just now", () => {
  it("names each cell once, up to three, and how many more there are", () => {
    const russia = about("Russia", "Recognition of Crimea");
    expect(live.published([russia, russia])).toBe("Published just now: Russia on Recognition of Crimea.");
    const three = ["A", "B", "C"].map((party) => about(party, "Sanctions"));
    expect(live.published(three)).toBe(
      "Published just now: A on Sanctions, B on Sanctions and C on Sanctions.",
    );
    expect(live.published([...three, about("D", "Sanctions"), about("E", "Sanctions")])).toBe(
      "Published just now: A on Sanctions, B on Sanctions, C on Sanctions and 2 more.",
    );
  });

  it("counts other entries only where no cell changed", () => {
    const others = [entries("statement", 3), entries("source", 1)];
    expect(live.published(others)).toBe("Published just now: 3 statements and 1 source.");
    expect(live.published([about("A", "Sanctions"), ...others])).toBe("Published just now: A on Sanctions.");
  });

  it("says that there is something where no more is known", () => {
    expect(live.published(null)).toBe("Something was published just now.");
  });
});
