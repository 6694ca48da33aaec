import { ShadingType, TextRun } from "docx";
import type { LegendEntry, Paint } from "@/lib/figures/framed/framed-figure";
import { writeRuns } from "./document-text";

const RAMP_STEPS = 6;
const GLYPHS = { dot: "●", ring: "○", box: "□", cross: "×", line: "━", glyph: "▪" } as const;

/** A legend's entry in words, after a sample of what it explains. */
export function writeLegendEntry(
  { sample, label }: LegendEntry,
  find: (paint: Paint) => string,
): readonly TextRun[] {
  return [...writeSample(sample, find), ...writeRuns(`  ${label}`)];
}

function writeSample(sample: LegendEntry["sample"], find: (paint: Paint) => string): readonly TextRun[] {
  const glyph = (text: string, paint: Paint) => [
    new TextRun({ text, bold: true, color: find(paint).slice(1) }),
  ];
  switch (sample.kind) {
    case "swatch":
      return [writeGround(sample.paint, find)];
    case "ramp":
      return Array.from({ length: RAMP_STEPS }, (_, step) =>
        writeGround(sample.from + ((sample.to - sample.from) * step) / (RAMP_STEPS - 1), find),
      );
    case "dot":
    case "line":
      return glyph(GLYPHS[sample.kind], sample.paint);
    case "ring":
    case "box":
    case "cross":
    case "glyph":
      return glyph(GLYPHS[sample.kind], "ink");
    case "text":
      return glyph(sample.text, "mute");
  }
}

const writeGround = (paint: Paint, find: (paint: Paint) => string) =>
  new TextRun({
    text: "\u00a0\u00a0\u00a0",
    shading: { type: ShadingType.CLEAR, color: "auto", fill: find(paint).slice(1) },
  });
