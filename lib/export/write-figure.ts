import { ParleyError } from "@/lib/errors";
import { composePages } from "./compose-pages";
import { writeFigureCsv } from "./csv";
import type { ExportedFile, FigureJob } from "./export-job";
import { writeFigureJson } from "./json";
import { writeFigureMarkdown } from "./markdown";
import { writeSvg } from "./svg";

/**
 * Makes one file, and loads what writes its format then: a worker that draws pictures need not wait for what writes
 * documents. Throws ParleyError `invalid` for a page that the figure lacks, `too-large` for more than is drawn.
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
      const { writePng } = await import("./png");
      const { svg, pages, width } = drawPage(job);
      return { bytes: writePng(svg, width * job.appearance.scale), pages };
    }
    case "pdf": {
      const { writeFigurePdf } = await import("./pdf/write-figure-pdf");
      return writeFigurePdf(job, composePages(job));
    }
    case "pptx": {
      const { writeFigureDeck } = await import("./pptx/write-figure-deck");
      return writeFigureDeck(figure, permalink, hash, job.appearance.theme);
    }
    case "docx": {
      const { writeFigureDocument } = await import("./docx/write-figure-document");
      const { theme } = job.appearance;
      return { bytes: await writeFigureDocument(figure, permalink, hash, theme), pages: 1 };
    }
    case "xlsx": {
      const { writeWorkbook } = await import("./xlsx/write-workbook");
      return { bytes: await writeWorkbook(figure, permalink, hash), pages: 1 };
    }
    case "csv":
      return { bytes: encode(writeFigureCsv(figure)), pages: 1 };
    case "json":
      return { bytes: encode(writeFigureJson(figure, permalink, hash)), pages: 1 };
    case "md":
      return { bytes: encode(writeFigureMarkdown(figure, permalink, hash)), pages: 1 };
  }
}

const encode = (text: string) => new TextEncoder().encode(text);

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
