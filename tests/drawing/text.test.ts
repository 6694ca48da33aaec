import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import metrics from "@/lib/drawing/font-metrics.json" with { type: "json" };
import { type Face, measureText, wrapText } from "@/lib/drawing/measure-text";
import { measureFaces } from "@/scripts/set-up/font-faces.mjs";

const style = fc.record({
  face: fc.constantFrom<Face>("regular", "bold", "title"),
  size: fc.constantFrom(11, 12.5, 25),
});
const text = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 120 }),
  fc.string({ unit: "binary", maxLength: 120 }),
  fc
    .array(fc.constantFrom("Ґрунт", "a", " ", "  ", "–", "/", "\n", "W".repeat(40), "👩‍👩‍👧‍👦", "й"), {
      maxLength: 40,
    })
    .map((parts) => parts.join("")),
);
const solid = (lines: readonly string[]) => lines.join("").replaceAll(/\s/gu, "");
const segments = new Intl.Segmenter("en", { granularity: "grapheme" });

describe("a text in lines", () => {
  it("has every character of the text but white space, in its order", () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 0, max: 500 }), style, (given, width, how) => {
        expect(solid(wrapText(given, width, how))).toBe(solid([given]));
      }),
    );
  });

  it("fits, unless one character alone is wider than a line", () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 0, max: 500 }), style, (given, width, how) => {
        const wide = wrapText(given, width, how).filter((line) => measureText(line, how) > width + 1e-6);
        for (const line of wide) expect([...segments.segment(line.trim())].length).toBe(1);
      }),
    );
  });

  it("has no more lines than it needs: a line and the word after it would not have fitted", () => {
    const words = fc.array(fc.constantFrom("one", "seven", "Київ", "understanding"), { minLength: 1 });
    fc.assert(
      fc.property(words, fc.integer({ min: 110, max: 400 }), style, (given, width, how) => {
        const lines = wrapText(given.join(" "), width, how);
        for (const [at, line] of lines.slice(1).entries()) {
          const joined = `${lines[at]} ${line.split(" ")[0]}`;
          expect(measureText(joined, how)).toBeGreaterThan(width);
        }
      }),
    );
  });

  it("keeps the line breaks of the text, and breaks after hyphens and slashes", () => {
    const how = { face: "regular", size: 12 } as const;
    expect(wrapText("a\nb", 500, how)).toEqual(["a", "b"]);
    expect(wrapText("eighty-eight/ninety-nine", 80, how)).toEqual(["eighty-eight/", "ninety-nine"]);
  });

  it("counts accents that combine for nothing, and what a face lacks for more than its widest letter", () => {
    const how = { face: "regular", size: 10 } as const;
    expect(measureText("a\u0301", how)).toBe(measureText("a", how));
    expect(measureText("漢", how)).toBeGreaterThan(measureText("Ш", how));
    expect(measureText("😀", how)).toBe(measureText("漢", how));
  });
});

describe("the metrics of our faces", () => {
  it("are those of the installed font files", async () => {
    expect(metrics).toEqual(await measureFaces());
  });

  it("have a width for every letter of English and Ukrainian in every face", async () => {
    const letters = "abcdefghijklmnopqrstuvwxyzабвгґдеєжзиіїйклмнопрстуфхцчшщьюя’";
    const all = letters + letters.toUpperCase();
    for (const runs of Object.values(metrics)) {
      const known = (character: string) => {
        const point = character.codePointAt(0) ?? 0;
        const run = runs.find(({ first, widths }) => point >= first && point < first + widths.length);
        return (run?.widths[point - run.first] ?? null) !== null;
      };
      expect([...all].filter((letter) => !known(letter))).toEqual([]);
    }
  });

  it("belong to the families that the page and the files name", async () => {
    const css = await readFile("app/globals.css", "utf8");
    expect(css).toContain("Inter Variable");
    expect(css).toContain("Source Serif 4 Variable");
  });
});
