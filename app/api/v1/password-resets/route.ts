import { serveMethods } from "@/lib/api/handlers";
import { createPasswordResetEndpoint, listPasswordResetsEndpoint } from "@/lib/api/password-reset-endpoints";
import { serveGuarded } from "@/lib/api/serve-guarded";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serveMethods({
  GET: serveGuarded(listPasswordResetsEndpoint),
  POST: serveGuarded(createPasswordResetEndpoint),
});
