import { Resvg } from "@resvg/resvg-js";
import { beforeAll, describe, expect, test } from "vitest";
import { PAGE_SIZES } from "@/lib/drawing/page-size";
import { THEMES } from "@/lib/drawing/theme";
import { nameFile } from "@/lib/export/file-name";
import type { WorkerPool } from "@/lib/export/worker-pool";
import { unpackZip } from "@/lib/export/zip";
import { buildFigure } from "@/lib/figures/framed/build-figure";
import type { FigureName } from "@/lib/figures/framed/figure-request";
import { buildDefaultRequest } from "@/lib/web/figure-state";
import { getBuiltIn } from "@/tests/support/built-in";
import { instant } from "@/tests/support/record";
import { figureJob, openPool } from "./support/made-files";

const record = getBuiltIn();
const request = buildDefaultRequest(record, instant("2026-11-22T00:00:00.000Z"));
const build = (name: FigureName, issues: number = record.issues.length) =>
  buildFigure(
    record,
    name,
    { ...request, issues: record.issues.slice(0, issues).map(({ slug }) => slug) },
    "/x?y=z",
  );

let pool: WorkerPool;
beforeAll(() => {
  pool = openPool();
});

describe("All pages of a figure in one download", () => {
  test.each(["svg", "png"] as const)(
    "%s: each page as it is had alone, under a name that sorts",
    async (format) => {
      const figure = build("matrix", 8);
      const job = figureJob(figure, format, { page: "all" });
      const { bytes, pages } = await pool.run(job);
      expect(pages).toBeGreaterThan(1);
      expect(nameFile(job)).toBe(`russia-ukraine-matrix-2025-05-23-${format}.zip`);
      const parts = [...unpackZip(bytes)];
      expect(parts.map(([name]) => name)).toEqual(
        Array.from(
          { length: pages },
          (_, at) => `russia-ukraine-matrix-2025-05-23-${at + 1}-of-${pages}.${format}`,
        ),
      );
      for (const [at, [, part]] of parts.entries()) {
        const alone = await pool.run(figureJob(figure, format, { page: at + 1 }));
        expect(Buffer.from(part).equals(Buffer.from(alone.bytes))).toBe(true);
        if (format !== "svg") continue;
        const title = `${figure.title} (${at + 1} of ${pages})`;
        expect(new TextDecoder().decode(part)).toContain(`<title id="title">${title}</title>`);
      }
    },
  );

  test("of a figure with one page is a ZIP file of one, and a page that is not there names those that are", async () => {
    const { bytes } = await pool.run(figureJob(build("agreement"), "svg", { page: "all", size: "column" }));
    expect([...unpackZip(bytes).keys()]).toEqual(["russia-ukraine-agreement-2025-05-23-1-of-1.svg"]);
    await expect(
      pool.run(figureJob(build("agreement"), "svg", { page: 2, size: "column" })),
    ).rejects.toMatchObject({ faults: [{ at: "page", reason: "should be 1 to 1, or all" }] });
  });
});

/** The pixels of a PNG as another drawing shows them: red, green, blue and opacity of each. */
function readPixels(png: Buffer): Uint8Array {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const image = `<image width="${width}" height="${height}" href="data:image/png;base64,${png.toString("base64")}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${image}</svg>`;
  return new Resvg(svg).render().pixels;
}

describe("PNG", () => {
  test.each([1, 4])("at %d× has as many pixels, and says how large it is to be shown", async (scale) => {
    const png = Buffer.from((await pool.run(figureJob(build("agreement"), "png", { scale }))).bytes);
    const { width, height } = PAGE_SIZES.slide;
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([width * scale, height * scale]);
    const at = png.indexOf("pHYs");
    // In pixels per metre.
    expect(at).toBe(37);
    expect(png.readUInt32BE(at + 4) * 0.0254).toBeCloseTo(96 * scale, 1);
    expect(png.readUInt32BE(at + 8)).toBe(png.readUInt32BE(at + 4));
    expect(png.readUInt8(at + 12)).toBe(1);
    expect(readPixels(png)).toHaveLength(width * height * scale * scale * 4);
  });

  test.each(THEMES)("in %s has a ground, or none at all", async (theme) => {
    const { bytes } = await pool.run(figureJob(build("agreement"), "png", { theme }));
    const pixels = readPixels(Buffer.from(bytes));
    const opacities = pixels.filter((_, at) => at % 4 === 3);
    if (theme === "transparent") {
      const bare = opacities.filter((opacity) => opacity === 0).length;
      expect(bare).toBeGreaterThan(opacities.length / 2);
      expect([opacities[0], opacities.at(-1)]).toEqual([0, 0]);
    } else expect(opacities.every((opacity) => opacity === 255)).toBe(true);
    if (theme === "grey") {
      for (let at = 0; at < pixels.length; at += 4) {
        if (pixels[at] !== pixels[at + 1] || pixels[at] !== pixels[at + 2])
          throw new Error(`colour at ${at / 4}`);
      }
    }
  });
});
