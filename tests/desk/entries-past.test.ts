import { describe, expect, it } from "vitest";
import { buildPast } from "@/lib/desk/entry-past";
import { findInstant } from "@/lib/domain/day";
import type { JsonObject } from "@/lib/domain/json";

function at(day: number) {
  const instant = findInstant(`2026-01-0${day}T00:00:00.000Z`);
  if (instant === null) throw new Error("no instant");
  return instant;
}

describe("the past of an entry", () => {
  const versions: readonly JsonObject[] = [
    { slug: "x", title: "One" },
    { slug: "x", title: "Two" },
    { slug: "x", title: "Three", summary: "More" },
  ];
  const writes = [
    { id: "1", at: at(1), actor: "set-up", before: null },
    { id: "2", at: at(2), actor: "ann", before: versions[0] ?? null },
    { id: "5", at: at(3), actor: "bob", before: versions[1] ?? null },
  ];

  it("tells of each write what it changed, the newest first", () => {
    const past = buildPast(writes, versions[2] ?? null);
    expect(past.map(({ id, before, differences }) => [id, before?.title, differences])).toEqual([
      [
        "5",
        "Two",
        [
          { at: "title", before: "Two", after: "Three" },
          { at: "summary", before: undefined, after: "More" },
        ],
      ],
      ["2", "One", [{ at: "title", before: "One", after: "Two" }]],
      ["1", undefined, []],
    ]);
  });

  it("keeps what was there before each, whole, to be restored", () => {
    const past = buildPast(writes, versions[2] ?? null);
    expect(past.map(({ before }) => before)).toEqual([versions[1], versions[0], null]);
  });
});
