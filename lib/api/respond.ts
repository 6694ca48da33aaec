import type { Body } from "./body-cache";

/** Everything here is public and read only, so any site may read it. */
export const CROSS_ORIGIN = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": "ETag, Content-Disposition, Retry-After, Parley-Pages",
} as const;

/** The body, or 304 when the caller has it already. */
export function respondWithBody(
  request: Request,
  { bytes, etag }: Body,
  mediaType = "application/json",
  fileName?: string,
): Response {
  const headers = new Headers(CROSS_ORIGIN);
  headers.set("ETag", etag);
  headers.set("Cache-Control", "no-cache");
  if (hasTag(request.headers.get("If-None-Match"), etag)) return new Response(null, { status: 304, headers });
  headers.set("Content-Type", mediaType);
  headers.set("X-Content-Type-Options", "nosniff");
  if (fileName !== undefined) headers.set("Content-Disposition", `attachment; filename="${fileName}"`);
  return new Response(bytes, { headers });
}

/** Whether If-None-Match names the tag. Compares weakly, as If-None-Match asks for. */
export function hasTag(given: string | null, etag: string): boolean {
  if (given === null) return false;
  const opaque = (tag: string) => tag.trim().replace(/^W\//, "");
  return given.trim() === "*" || given.split(",").some((tag) => opaque(tag) === opaque(etag));
}
