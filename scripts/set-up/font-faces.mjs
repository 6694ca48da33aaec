import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

/** The faces that figures are set in; all are files of installed packages. */
const FACES = {
  regular: "@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf",
  bold: "@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf",
  title: "@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf",
};

/* Latin with its extensions, Cyrillic with its supplement, punctuation, currency, arrows, operators, shapes. */
const RANGES = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x400, 0x52f],
  [0x2010, 0x2044],
  [0x20ac, 0x20ac],
  [0x2116, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2265],
  [0x25a0, 0x25cf],
];

/** Per face the width of each character in thousandths of an em, as runs: first code point, then widths; null where the face lacks it. */
export async function measureFaces() {
  const { create } = await import("fontkit");
  const measured = {};
  for (const [face, file] of Object.entries(FACES)) {
    const path = fileURLToPath(import.meta.resolve(file));
    const font = create(await readFile(path));
    const scale = 1000 / font.unitsPerEm;
    measured[face] = RANGES.map(([first, last]) => ({
      first,
      widths: Array.from({ length: last - first + 1 }, (_, offset) =>
        font.hasGlyphForCodePoint(first + offset)
          ? Math.round(font.glyphForCodePoint(first + offset).advanceWidth * scale)
          : null,
      ),
    }));
  }
  return measured;
}
