import { serveMethods } from "@/lib/api/handlers";
import { importEndpoint } from "@/lib/api/imports";
import { serveGuarded } from "@/lib/api/serve-guarded";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serveMethods({
  POST: serveGuarded(importEndpoint),
});
