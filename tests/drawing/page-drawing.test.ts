import { readFileSync } from "node:fs";
import fc from "fast-check";
import { Window } from "happy-dom";
import { expect, it } from "vitest";
import { stackBody } from "@/components/figures/stack-body";
import { writeShapes } from "@/components/figures/write-shapes";
import type { Shape } from "@/lib/drawing/scene";
import { buildFigure } from "@/lib/figures/framed/build-figure";
import { figureArbitrary } from "../support/figure-arbitrary";
import { listPlaced } from "../support/scene-walk";

const { document } = new Window();
const sheet = readFileSync("components/figures/figures.css", "utf8");

function parse(shapes: readonly Shape[]) {
  const place = document.createElement("div");
  place.innerHTML = `<svg>${writeShapes(shapes)}</svg>`;
  return [...place.querySelectorAll("svg *")];
}

const squash = (text: string) => text.replaceAll(/\s+/g, " ").trim();
const HOSTILE = `'><script>alert("1")</script><b onclick='x'>&amp; </text> \u0000`;

it("a drawing in a page has every text and every shape, and nothing that a text smuggles in", () => {
  fc.assert(
    fc.property(figureArbitrary(), fc.constantFrom(288, 1000), ({ record, figure, request }, width) => {
      const title = `${record.issues[0]?.title ?? ""} ${HOSTILE}`;
      const issues = record.issues.map((issue) => ({ ...issue, title }));
      const { body } = buildFigure({ ...record, issues }, figure, request, "/x");
      const { shapes } = stackBody(body, width);
      const elements = parse(shapes);
      const names = elements.map(({ tagName }) => tagName.toLowerCase());
      const placed = listPlaced(shapes);
      for (const kind of ["rect", "line", "circle", "path", "text"] as const) {
        expect(names.filter((name) => name === kind)).toHaveLength(
          placed.filter((each) => each.kind === kind).length,
        );
      }
      expect(names.filter((name) => !KNOWN.has(name))).toEqual([]);
      expect(
        elements.flatMap((each) => [...each.attributes].filter(({ name }) => name.startsWith("on"))),
      ).toEqual([]);
      const texts = elements.filter(({ tagName }) => tagName.toLowerCase() === "text");
      expect(texts.map(({ textContent }) => squash(textContent ?? ""))).toEqual(
        placed.flatMap(({ text }) => (text === null ? [] : [squash(text.replaceAll("\u0000", "\ufffd"))])),
      );
      for (const name of new Set(elements.flatMap((each) => [...each.classList]))) {
        expect(sheet).toContain(`.${name} {`);
      }
    }),
    { numRuns: 40 },
  );
});

const KNOWN = new Set(["g", "title", "rect", "line", "circle", "path", "text"]);
