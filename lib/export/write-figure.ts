import { composePages } from "./compose-pages";
import { writeFigureCsv } from "./csv";
import type { ExportedFile, FigureJob } from "./export-job";
import { writeFigureJson } from "./json";
import { writeFigureMarkdown } from "./markdown";
import { refuseLong } from "./row-limit";
import { writePictures } from "./write-pictures";

/**
 * Makes one file, and loads what writes its format then: a worker that draws pictures need not wait for what writes
 * documents. Throws ParleyError `invalid` for a page that the figure lacks, `too-large` for more than is drawn.
 */
export async function writeFigure(job: FigureJob): Promise<ExportedFile> {
  const { figure, hash } = job;
  const permalink = `${job.origin}${figure.permalink}`;
  switch (job.format) {
    case "svg":
    case "png":
      return writePictures(job);
    case "pdf": {
      const { writeFigurePdf } = await import("./pdf/write-figure-pdf");
      return writeFigurePdf(job, composePages(job));
    }
    case "pptx": {
      refuseLong(figure);
      const { writeFigureDeck } = await import("./pptx/write-figure-deck");
      return writeFigureDeck(figure, permalink, hash, job.appearance.theme);
    }
    case "docx": {
      refuseLong(figure);
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
