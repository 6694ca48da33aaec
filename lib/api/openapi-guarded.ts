import type { z } from "zod";
import type { Access } from "@/lib/auth/access";
import { ENDPOINT_ACCESS } from "@/lib/auth/access-table";
import { type GuardedEndpoint, isBodiless } from "./guarded-endpoint";

export type JsonSchema = z.core.JSONSchema.BaseSchema;

const PROBLEM = { $ref: "#/components/responses/Problem" };

/** Where OpenAPI keeps an endpoint: its path below `/api/v1` and its method in small letters. */
export function describeMethod({ key }: GuardedEndpoint): { readonly path: string; readonly method: string } {
  const [method = "", path = ""] = key.split(" ");
  return { path: path.replace(/^\/v1/, ""), method: method.toLowerCase() };
}

/** An endpoint behind the door as an OpenAPI operation: who may, with which version, what it takes and gives. */
export function describeGuarded(
  endpoint: GuardedEndpoint,
  find: (part: string) => JsonSchema,
  query: readonly object[],
) {
  const { operationId, summary, body, response, status, needsVersion, key, takesForm, answersSecret } =
    endpoint;
  const { mediaTypes = ["application/json"] } = endpoint;
  const access: Access = ENDPOINT_ACCESS[key];
  const { path, method } = describeMethod(endpoint);
  const json = (part: string) => ({ "application/json": { schema: find(`${operationId} ${part}`) } });
  const taken = isBodiless(body) ? null : json("body");
  return {
    operationId,
    summary,
    description: tellAccess(access),
    ...(access.least !== "anyone" && {
      security: [...(access.scope === null ? [] : [{ token: [] }]), { session: [] }],
    }),
    parameters: [
      ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
        name,
        in: "path",
        required: true,
        schema: { type: "string" },
      })),
      ...query,
      ...(needsVersion ? [describeHeader("If-Match", true, "The ETag of the version you have seen.")] : []),
      ...(method === "get" || access.least === "anyone" || answersSecret || endpoint.mediaTypes
        ? []
        : [describeHeader("Idempotency-Key", false, "A repetition with it is answered as the first time.")]),
    ],
    ...(taken && {
      requestBody: {
        required: true,
        content: takesForm
          ? { ...taken, "application/x-www-form-urlencoded": taken["application/json"] }
          : taken,
      },
    }),
    responses: {
      [status]: {
        description: summary,
        ...(isBodiless(response)
          ? {}
          : {
              content: Object.fromEntries(
                mediaTypes.map((type) => [type, { schema: find(`${operationId} response`) }]),
              ),
            }),
      },
      "400": PROBLEM,
      ...(access.least === "anyone" ? {} : { "401": PROBLEM, "403": PROBLEM }),
      ...(path.includes("{") ? { "404": PROBLEM } : {}),
      ...(needsVersion ? { "412": PROBLEM, "428": PROBLEM } : {}),
      "503": PROBLEM,
      default: PROBLEM,
    },
  };
}

function describeHeader(name: string, required: boolean, description: string) {
  return { name, in: "header", required, description, schema: { type: "string" } };
}

function tellAccess({ least, scope }: Access): string {
  if (least === "anyone") return "For anyone.";
  const token = scope === null ? "not with a token" : `with a token for ${scope} or more, or a session`;
  return `For accounts that are at least ${least}; ${token}.`;
}
