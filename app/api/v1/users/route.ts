import { serveMethods } from "@/lib/api/handlers";
import { listUsersEndpoint } from "@/lib/api/people-endpoints";
import { serveGuarded } from "@/lib/api/serve-guarded";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serveMethods({
  GET: serveGuarded(listUsersEndpoint),
});
