import { subscribe } from "node:diagnostics_channel";
import { IncomingMessage } from "node:http";
import { PEER_HEADER } from "./client-address";

/**
 * From now on every request that this process's HTTP server takes says through which socket it came, in a header
 * that overwrites whatever the client sent under that name. Routes get no socket from Next, and the header that
 * Next does fill in can be forged.
 */
export function watchPeers(): void {
  if (globalThis.parleyWatchesPeers) return;
  globalThis.parleyWatchesPeers = true;
  subscribe("http.server.request.start", (message) => {
    const request = findRequest(message);
    if (request) request.headers[PEER_HEADER] = request.socket.remoteAddress ?? "";
  });
}

function findRequest(message: unknown): IncomingMessage | null {
  const request = typeof message === "object" && message !== null && "request" in message && message.request;
  return request instanceof IncomingMessage ? request : null;
}
