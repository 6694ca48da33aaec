import { readAndWritten } from "@/lib/api/handlers";
import { negotiationsEndpoint } from "@/lib/api/negotiations";
import { createNegotiationEndpoint } from "@/lib/api/new-negotiation";
import { serveGuarded } from "@/lib/api/serve-guarded";
import { servePlain } from "@/lib/api/serve-plain";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = readAndWritten(
  servePlain(negotiationsEndpoint),
  { POST: serveGuarded(createNegotiationEndpoint) },
);
