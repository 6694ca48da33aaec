import { composeFigure } from "@/lib/drawing/compose";
import { PAGE_SIZES } from "@/lib/drawing/page-size";
import type { Scene } from "@/lib/drawing/scene";
import { ParleyError } from "@/lib/errors";
import { writeFigureCsv } from "./csv";
import { writeFigureDocument } from "./docx/write-figure-document";
import type { ExportedFile, FigureJob } from "./export-job";
import { writeFigureJson } from "./json";
import { writeFigureMarkdown } from "./markdown";
import { writeFigurePdf } from "./pdf/write-figure-pdf";
import { writePng } from "./png";
import { writeFigureDeck } from "./pptx/write-figure-deck";
import { writeSvg } from "./svg";
import { writeWorkbook } from "./xlsx/write-workbook";

/** Above this a figure is refused: nobody reads it, and drawing it would hold up everybody else. */
export const MOST_PAGES = 100;

/**
 * Makes one file. Throws ParleyError `invalid` for a page that the figure lacks, `too-large` above MOST_PAGES.
 */
export async function writeFigure(job: FigureJob): Promise<ExportedFile> {
  const { figure, hash } = job;
  const permalink = `${job.origin}${figure.permalink}`;
  switch (job.format) {
    case "svg": {
      const { svg, pages } = drawPage(job);
      return { bytes: encode(svg), pages };
    }
    case "png": {
      const { svg, pages, width } = drawPage(job);
      return { bytes: writePng(svg, width * job.appearance.scale), pages };
    }
    case "pdf":
      return writeFigurePdf(job, composePages(job));
    case "pptx":
      return writeFigureDeck(figure, permalink, hash, job.appearance.theme);
    case "docx": {
      const { theme } = job.appearance;
      return { bytes: await writeFigureDocument(figure, permalink, hash, theme), pages: 1 };
    }
    case "xlsx":
      return { bytes: await writeWorkbook(figure, permalink, hash), pages: 1 };
    case "csv":
      return { bytes: encode(writeFigureCsv(figure)), pages: 1 };
    case "json":
      return { bytes: encode(writeFigureJson(figure, permalink, hash)), pages: 1 };
    case "md":
      return { bytes: encode(writeFigureMarkdown(figure, permalink, hash)), pages: 1 };
  }
}

const encode = (text: string) => new TextEncoder().encode(text);

function composePages({ figure, appearance, origin, hash }: FigureJob): readonly Scene[] {
  const permalink = `${origin}${figure.permalink}`;
  const scenes = composeFigure(figure, PAGE_SIZES[appearance.size], { permalink, hash });
  if (scenes.length > MOST_PAGES) {
    throw new ParleyError(
      "too-large",
      `This figure has ${scenes.length} pages at this size; at most ${MOST_PAGES} are drawn. Choose fewer rows or columns, or a table format such as XLSX or CSV.`,
    );
  }
  return scenes;
}

function drawPage(job: FigureJob) {
  const { figure, appearance, origin, hash } = job;
  const permalink = `${origin}${figure.permalink}`;
  const scenes = composePages(job);
  const scene = scenes[appearance.page - 1];
  if (scene === undefined) {
    throw new ParleyError("invalid", `This figure has ${scenes.length} pages at this size.`, [
      { at: "page", reason: `should be 1 to ${scenes.length}` },
    ]);
  }
  const { counts, asOf, recordedAt, sources } = figure;
  const svg = writeSvg(scene, appearance.theme, {
    title: figure.title,
    description: figure.summary,
    metadata: JSON.stringify({ permalink, hash, asOf, recordedAt, counts, sources }),
    style: "",
  });
  return { svg, pages: scenes.length, width: scene.width };
}
