import { serveMethods } from "@/lib/api/handlers";
import { revokePasswordResetEndpoint } from "@/lib/api/password-reset-endpoints";
import { serveGuarded } from "@/lib/api/serve-guarded";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serveMethods({
  DELETE: serveGuarded(revokePasswordResetEndpoint),
});
