import { findClientNetwork } from "@/lib/auth/client-address";
import { type ExportJob, type FileJob, findMediaType } from "@/lib/export/export-job";
import { nameFile } from "@/lib/export/file-name";
import type { Asking } from "@/lib/export/worker-pool";
import { type Body, BodyCache } from "./body-cache";
import { makeFile, tagJob } from "./figure-file";
import { hasTag, respondWithBody } from "./respond";
import { SharedWork } from "./shared-work";

const MOST_BYTES = 64 * 1024 * 1024;

// On globalThis: every route is bundled apart, and the bound holds for all of them together.
const store = globalThis as typeof globalThis & {
  parleyFiles?: { readonly kept: BodyCache<number>; readonly making: SharedWork<MadeFile> };
};

interface MadeFile {
  readonly body: Body;
  /** How many pages it has. */
  readonly note: number;
}

/** The file that a job gives, or 304 for who has it. Files are made once and kept by what they depend on. */
export async function respondWithFile(
  request: Request,
  job: FileJob,
  isDownload: boolean,
): Promise<Response> {
  const mediaType = findMediaType(job);
  const etag = tagJob(job);
  if (hasTag(request.headers.get("If-None-Match"), etag)) {
    return respondWithBody(request, { bytes: new Uint8Array(), etag }, mediaType);
  }
  const kept = await getFile(job, etag, readAsking(request));
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

/** Whoever sent the request, for as long as they wait for its answer. */
export function readAsking({ headers, signal }: Pick<Request, "headers" | "signal">): Asking {
  return { asker: findClientNetwork(headers) ?? "anybody", signal };
}

/**
 * The file under its tag, made where it is not kept; asked for by several at the same time, it is made once. Throws
 * ParleyError as making it does.
 */
export async function getFile(job: ExportJob, etag: string, asking: Asking): Promise<MadeFile> {
  store.parleyFiles ??= { kept: new BodyCache(MOST_BYTES), making: new SharedWork() };
  const { kept, making } = store.parleyFiles;
  const known = kept.find(etag);
  if (known !== null) return known;
  return await making.join(etag, asking.signal, async (nobodyWaits) => {
    const { bytes, pages } = await makeFile(job, { ...asking, signal: nobodyWaits });
    const made = { body: { bytes, etag }, note: pages };
    kept.keep(etag, made);
    return made;
  });
}
