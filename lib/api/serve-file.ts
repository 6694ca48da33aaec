import { type ExportJob, type FigureJob, FORMATS } from "@/lib/export/export-job";
import { BodyCache } from "./body-cache";
import { makeFile, nameFile, tagJob } from "./figure-file";
import { hasTag, respondWithBody } from "./respond";

const MOST_BYTES = 64 * 1024 * 1024;

// On globalThis: every route is bundled apart, and the bound holds for all of them together.
const store = globalThis as typeof globalThis & { parleyFiles?: BodyCache<number> };

/** The file that a job gives, or 304 for who has it. Files are made once and kept by what they depend on. */
export async function respondWithFile(
  request: Request,
  job: ExportJob,
  isDownload: boolean,
): Promise<Response> {
  const { mediaType } = FORMATS[job.format];
  const etag = tagJob(job);
  if (hasTag(request.headers.get("If-None-Match"), etag)) {
    return respondWithBody(request, { bytes: new Uint8Array(), etag }, mediaType);
  }
  const kept = await getFile(job, etag);
  const name = isDownload ? nameFile(job) : undefined;
  const answer = respondWithBody(request, kept.body, mediaType, name);
  answer.headers.set("Parley-Pages", String(kept.note));
  // A drawing shown by itself runs nothing and loads nothing.
  answer.headers.set(
    "Content-Security-Policy",
    "default-src 'none'; style-src 'unsafe-inline'; font-src data:; sandbox",
  );
  return answer;
}

/** How many pages a picture has. Throws ParleyError as making the picture does; it is then kept for who asks for it. */
export async function countPages(job: FigureJob): Promise<number> {
  return (await getFile(job, tagJob(job))).note;
}

/** The file under its tag, made where it is not kept. Throws ParleyError as making it does. */
export async function getFile(job: ExportJob, etag: string) {
  store.parleyFiles ??= new BodyCache(MOST_BYTES);
  const known = store.parleyFiles.find(etag);
  if (known !== null) return known;
  const { bytes, pages } = await makeFile(job);
  const made = { body: { bytes, etag }, note: pages };
  store.parleyFiles.keep(etag, made);
  return made;
}
