import { serveMethods } from "@/lib/api/handlers";
import { serveGuarded } from "@/lib/api/serve-guarded";
import { answerSuggestionEndpoint } from "@/lib/api/suggestions";

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serveMethods({
  PATCH: serveGuarded(answerSuggestionEndpoint),
});
