import { briefingMakingEndpoints } from "@/lib/api/briefing-making";
import { serveMethods } from "@/lib/api/handlers";
import { serveOpen } from "@/lib/api/serve-guarded";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serveMethods({
  POST: serveOpen(briefingMakingEndpoints.pages),
});
