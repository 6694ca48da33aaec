import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { composeFigure } from "@/lib/drawing/compose";
import { PAGE_SIZES } from "@/lib/drawing/page-size";
import { writePng } from "@/lib/export/png";
import { writeSvg } from "@/lib/export/svg";
import { buildFigure } from "@/lib/figures/framed/build-figure";
import { buildDefaultRequest } from "@/lib/web/figure-state";
import { getBuiltIn } from "@/tests/support/built-in";
import { instant, NOW } from "@/tests/support/record";
import { BENCH_FOLDER } from "./bench-folder";
import { openChromium } from "./chromium";
import type { Comparison } from "./comparison";
import { formatTaken, measureTurns, type Taken } from "./turns";

const PIXELS = 2400;
const { width, height } = PAGE_SIZES.slide;
/* What librsvg takes a CSS pixel for. */
const DENSITY = 72;

const record = getBuiltIn();
const figure = buildFigure(record, "matrix", buildDefaultRequest(record, instant(NOW)), "/x/figures/matrix");
const imprint = { permalink: `https://parley.example${figure.permalink}`, hash: "0".repeat(64) };
const [page] = composeFigure(figure, PAGE_SIZES.slide, imprint);
if (page === undefined) throw new RangeError("no page");
const svg = writeSvg(page, "light", {
  title: figure.title,
  description: figure.summary,
  metadata: "",
  style: "",
});
const bytes = Buffer.from(svg);

/** The same fonts for librsvg as for us; it looks for them when it is loaded. */
async function loadSharp() {
  const fonts = ["inter", "source-serif-4"].map(
    (family) => `<dir>${join(process.cwd(), "node_modules/@expo-google-fonts", family)}</dir>`,
  );
  const file = join(process.cwd(), BENCH_FOLDER, "fonts.conf");
  writeFileSync(file, `<fontconfig>${fonts.join("")}<cachedir>${file}.cache</cachedir></fontconfig>`);
  process.env.FONTCONFIG_FILE = file;
  const { default: sharp } = await import("sharp");
  return () =>
    sharp(bytes, { density: (DENSITY * PIXELS) / width })
      .png()
      .toBuffer();
}

/** Width and height as a PNG says them. */
const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset);
  return `${view.getUint32(16)} × ${view.getUint32(20)}`;
};

function compare(ours: Taken, peer: string, theirs: Taken, limit: Comparison["limit"]): Comparison {
  return {
    what: `matrix slide to PNG of ${PIXELS} pixels`,
    ours: formatTaken(ours),
    peer: `${peer} ${formatTaken(theirs)}`,
    ratio: ours.processor / theirs.processor,
    limit,
  };
}

const browser = await openChromium();
try {
  const shown: Page = await browser.newPage({
    viewport: { width, height },
    deviceScaleFactor: PIXELS / width,
  });
  const show = () => shown.setContent(`<body style="margin:0">${svg}`);
  await show();
  const drawWithSharp = await loadSharp();
  const shoot = () => shown.screenshot({ type: "png" });
  const sizes = new Set([writePng(svg, PIXELS), await drawWithSharp(), await shoot()].map(sizeOf));
  if (sizes.size !== 1) throw new RangeError(`not the same picture: ${[...sizes].join(", ")}`);
  const takenBy = await measureTurns(
    {
      ours: () => writePng(svg, PIXELS),
      sharp: drawWithSharp,
      given: () => show().then(shoot),
      shown: shoot,
    },
    { warmUps: 5, rounds: 21 },
  );
  const comparisons = [
    compare(takenBy("ours"), "sharp", takenBy("sharp"), { atMost: 2 }),
    compare(takenBy("ours"), "screenshot of an open page given it", takenBy("given"), { atMost: 1 }),
    compare(takenBy("ours"), "screenshot of a page that shows it already", takenBy("shown"), null),
  ];
  process.stdout.write(JSON.stringify(comparisons));
} finally {
  await browser.close();
}
