import type { BriefingDocument } from "@/lib/briefing/document";
import { writeBriefingDocument } from "./docx/write-briefing-document";
import type { BriefingJob, ExportedFile, OnPart, Progress } from "./export-job";
import { writeBriefingPdf } from "./pdf/write-briefing-pdf";
import { writeBriefingDeck } from "./pptx/write-briefing-deck";

/** Makes one file of a whole briefing, and tells after each figure how far it is. */
export async function writeBriefing(
  { document, format }: BriefingJob,
  tell: (progress: Progress) => void,
): Promise<ExportedFile> {
  const onPart = countFigures(document, tell);
  switch (format) {
    case "pdf":
      return await writeBriefingPdf(document, onPart);
    case "pptx":
      return await writeBriefingDeck(document, onPart);
    case "docx":
      return { bytes: await writeBriefingDocument(document, onPart), pages: 1 };
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
