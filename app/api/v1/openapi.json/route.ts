import { openApiEndpoint } from "@/lib/api/documentation";
import { servePlain } from "@/lib/api/serve-plain";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = servePlain(openApiEndpoint);
