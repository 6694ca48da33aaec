import { serveMethods } from "@/lib/api/handlers";
import { revokeTokenEndpoint } from "@/lib/api/own-account-endpoints";
import { serveGuarded } from "@/lib/api/serve-guarded";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serveMethods({
  DELETE: serveGuarded(revokeTokenEndpoint),
});
