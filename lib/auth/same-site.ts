import { ParleyError } from "@/lib/errors";

const OWN = ["same-origin", "none"];

/**
 * Refuses what another site made a browser send. Browsers say where a request comes from (Sec-Fetch-Site, or
 * Origin in older ones); with a session's cookie neither may be missing, without one nothing could be abused.
 * Throws ParleyError `forbidden`.
 */
export function checkSameSite(request: Request, hasSession: boolean): void {
  const site = request.headers.get("Sec-Fetch-Site");
  if (site !== null ? OWN.includes(site) : isOwnOrigin(request, hasSession)) return;
  throw new ParleyError("forbidden", "This was sent from another site, and is not done for that reason.");
}

function isOwnOrigin(request: Request, hasSession: boolean): boolean {
  const origin = request.headers.get("Origin");
  if (origin === null) return !hasSession;
  const host =
    request.headers.get("X-Forwarded-Host") ?? request.headers.get("Host") ?? new URL(request.url).host;
  return URL.canParse(origin) && new URL(origin).host === host;
}
