const HOST = /^[\w.-]+(:\d+)?$|^\[[\da-f:]+\](:\d+)?$/i;

interface Served {
  /** Where people reach this copy, if that is set. */
  readonly origin: string | null;
  /** Whether a proxy says where the request went. */
  readonly trustsProxy: boolean;
}

/** Scheme and host under which a request reached this copy, for addresses that are read elsewhere. */
export function getRequestOrigin(request: Request, { origin, trustsProxy }: Served): string {
  if (origin !== null) return origin;
  const own = new URL(request.url);
  const told = (name: string) => (trustsProxy ? request.headers.get(name) : null);
  const scheme = told("X-Forwarded-Proto") ?? own.protocol.slice(0, -1);
  const host = told("X-Forwarded-Host") ?? request.headers.get("Host") ?? own.host;
  return /^https?$/.test(scheme) && HOST.test(host) ? `${scheme}://${host}` : own.origin;
}
