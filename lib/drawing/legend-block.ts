import type { Glyph, LegendEntry } from "@/lib/figures/framed/framed-figure";
import { BARS_WIDTH, drawBars, drawDashed, drawHatch, drawPip, PIP } from "./glyphs";
import { measureText } from "./measure-text";
import { type Block, placeBlock, type Shape, stackBlocks } from "./scene";
import { buildTextBlock } from "./text-block";

const SIZE = 11;
const LINE = 18;
const SAMPLE = 16;
const RAMP = 56;
const GAP = 6;
const BETWEEN = 18;

/** The legend's entries in lines of at most `width`. */
export function buildLegendBlock(entries: readonly LegendEntry[], width: number): Block {
  return stackBlocks(listLegendBlocks(entries, width));
}

/** The legend's entries, each line a block of its own. */
export function listLegendBlocks(entries: readonly LegendEntry[], width: number): readonly Block[] {
  const lines: { height: number; shapes: Shape[] }[] = [];
  let x = Number.POSITIVE_INFINITY;
  for (const { sample, label } of entries) {
    const sampleWidth = measureSample(sample);
    const natural = sampleWidth + GAP + measureText(label, { face: "regular", size: SIZE });
    if (x + natural > width) {
      lines.push({ height: LINE, shapes: [] });
      x = 0;
    }
    const line = lines.at(-1);
    if (line === undefined) continue;
    const text = buildTextBlock(label, Math.max(width - x - sampleWidth - GAP, SIZE), {
      face: "regular",
      size: SIZE,
      fill: "mute",
    });
    line.shapes.push({ kind: "group", x, y: 1, shapes: drawSample(sample) });
    line.shapes.push(placeBlock(text, x + sampleWidth + GAP, 0));
    line.height = Math.max(line.height, text.height);
    x += natural + BETWEEN;
  }
  return lines;
}

const glyphWidth = (glyph: Glyph) =>
  glyph === "confidence" ? 3 * BARS_WIDTH + 8 : glyph === "span" ? 2 * PIP : SAMPLE;

/** How wide the sample of a mark is, in pixels. */
export function measureSample(sample: LegendEntry["sample"]): number {
  switch (sample.kind) {
    case "ramp":
      return RAMP;
    case "text":
      return measureText(sample.text, { face: "bold", size: SIZE });
    case "glyph":
      return glyphWidth(sample.glyph);
    default:
      return SAMPLE;
  }
}

/** The sample of a mark, 13 pixels high. */
export function drawSample(sample: LegendEntry["sample"]): readonly Shape[] {
  switch (sample.kind) {
    case "swatch":
      return [
        {
          kind: "rect",
          x: 0.5,
          y: 1,
          width: SAMPLE - 1,
          height: 11,
          radius: 2,
          fill: sample.paint,
          stroke: "line-strong",
        },
      ];
    case "ramp": {
      const steps = 7;
      return Array.from({ length: steps }, (_, step) => ({
        kind: "rect" as const,
        x: (step * RAMP) / steps,
        y: 1,
        width: RAMP / steps,
        height: 11,
        fill: sample.from + ((sample.to - sample.from) * step) / (steps - 1),
      }));
    }
    case "dot":
      return [{ kind: "circle", cx: 8, cy: 6.5, r: 4, fill: sample.paint }];
    case "ring":
      return [{ kind: "circle", cx: 8, cy: 6.5, r: 3.5, stroke: "ink" }];
    case "box":
      return [{ kind: "rect", x: 2.5, y: 1, width: 11, height: 11, radius: 2, stroke: "ink" }];
    case "cross":
      return [{ kind: "path", d: "M5 3.5l6 6m0 -6l-6 6", stroke: "ink" }];
    case "line":
      return [
        {
          kind: "line",
          x1: 0,
          x2: SAMPLE,
          y1: 6.5,
          y2: 6.5,
          stroke: sample.paint,
          width: 2,
          ...(sample.dash === null ? {} : { dash: sample.dash }),
        },
      ];
    case "glyph":
      return drawGlyph(sample.glyph);
    case "text":
      return [{ kind: "text", x: 0, y: 11, text: sample.text, face: "bold", size: SIZE, fill: "mute" }];
  }
}

function drawGlyph(glyph: Glyph): readonly Shape[] {
  switch (glyph) {
    case "confidence":
      return [...drawBars("low", 0, 2), ...drawBars("medium", 17, 2), ...drawBars("high", 34, 2)];
    case "hatch":
      return [
        drawHatch(0.5, 1, SAMPLE - 1, 11),
        { kind: "rect", x: 0.5, y: 1, width: SAMPLE - 1, height: 11, stroke: "line" },
      ];
    case "dashed":
      return [drawDashed(0, 0.5, SAMPLE, 12)];
    case "span":
      return [...drawPip("span", 0, 1.5), ...drawPip("span", PIP, 1.5)];
    case "preferred":
    case "ruled-out":
    case "offer":
    case "empty":
      return drawPip(glyph, 3, 1.5);
  }
}
