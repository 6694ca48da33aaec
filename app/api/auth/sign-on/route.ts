import { serveMethods } from "@/lib/api/handlers";
import { serveOpen } from "@/lib/api/serve-guarded";
import { beginSignOnEndpoint } from "@/lib/api/sign-on-endpoints";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serveMethods({
  POST: serveOpen(beginSignOnEndpoint),
});
