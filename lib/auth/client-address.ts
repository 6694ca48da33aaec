import { isIP } from "node:net";
import { getAccountSettings } from "./settings";

const PEER = "x-parley-peer";

declare global {
  // On globalThis, because the server that sets it and the routes that read it are bundled apart.
  var parleySeesPeers: boolean | undefined;
}

/**
 * Where a request comes from, or null where that cannot be known. X-Forwarded-For is believed only behind a
 * proxy (PARLEY_TRUST_PROXY), and then only its last entry, which the proxy wrote: Next adds to it nothing of its
 * own when a client sends one, so without a proxy it says whatever the client likes.
 */
export function findClientAddress(headers: Headers): string | null {
  if (getAccountSettings().trustsProxy) {
    const last = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim();
    if (last !== undefined && isIP(last) > 0) return last;
  }
  return globalThis.parleySeesPeers ? headers.get(PEER) : null;
}
