import { Resvg } from "@resvg/resvg-js";
import fc from "fast-check";
import { create, type Font } from "fontkit";
import { describe, expect, it } from "vitest";
import { composeFigure } from "@/lib/drawing/compose";
import { type Face, measureText } from "@/lib/drawing/measure-text";
import { PAGE_SIZES } from "@/lib/drawing/page-size";
import { listTexts, type Scene, type Text } from "@/lib/drawing/scene";
import { embedFonts } from "@/lib/export/fonts/embed-fonts";
import { FONT_FILES, readFace } from "@/lib/export/fonts/font-files";
import { outlineTexts } from "@/lib/export/fonts/outline-texts";
import { escapeXml, writeSvg } from "@/lib/export/svg";
import { buildFigure } from "@/lib/figures/framed/build-figure";
import { buildDefaultRequest } from "@/lib/web/figure-state";
import { getBuiltIn } from "@/tests/support/built-in";
import { instant } from "@/tests/support/record";

const FACES = ["regular", "bold", "title"] as const satisfies readonly Face[];
const WEIGHTS = {
  "font-family:Inter;font-weight:400": "regular",
  "font-family:Inter;font-weight:600": "bold",
};

const whole = {
  regular: create(readFace("regular")),
  bold: create(readFace("bold")),
  title: create(readFace("title")),
};

const textOf = (text: string, face: Face): Text => ({
  kind: "text",
  x: 5,
  y: 20,
  text,
  face,
  size: 12,
  fill: "ink",
});
const sceneOf = (...shapes: readonly Text[]): Scene => ({ width: 400, height: 40, shapes });

/** The fonts in a style sheet. */
function readFonts(css: string): ReadonlyMap<Face, Font> {
  const rules = css.matchAll(/@font-face\{([^;]+;[^;]+);src:url\(data:font\/woff2;base64,([\w+/=]+)\)/g);
  return new Map(
    Array.from(rules, ([, named = "", bytes = ""]) => [
      (Object.entries(WEIGHTS).find(([rule]) => rule === named)?.[1] as Face | undefined) ?? "title",
      create(Buffer.from(bytes, "base64")),
    ]),
  );
}

/** Words of every script that our faces have, some that they lack, accents on their own, and what looks like markup. */
const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "Crimea AV To 12:30",
        "Ґрунт їжак",
        "Škoda Łódź naïve",
        "→ ≤ ● №",
        "Ђорђе Ѩ",
        "Ελλάδα",
        "и\u0306",
      ),
      fc.constantFrom("漢字", "👩‍👩‍👧", "שלום", "<b>&amp;\"'", " ", "–"),
      fc.string({ unit: "grapheme", maxLength: 4 }),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(" "));

describe("the fonts in an SVG file", () => {
  it("have every character of the drawing that the face has, as wide as in the whole face", () => {
    fc.assert(
      fc.property(words, fc.constantFrom(...FACES), (text, face) => {
        const font = readFonts(embedFonts(sceneOf(textOf(text, face)))).get(face);
        for (const character of text) {
          const point = character.codePointAt(0) ?? 0;
          if (!whole[face].hasGlyphForCodePoint(point)) continue;
          expect(font?.hasGlyphForCodePoint(point)).toBe(true);
          expect(font?.glyphForCodePoint(point).advanceWidth).toBe(
            whole[face].glyphForCodePoint(point).advanceWidth,
          );
        }
      }),
      { numRuns: 25 },
    );
  });

  it("kern and join letters as the whole face does", () => {
    for (const face of FACES) {
      const text = "AVATAR Töne, first office: 12:30 (To Wye) Гетьман";
      const font = readFonts(embedFonts(sceneOf(textOf(text, face)))).get(face);
      expect(font?.layout(text).advanceWidth).toBe(whole[face].layout(text).advanceWidth);
      expect(whole[face].layout("AVATAR").advanceWidth).toBeLessThan(
        [..."AVATAR"].reduce((sum, letter) => sum + whole[face].layout(letter).advanceWidth, 0),
      );
    }
  });

  it("are those of the faces in use, and none for a drawing without text", () => {
    expect([...readFonts(embedFonts(sceneOf(textOf("a", "bold")))).keys()]).toEqual(["bold"]);
    expect([...readFonts(embedFonts(sceneOf(...FACES.map((face) => textOf("a", face))))).keys()]).toEqual(
      FACES,
    );
    expect(embedFonts(sceneOf())).toBe("");
  });

  it("are the same for the same characters, and small: 60 KB for a page in English", () => {
    const css = embedFonts(sceneOf(...FACES.map((face) => textOf("one two", face))));
    expect(embedFonts(sceneOf(...FACES.map((face) => textOf("two one", face))))).toBe(css);
    expect(css.length).toBeLessThan(62_000);
  });
});

