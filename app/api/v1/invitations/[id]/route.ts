import { serveMethods } from "@/lib/api/handlers";
import { revokeInvitationEndpoint } from "@/lib/api/people-endpoints";
import { serveGuarded } from "@/lib/api/serve-guarded";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serveMethods({
  DELETE: serveGuarded(revokeInvitationEndpoint),
});
