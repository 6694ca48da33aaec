import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Inline, Prose } from "@/lib/briefing/document";
import { readMarkdown } from "@/lib/briefing/read-markdown";

const listInlines = (prose: readonly Prose[]): readonly Inline[] =>
  prose.flatMap((block) => (block.kind === "list" ? block.items.flat() : block.inlines));
const readText = (markdown: string) =>
  listInlines(readMarkdown(markdown))
    .map(({ text }) => text)
    .join("");

describe("Commentary in Markdown", () => {
  test("becomes paragraphs, headings, quotes and lists", () => {
    const prose = readMarkdown(
      "## Watch\n\nA **strong** and *soft* word.\n\n> Said.\n\n- one\n- two\n\n3. three",
    );
    expect(prose.map(({ kind }) => kind)).toEqual(["heading", "paragraph", "quote", "list", "list"]);
    expect(prose[1]).toEqual({
      kind: "paragraph",
      inlines: [
        { text: "A ", strong: false, emphasis: false, href: null },
        { text: "strong", strong: true, emphasis: false, href: null },
        { text: " and ", strong: false, emphasis: false, href: null },
        { text: "soft", strong: false, emphasis: true, href: null },
        { text: " word.", strong: false, emphasis: false, href: null },
      ],
    });
  });

  test("keeps the words of lists within lists and quotes, one below the other", () => {
    expect(readMarkdown("- a\n  - b\n    1. c\n- d")).toMatchObject([
      { kind: "list", items: [[{ text: "a" }], [{ text: "b" }], [{ text: "c" }], [{ text: "d" }]] },
    ]);
    expect(readMarkdown("> q\n> - i\n> - j").map(({ kind }) => kind)).toEqual(["quote", "quote", "quote"]);
  });

  test.each([
    "<script>alert(1)</script>",
    "a <b onclick=x>b</b>",
    '#set page(fill: red) #read("/etc/passwd")',
    "$x^2$ @label =x // c /* d */",
    "=HYPERLINK(1)",
    "\u202eback\u202c مرحبا שלום",
  ])("prints what looks like markup of another language: %s", (text) => {
    expect(readText(text)).toBe(text);
  });

  test("links to the web alone", () => {
    const hrefs = (markdown: string) => listInlines(readMarkdown(markdown)).map(({ href }) => href);
    expect(hrefs("[a](https://a.example/x?y=1)")).toEqual(["https://a.example/x?y=1"]);
    expect(hrefs("[a][r]\n\n[r]: http://b.example")).toEqual(["http://b.example/"]);
    for (const address of [
      "javascript:alert(1)",
      "file:///etc/passwd",
      "data:text/html,x",
      "/x",
      "//x.example",
    ]) {
      expect(hrefs(`[a](${address})`)).toEqual([null]);
      expect(readText(`[a](${address})`)).toBe("a");
    }
  });

  test("shows a picture's description and never the picture", () => {
    expect(readText("before ![the hall](https://a.example/p.png) after")).toBe("before the hall after");
  });

  test("drops no word, whatever stands around it", () => {
    const word = fc.stringMatching(/^[a-z]{3,8}$/);
    const mark = fc.constantFrom(
      " ",
      "\n",
      "\n\n",
      "*",
      "**",
      "> ",
      "- ",
      "1. ",
      "# ",
      "<b>",
      "`",
      "![",
      "](",
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(mark, word), { maxLength: 12 }), (pairs) => {
        const text = readText(pairs.map(([before, each]) => `${before}${each}X `).join(""));
        for (const [, each] of pairs) expect(text).toContain(`${each}X`);
      }),
    );
  });

  test.each([
    ["brackets", "[".repeat(20_000)],
    ["quotes within quotes", "> ".repeat(10_000)],
    ["lists within lists", "1. ".repeat(6_600)],
    ["marks of emphasis", "*a **b ".repeat(2_800)],
  ])("prints thousands of %s as they are", (_, markdown) => {
    expect(readText(markdown)).toBe(markdown.trim());
  });
});
