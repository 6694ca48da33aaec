import { describe, expect, it } from "vitest";
import { findSameAddress, listDuplicates, simplifyAddress } from "@/lib/desk/source-duplicates";
import type { Source } from "@/lib/domain/model";
import { buildRecord } from "../support/record";

const [plain] = buildRecord({
  statements: [{ id: "s", parties: ["a"], saidOn: "2025-03-05" }],
  positions: [],
}).sources;
if (plain === undefined) throw new Error("the record has no source");
const source = (slug: string, url: string | null, change: Partial<Source> = {}): Source => ({
  ...plain,
  slug,
  url,
  ...change,
});

const SAME = [
  "https://example.org/talks?id=7",
  "http://example.org/talks?id=7",
  "https://www.example.org/talks/?id=7",
  "HTTPS://Example.ORG:443/talks?id=7#paragraph-3",
  "https://example.org/talks?utm_source=x&id=7&utm_campaign=y",
  "https://example.org/talks?id=7&fbclid=abc&at_medium=social",
  "  https://example.org/talks?id=7  ",
];
const OTHER = [
  "https://example.org/talks?id=8",
  "https://example.org/Talks?id=7",
  "https://example.org:8443/talks?id=7",
  "https://news.example.org/talks?id=7",
  "https://example.org/talks/2?id=7",
];

describe("an address", () => {
  it.each(SAME)("%s is that of one document", (address) => {
    expect(simplifyAddress(address)).toBe(simplifyAddress("https://example.org/talks?id=7"));
  });

  it.each(OTHER)("%s is that of another document", (address) => {
    expect(simplifyAddress(address)).not.toBe(simplifyAddress("https://example.org/talks?id=7"));
  });

  it.each(["", "example.org/talks", "https://", "javascript:alert(1)", "http://["])(
    "%j is none yet",
    (text) => {
      expect(simplifyAddress(text)).toBeNull();
    },
  );

  it("does not depend on the order of its parameters", () => {
    expect(simplifyAddress("https://example.org/?b=2&a=1")).toBe(
      simplifyAddress("https://example.org/?a=1&b=2"),
    );
  });
});

describe("a source that is there already", () => {
  const sources = [
    source("first", "https://example.org/talks?id=7"),
    source("second", null, { archiveUrl: "https://archive.example.org/1" }),
    source("copy", "https://mirror.example.org/7", { mergedInto: "first" }),
  ];
  const find = (address: string, slug: string | null = null) =>
    findSameAddress(sources, address, slug).map((each) => each.slug);

  it("is found by its address however that is written", () => {
    for (const address of SAME) expect(find(address)).toEqual(["first"]);
    for (const address of OTHER) expect(find(address)).toEqual([]);
  });

  it("is found by its archive copy, and by a copy that was merged into it", () => {
    expect(find("http://archive.example.org/1/")).toEqual(["second"]);
    expect(find("https://mirror.example.org/7")).toEqual(["first"]);
  });

  it("is no duplicate of itself", () => {
    expect(find("https://example.org/talks?id=7", "first")).toEqual([]);
  });

  it("stands in a group with those of its address, but for copies that were merged", () => {
    const twin = source("twin", "http://www.example.org/talks?id=7");
    expect(listDuplicates([...sources, twin]).map((group) => group.map(({ slug }) => slug))).toEqual([
      ["first", "twin"],
    ]);
  });
});
