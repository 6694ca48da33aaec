import type { NegotiationRecord } from "@/lib/domain/model";
import type { CellSpec } from "@/lib/figures/matrix-spec";
import { titleOf } from "@/lib/figures/title-of";
import { matrix as screen, figureMatrix as words } from "@/messages";
import type { LegendEntry } from "./framed-figure";
import type { MatrixBody } from "./matrix-body";

/** What the marks mean that this matrix has; nothing is explained that it does not show. */
export function listMatrixLegend(body: MatrixBody, record: NegotiationRecord): readonly LegendEntry[] {
  const rows = body.matrix.groups.flatMap((group) => group.rows);
  const cells = rows.flatMap((row) => row.cells);
  const lanes = rows.flatMap(({ scale }) => scale.lanes);
  const { legend } = screen;
  const when = (shown: boolean, sample: LegendEntry["sample"], label: string) =>
    shown ? [{ sample, label }] : [];
  const hasPip = (pip: CellSpec["pips"][number]) => cells.some(({ pips }) => pips.includes(pip));
  return [
    ...listTints(body, record),
    ...when(hasPip("preferred"), { kind: "glyph", glyph: "preferred" }, legend.pip),
    ...when(hasPip("ruled-out"), { kind: "glyph", glyph: "ruled-out" }, legend.out),
    ...when(hasPip("span"), { kind: "glyph", glyph: "span" }, legend.span),
    ...when(hasPip("offer"), { kind: "glyph", glyph: "offer" }, legend.offer),
    ...when(
      lanes.some(({ acceptable }) => acceptable.length > 0),
      { kind: "box" },
      legend.acceptable,
    ),
    ...when(
      lanes.some(({ place, firm }) => place !== null && !firm),
      { kind: "ring" },
      words.legend.ring,
    ),
    ...when(
      cells.some(({ confidence }) => confidence !== null),
      { kind: "glyph", glyph: "confidence" },
      legend.confidence,
    ),
    ...when(cells.some(isOpen), { kind: "glyph", glyph: "dashed" }, words.legend.open),
    ...when(
      cells.some(({ state }) => state === "no-position"),
      { kind: "glyph", glyph: "hatch" },
      words.legend.noPosition,
    ),
    ...when(
      cells.some(({ state }) => state === "not-researched"),
      { kind: "text", text: "–" },
      words.legend.notResearched,
    ),
  ];
}

/** Whether a cell says something, but names no one option. */
export const isOpen = ({ state, step }: CellSpec) =>
  step === null && state !== "no-position" && state !== "not-researched";

function listTints({ lens, reference }: MatrixBody, record: NegotiationRecord): readonly LegendEntry[] {
  switch (lens) {
    case "camps":
      return [
        { sample: { kind: "swatch", paint: "camp-1" }, label: screen.lensNotes.camps },
        { sample: { kind: "swatch", paint: "camp-2" }, label: words.legend.otherCamp },
      ];
    case "scale":
      return [{ sample: { kind: "ramp", from: 0, to: 1 }, label: screen.lensNotes.scale }];
    case "relative":
      return [
        {
          sample: { kind: "ramp", from: 0, to: 1 },
          label:
            reference === null
              ? words.legend.noReference
              : words.legend.relative(titleOf(record.parties, reference)),
        },
      ];
  }
}
