import type { DrawChart } from "@/lib/drawing/draw-charts";
import { writeBriefingDocument } from "./docx/write-briefing-document";
import type { BriefingJob, ExportedFile } from "./export-job";
import { writeBriefingPdf } from "./pdf/write-briefing-pdf";
import { writeBriefingDeck } from "./pptx/write-briefing-deck";

/** Makes one file of a whole briefing. */
export async function writeBriefing(
  { document, format }: BriefingJob,
  drawChart: DrawChart,
): Promise<ExportedFile> {
  switch (format) {
    case "pdf":
      return await writeBriefingPdf(document, drawChart);
    case "pptx":
      return await writeBriefingDeck(document);
    case "docx":
      return { bytes: await writeBriefingDocument(document, drawChart), pages: 1 };
  }
}
