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
      "Parley. (2026, November 22). How far each two parties agree: Talks, as of 23 May 2025 (SHA-256 0123456789abcdef) [Data figure]. https://parley.example/snapshots/0123",
    );
  });

  test("in Chicago puts the title in quotation marks and the date after it", () => {
    expect(citeChicago(cited)).toBe(
      "Parley. “How far each two parties agree: Talks, as of 23 May 2025.” Data figure, SHA-256 0123456789abcdef. November 22, 2026. https://parley.example/snapshots/0123.",
    );
  });

  test.each([
    ["The “New York” draft", "The ‘New York’ draft"],
    ['The "Paris" text', "The ‘Paris’ text"],
    ["Угода «Мінськ»", "Угода «Мінськ»"],
  ])("in Chicago keeps the quotation marks of %s apart from its own", (title, told) => {
    expect(citeChicago({ ...cited, title })).toContain(`Parley. “${told}: Talks, as of 23 May 2025.” `);
  });

  test("in BibTeX is one entry whose braces are balanced, whatever the title holds", () => {
    const hostile = "} \\input{/etc/passwd} 100% & #1 ~^_$ <a|b>";
    const entry = citeBibtex({ ...cited, title: hostile });
    expect(entry).toContain(
      "title = {{\\textbraceright{} \\textbackslash{}input\\textbraceleft{}/etc/passwd\\textbraceright{} 100\\% \\& \\#1 \\textasciitilde{}\\textasciicircum{}\\_\\$ \\textless{}a\\textbar{}b\\textgreater{}: Talks, as of 23 May 2025}},\n",
    );
    // As BibTeX counts them: each, whatever stands before it.
    const depths: number[] = [];
    for (const character of entry.trimEnd()) {
      const step = character === "{" ? 1 : character === "}" ? -1 : 0;
      depths.push((depths.at(-1) ?? 0) + step);
    }
    const body = depths.slice(depths.indexOf(1));
    expect(body.indexOf(0)).toBe(body.length - 1);
  });

  test("in BibTeX leaves letters of any script as they are", () => {
    expect(citeBibtex({ ...cited, title: "Мирні переговори" })).toContain(
      "title = {{Мирні переговори: Talks",
    );
  });

  test("in CSL-JSON is one item with the day it was frozen", () => {
    expect(JSON.parse(citeCsl(cited))).toMatchObject([
      { type: "dataset", issued: { "date-parts": [[2026, 11, 22]] }, URL: cited.url },
    ]);
  });
});
