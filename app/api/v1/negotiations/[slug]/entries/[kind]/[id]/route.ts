import { getEntryEndpoint } from "@/lib/api/draft-endpoints";
import { serveMethods } from "@/lib/api/handlers";
import { serveGuarded } from "@/lib/api/serve-guarded";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serveMethods({
  GET: serveGuarded(getEntryEndpoint),
});
