import type { BriefingDocument } from "@/lib/briefing/document";
import type { BriefingJob, ExportedFile, OnPart, PagesJob, Progress } from "./export-job";

/** Makes one file of a whole briefing, tells after each figure how far it is, and loads what writes its format then. */
export async function writeBriefing(
  job: BriefingJob | PagesJob,
  tell: (progress: Progress) => void,
): Promise<ExportedFile> {
  const { document } = job;
  const onPart = countFigures(document, tell);
  if (job.kind === "pages") {
    const { writeBriefingPages } = await import("./pdf/write-briefing-pdf");
    return writeBriefingPages(document, onPart);
  }
  switch (job.format) {
    case "pdf": {
      const { writeBriefingPdf } = await import("./pdf/write-briefing-pdf");
      return await writeBriefingPdf(document, onPart);
    }
    case "pptx": {
      const { writeBriefingDeck } = await import("./pptx/write-briefing-deck");
      return await writeBriefingDeck(document, onPart);
    }
    case "docx": {
      const { writeBriefingDocument } = await import("./docx/write-briefing-document");
      return { bytes: await writeBriefingDocument(document, onPart), pages: 1 };
    }
  }
}

function countFigures({ parts }: BriefingDocument, tell: (progress: Progress) => void): OnPart {
  const of = parts.filter(({ figure }) => figure !== null).length;
  let drawn = 0;
  tell({ drawn, of });
  return ({ figure }) => {
    if (figure !== null) tell({ drawn: ++drawn, of });
  };
}
