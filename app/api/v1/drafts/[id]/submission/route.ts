import { serveMethods } from "@/lib/api/handlers";
import { submitDraftEndpoint, withdrawDraftEndpoint } from "@/lib/api/review-endpoints";
import { serveGuarded } from "@/lib/api/serve-guarded";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serveMethods({
  POST: serveGuarded(submitDraftEndpoint),
  DELETE: serveGuarded(withdrawDraftEndpoint),
});
