import { serveMethods } from "@/lib/api/handlers";
import { inviteEndpoint, listInvitationsEndpoint } from "@/lib/api/people-endpoints";
import { serveGuarded } from "@/lib/api/serve-guarded";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serveMethods({
  GET: serveGuarded(listInvitationsEndpoint),
  POST: serveGuarded(inviteEndpoint),
});
