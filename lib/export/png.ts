import { fileURLToPath } from "node:url";
import { Resvg } from "@resvg/resvg-js";
import { ParleyError } from "@/lib/errors";

/* More than this and the renderer may end the process; a page at four times its size is well below. */
const MOST_PIXELS = 120_000_000;

const fontFiles = [
  "@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf",
  "@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf",
  "@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf",
].map((file) => fileURLToPath(import.meta.resolve(file)));

/** One of our own drawings as a PNG of `width` pixels. Throws ParleyError `too-large` for more than it can hold. */
export function writePng(svg: string, width: number): Uint8Array<ArrayBuffer> {
  const renderer = new Resvg(svg, {
    fitTo: { mode: "width", value: Math.round(width) },
    font: { fontFiles, loadSystemFonts: false, defaultFontFamily: "Inter" },
  });
  const pixels = (width * width * renderer.height) / renderer.width;
  if (pixels > MOST_PIXELS) {
    throw new ParleyError(
      "too-large",
      "This picture has too many pixels. Choose a smaller scale or fewer rows.",
    );
  }
  return new Uint8Array(renderer.render().asPng());
}
