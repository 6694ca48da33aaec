import { serveMethods } from "@/lib/api/handlers";
import { presenceEndpoint } from "@/lib/api/review-endpoints";
import { serveGuarded } from "@/lib/api/serve-guarded";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serveMethods({
  PUT: serveGuarded(presenceEndpoint),
});
