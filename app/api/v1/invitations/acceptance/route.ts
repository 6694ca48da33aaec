import { serveMethods } from "@/lib/api/handlers";
import { acceptInvitationEndpoint } from "@/lib/api/people-endpoints";
import { serveOpen } from "@/lib/api/serve-guarded";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serveMethods({
  POST: serveOpen(acceptInvitationEndpoint),
});
