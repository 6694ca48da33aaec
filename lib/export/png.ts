import { crc32 } from "node:zlib";
import { Resvg } from "@resvg/resvg-js";
import { ParleyError } from "@/lib/errors";
import { FONT_FILES } from "./fonts/font-files";

/* More than this and the renderer may end the process; a page at four times its size is well below. */
const MOST_PIXELS = 120_000_000;

/* CSS pixels per metre: 96 to the inch. */
const PER_METRE = 96 / 0.0254;
/* The signature and the first chunk, which says how large the picture is. */
const HEAD = 33;

/**
 * One of our own drawings as a PNG of `width` pixels, `scale` of them for each CSS pixel: programs place it as large
 * as it was drawn, however sharp it is. Throws ParleyError `too-large` for more than it can hold.
 */
export function writePng(svg: string, width: number, scale = 1): Uint8Array<ArrayBuffer> {
  const renderer = new Resvg(svg, {
    fitTo: { mode: "width", value: Math.round(width) },
    font: { fontFiles: Object.values(FONT_FILES), loadSystemFonts: false, defaultFontFamily: "Inter" },
  });
  const pixels = (width * width * renderer.height) / renderer.width;
  if (pixels > MOST_PIXELS) {
    throw new ParleyError(
      "too-large",
      "This picture has too many pixels. Choose a smaller scale or fewer rows.",
    );
  }
  const png = renderer.render().asPng();
  return new Uint8Array(Buffer.concat([png.subarray(0, HEAD), tellDensity(scale), png.subarray(HEAD)]));
}

/** The chunk that says how many pixels a metre has (PNG, §11.3.4.3). */
function tellDensity(scale: number): Uint8Array {
  const chunk = Buffer.alloc(21);
  chunk.writeUInt32BE(9, 0);
  chunk.write("pHYs", 4, "latin1");
  const density = Math.round(PER_METRE * scale);
  chunk.writeUInt32BE(density, 8);
  chunk.writeUInt32BE(density, 12);
  chunk.writeUInt8(1, 16);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 17)), 17);
  return chunk;
}
