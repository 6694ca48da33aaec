import type { BriefingDocument } from "@/lib/briefing/document";
import { ParleyError } from "@/lib/errors";
import {
  BRIEFING_FORMATS,
  type BriefingFormat,
  type BriefingJob,
  type PagesJob,
} from "@/lib/export/export-job";
import { nameFile } from "@/lib/export/file-name";
import type { Asking } from "@/lib/export/worker-pool";
import { tagJob } from "./figure-file";
import type { AnsweredFile } from "./guarded-endpoint";
import { getFile } from "./serve-file";

/** Throws ParleyError `not-found` for a format that there is not, naming those that there are. */
export function getBriefingFormat(name: string): BriefingFormat {
  if (isBriefingFormat(name)) return name;
  const reason = `should be one of ${Object.keys(BRIEFING_FORMATS).join(", ")}`;
  throw new ParleyError("not-found", "A briefing has no such format.", [{ at: "format", reason }]);
}

const isBriefingFormat = (name: string): name is BriefingFormat => Object.hasOwn(BRIEFING_FORMATS, name);

/** The whole briefing as one file. Throws ParleyError `not-made` where it cannot be made. */
export async function makeBriefingFile(
  document: BriefingDocument,
  format: BriefingFormat,
  asking: Asking,
): Promise<AnsweredFile> {
  const job: BriefingJob = { kind: "briefing", document, format };
  const { body } = await getFile(job, tagJob(job), asking);
  return { bytes: body.bytes, mediaType: BRIEFING_FORMATS[format].mediaType, name: nameFile(job) };
}

/** The pages of its PDF as pictures. Throws as making the PDF does. */
export async function drawBriefingPages(document: BriefingDocument, asking: Asking): Promise<AnsweredFile> {
  const job: PagesJob = { kind: "pages", document };
  const { body } = await getFile(job, tagJob(job), asking);
  return { bytes: body.bytes, mediaType: "application/json", name: "pages.json" };
}
