import { serveMethods } from "@/lib/api/handlers";
import { returnDraftEndpoint } from "@/lib/api/review-endpoints";
import { serveGuarded } from "@/lib/api/serve-guarded";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serveMethods({
  POST: serveGuarded(returnDraftEndpoint),
});
