import { describe, expect, test } from "vitest";
import { getDay } from "@/lib/domain/day";
import { type Cited, citeApa, citeBibtex, citeChicago, citeCsl } from "@/lib/snapshots/citation";

const cited: Cited = {
  kind: "figure",
  title: "How far each two parties agree",
  negotiation: "Talks",
  asOf: getDay("2025-05-23"),
  on: new Date("2026-11-22T08:00:00Z").toISOString() as Cited["on"],
  url: "https://parley.example/snapshots/0123",
  hash: "0123456789abcdef".repeat(4),
};

describe("a citation", () => {
  test("in APA names author, date, title, form and address", () => {
    expect(citeApa(cited)).toBe(
      "Parley. (2026, November 22). How far each two parties agree: Talks, as of 23 May 2025 [Data figure, SHA-256 0123456789abcdef]. https://parley.example/snapshots/0123",
    );
  });

  test("in Chicago puts the title in quotation marks and the date after it", () => {
    expect(citeChicago(cited)).toBe(
      "Parley. “How far each two parties agree: Talks, as of 23 May 2025.” Data figure, SHA-256 0123456789abcdef. November 22, 2026. https://parley.example/snapshots/0123.",
    );
  });

  test("in BibTeX is one entry whose braces are balanced, whatever the title holds", () => {
    const hostile = "}{ \\input{/etc/passwd} 100% & #1 ~^_$";
    const entry = citeBibtex({ ...cited, title: hostile });
    expect(entry).toContain(
      "title = {{\\}\\{ \\textbackslash{}input\\{/etc/passwd\\} 100\\% \\& \\#1 \\textasciitilde{}\\textasciicircum{}\\_\\$: Talks",
    );
    const open = entry.replace(/\\[{}]/g, "");
    expect(open.split("{")).toHaveLength(open.split("}").length);
  });

  test("in CSL-JSON is one item with the day it was frozen", () => {
    expect(JSON.parse(citeCsl(cited))).toMatchObject([
      { type: "dataset", issued: { "date-parts": [[2026, 11, 22]] }, URL: cited.url },
    ]);
  });
});
