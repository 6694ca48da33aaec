import { negotiationsEndpoint } from "@/lib/api/negotiations";
import { servePlain } from "@/lib/api/serve-plain";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = servePlain(negotiationsEndpoint);
