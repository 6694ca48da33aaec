import { serveMethods } from "@/lib/api/handlers";
import { serveGuarded } from "@/lib/api/serve-guarded";
import { beginLinkingEndpoint } from "@/lib/api/sign-on-endpoints";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serveMethods({
  POST: serveGuarded(beginLinkingEndpoint),
});