const parts = (svg: string) => ({
  texts: [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text]) => text),
  labels: [...svg.matchAll(/aria-label="([^"]*)">(?:<use|<\/g>)/g)].map(([, label]) => label),
});
const outline = (scene: Scene) =>
  writeSvg(scene, "light", { title: "t", description: "d", metadata: "", style: "" }, outlineTexts());

describe("texts as outlines", () => {
  it("say in words what they are, or stay texts where the face lacks a character: none is lost", () => {
    fc.assert(
      fc.property(words, fc.constantFrom(...FACES), (text, face) => {
        const { texts, labels } = parts(outline(sceneOf(textOf(text, face))));
        const visible = [...text].filter(
          (each) => !/\p{M}|\p{Cf}|\p{Cc}|\p{Cs}|\p{Co}|\p{Cn}|\p{Z}/u.test(each),
        );
        const isWhole = visible.every((each) => whole[face].hasGlyphForCodePoint(each.codePointAt(0) ?? 0));
        expect([...texts, ...labels]).toEqual([escapeXml(text)]);
        if (!isWhole) expect(texts).toHaveLength(1);
        else if (/^[ -~а-я]*$/.test(text)) expect(labels).toHaveLength(1);
      }),
    );
  });

  it("refer to letters that the file defines, each once", () => {
    const svg = outline(sceneOf(...FACES.map((face) => textOf("Aa Aa", face))));
    const used = [...svg.matchAll(/xlink:href="#([^"]+)"/g)].map(([, name]) => name);
    const defined = [...svg.matchAll(/<path id="([^"]+)"/g)].map(([, name]) => name);
    expect(used).toHaveLength(12);
    expect(new Set(defined).size).toBe(defined.length);
    expect(new Set(used)).toEqual(new Set(defined));
  });

  it("look as texts in the fonts do", () => {
    const record = getBuiltIn();
    const request = buildDefaultRequest(record, instant("2026-11-22T00:00:00.000Z"));
    const [scene] = composeFigure(buildFigure(record, "agreement", request, "/x"), PAGE_SIZES.slide, {
      permalink: "https://parley.example/x",
      hash: "0".repeat(64),
    });
    if (scene === undefined) throw new Error("no page");
    const silent = { title: "", description: "", metadata: "", style: "" };
    const options = { font: { fontFiles: Object.values(FONT_FILES), loadSystemFonts: false } };
    const draw = (svg: string, fonts: object) => new Resvg(svg, fonts).render().pixels;
    const texts = draw(writeSvg(scene, "light", silent), options);
    const bare = { font: { fontFiles: [], loadSystemFonts: false } };
    const outlines = draw(writeSvg(scene, "light", silent, outlineTexts()), bare);
    const without = draw(writeSvg({ ...scene, shapes: [] }, "light", silent), bare);
    const differ = (a: Uint8Array, b: Uint8Array) => {
      let sum = 0;
      for (const [at, value] of a.entries()) sum += Math.abs(value - (b[at] ?? 0));
      return sum / a.length;
    };
    expect(differ(outlines, texts)).toBeLessThan(differ(without, texts) / 20);
  });

  it("are never wider than the place that was measured for them", () => {
    const record = getBuiltIn();
    const request = buildDefaultRequest(record, instant("2026-11-22T00:00:00.000Z"));
    const scenes = composeFigure(buildFigure(record, "matrix", request, "/x"), PAGE_SIZES.a4, {
      permalink: "https://parley.example/x",
      hash: "0".repeat(64),
    });
    for (const { text, face, size } of scenes.flatMap(({ shapes }) => listTexts(shapes))) {
      const width = (whole[face].layout(text).advanceWidth / whole[face].unitsPerEm) * size;
      // Kerning may add a hair to a short word.
      expect(width, text).toBeLessThan(measureText(text, { face, size }) + 0.1);
    }
  });
});
