import { serveMethods } from "@/lib/api/handlers";
import { commentEndpoint, listCommentsEndpoint } from "@/lib/api/review-endpoints";
import { serveGuarded } from "@/lib/api/serve-guarded";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serveMethods({
  GET: serveGuarded(listCommentsEndpoint),
  POST: serveGuarded(commentEndpoint),
});
