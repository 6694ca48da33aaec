import { answerForms } from "@/lib/api/form-answers";
import { serveMethods } from "@/lib/api/handlers";
import { serveOpen } from "@/lib/api/serve-guarded";
import { freezeEndpoint } from "@/lib/api/snapshots";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serveMethods({
  POST: answerForms(serveOpen(freezeEndpoint), {
    done: (slug, made) => made ?? `/${slug}`,
    failed: (slug, kind) => `/${slug}/agreement?problem=${kind}`,
  }),
});
