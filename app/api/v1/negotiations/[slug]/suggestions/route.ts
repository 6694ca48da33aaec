import { answerForms } from "@/lib/api/form-answers";
import { serveMethods } from "@/lib/api/handlers";
import { serveGuarded, serveOpen } from "@/lib/api/serve-guarded";
import { listSuggestionsEndpoint, suggestEndpoint } from "@/lib/api/suggestions";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serveMethods({
  GET: serveGuarded(listSuggestionsEndpoint),
  POST: answerForms(serveOpen(suggestEndpoint), {
    done: (slug) => `/${slug}/suggested`,
    failed: (slug, kind) => `/${slug}/suggested?problem=${kind}`,
  }),
});
