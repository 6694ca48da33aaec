import { type FigureJob, type FileJob, isBundle } from "./export-job";

/** Under which name the file is saved. */
export function nameFile(job: FileJob): string {
  if (job.kind === "briefing") {
    const { negotiation, asOf } = job.document;
    return `${negotiation.slug}-briefing-${asOf}.${job.format}`;
  }
  const { page } = job.appearance;
  if (isBundle(job)) return `${nameFigure(job)}-${job.format}.zip`;
  return `${nameFigure(job)}${page === "all" || page === 1 ? "" : `-${page}`}.${job.format}`;
}

/** Of one picture among the `pages` of a figure, so that they sort in their order. */
export function namePage(job: FigureJob, page: number, pages: number): string {
  const digits = String(pages).length;
  return `${nameFigure(job)}-${String(page).padStart(digits, "0")}-of-${pages}.${job.format}`;
}

function nameFigure({ figure, format, appearance }: FigureJob): string {
  const isOutlined = format === "svg" && appearance.text === "outlines";
  return `${figure.negotiation.slug}-${figure.figure}-${figure.asOf}${isOutlined ? "-outlines" : ""}`;
}
