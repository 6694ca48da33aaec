import { serveMethods } from "@/lib/api/handlers";
import { resetPasswordEndpoint } from "@/lib/api/password-reset-endpoints";
import { serveOpen } from "@/lib/api/serve-guarded";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serveMethods({
  POST: serveOpen(resetPasswordEndpoint),
});
