import { serveMethods } from "@/lib/api/handlers";
import { createTokenEndpoint, listTokensEndpoint } from "@/lib/api/own-account-endpoints";
import { serveGuarded } from "@/lib/api/serve-guarded";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serveMethods({
  GET: serveGuarded(listTokensEndpoint),
  POST: serveGuarded(createTokenEndpoint),
});
