import { serveMethods } from "@/lib/api/handlers";
import { serveOpen } from "@/lib/api/serve-guarded";
import { getSessionEndpoint, signInEndpoint, signOutEndpoint } from "@/lib/api/session-endpoints";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serveMethods({
  GET: serveOpen(getSessionEndpoint),
  POST: serveOpen(signInEndpoint),
  DELETE: serveOpen(signOutEndpoint),
});
