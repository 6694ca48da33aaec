import { serveMethods } from "@/lib/api/handlers";
import { keptBriefingEndpoints } from "@/lib/api/kept-briefings";
import { serveGuarded } from "@/lib/api/serve-guarded";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serveMethods({
  POST: serveGuarded(keptBriefingEndpoints.copy),
});
