const HOST = /^[\w.-]+(:\d+)?$|^\[[\da-f:]+\](:\d+)?$/i;

interface Served {
  /** Where people reach this copy, if that is set. */
  readonly origin: string | null;
  /** Whether a proxy says where the request went. */
  readonly trustsProxy: boolean;
}

/** Scheme and host under which a request reached this copy, for addresses that are read elsewhere. */
export function getRequestOrigin(request: Request, served: Served): string {
  const { protocol, host } = new URL(request.url);
  return findOrigin(request.headers, { protocol: protocol.slice(0, -1), host }, served);
}

/** The same for a page, which is told the headers alone. */
export function getPageOrigin(headers: Headers, served: Served): string {
  return findOrigin(headers, { protocol: "http", host: "localhost" }, served);
}

function findOrigin(
  headers: Headers,
  own: { readonly protocol: string; readonly host: string },
  { origin, trustsProxy }: Served,
): string {
  if (origin !== null) return origin;
  const told = (name: string) => (trustsProxy ? headers.get(name) : null);
  const scheme = told("X-Forwarded-Proto") ?? own.protocol;
  const host = told("X-Forwarded-Host") ?? headers.get("Host") ?? own.host;
  return /^https?$/.test(scheme) && HOST.test(host) ? `${scheme}://${host}` : `${own.protocol}://${own.host}`;
}
