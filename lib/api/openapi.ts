import { z } from "zod";
import { type DocumentedEndpoint, EVENT_STREAM, type PathParameter } from "./endpoint";
import { type GuardedEndpoint, isBodiless } from "./guarded-endpoint";
import { describeGuarded, describeMethod, type JsonSchema } from "./openapi-guarded";
import { problemSchema } from "./problem-schema";

type ObjectSchema = Pick<z.core.JSONSchema.ObjectSchema, "properties" | "required">;

export const OPENAPI_VERSION = "3.1.1";

const PROBLEM = { $ref: "#/components/responses/Problem" };

/**
 * The OpenAPI document of these endpoints, as JSON text. Parameters and answers are described by the schemas
 * that parse the one and type the other; the same endpoints give the same bytes.
 */
export function writeOpenApi(
  endpoints: readonly DocumentedEndpoint[],
  guarded: readonly GuardedEndpoint[],
): string {
  const { schemas, find } = buildSchemas(endpoints, guarded);
  const paths: Record<string, Record<string, unknown>> = {};
  for (const endpoint of endpoints) paths[endpoint.path] = { get: describeEndpoint(endpoint, find) };
  for (const endpoint of guarded) {
    const { path, method } = describeMethod(endpoint);
    paths[path] = {
      ...paths[path],
      [method]: describeGuarded(endpoint, find, describeQuery(find(`${endpoint.operationId} query`))),
    };
  }
  const document = {
    openapi: OPENAPI_VERSION,
    info: {
      title: "Parley API",
      version: "1",
      description:
        "Where the parties to a negotiation stand: every cell dated, sourced and attributed. What is published is read by anyone. The desk's operations take a personal token (Authorization: Bearer) or a session; a change names the version it was made from in If-Match, and may carry an Idempotency-Key. Days are calendar days without zone. Every error is problem details (RFC 9457) that name the parameters at fault.",
    },
    servers: [{ url: "/api/v1" }],
    paths,
    components: {
      schemas,
      securitySchemes: {
        token: { type: "http", scheme: "bearer", description: "A personal token, made on the account page." },
        session: { type: "apiKey", in: "cookie", name: "parley.session_token" },
      },
      responses: {
        Problem: {
          description: "Why this cannot be answered.",
          content: { "application/problem+json": { schema: find("problem") } },
        },
      },
    },
  };
  return `${JSON.stringify(document, null, 1).replaceAll('"#/$defs/', '"#/components/schemas/')}\n`;
}

/** One conversion for all, so that what several endpoints share is described once. */
function buildSchemas(endpoints: readonly DocumentedEndpoint[], guarded: readonly GuardedEndpoint[]) {
  const parts = new Map<string, z.ZodType>([["problem", problemSchema]]);
  for (const { operationId, query, response } of endpoints) {
    parts.set(`${operationId} query`, query).set(`${operationId} response`, response);
  }
  for (const { operationId, query, body, response } of guarded) {
    parts.set(`${operationId} query`, query);
    if (!isBodiless(body)) parts.set(`${operationId} body`, body);
    if (!isBodiless(response)) parts.set(`${operationId} response`, response);
  }
  const all = z.toJSONSchema(z.object(Object.fromEntries(parts)), { io: "input" });
  const find = (part: string): JsonSchema => {
    const found = all.properties?.[part];
    if (typeof found !== "object") throw new RangeError(`no schema: ${part}`);
    return found;
  };
  return { schemas: all.$defs ?? {}, find };
}

function describeEndpoint(endpoint: DocumentedEndpoint, find: (part: string) => JsonSchema) {
  const { operationId, summary, path, mediaType = "application/json" } = endpoint;
  const { mediaTypes = [mediaType] } = endpoint;
  const schema = find(`${operationId} response`);
  const isKept = mediaType !== EVENT_STREAM;
  return {
    operationId,
    summary,
    parameters: [
      ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => describePathParameter(name, endpoint)),
      ...describeQuery(find(`${operationId} query`)),
    ],
    responses: {
      "200": {
        description: summary,
        ...(isKept && {
          headers: { ETag: { description: "Names the content.", schema: { type: "string" } } },
        }),
        content: Object.fromEntries(mediaTypes.map((each) => [each, { schema }])),
      },
      ...(isKept && {
        "304": { description: "The content is still the one that If-None-Match names." },
      }),
      "400": PROBLEM,
      ...(path.includes("{") ? { "404": PROBLEM } : {}),
      "503": PROBLEM,
      default: PROBLEM,
    },
  };
}

const NEGOTIATION: PathParameter = {
  description: "The negotiation.",
  schema: { $ref: "#/components/schemas/Slug" },
};

function describePathParameter(name = "", { pathParameters }: DocumentedEndpoint) {
  return { name, in: "path", required: true, ...(pathParameters?.[name] ?? NEGOTIATION) };
}

function describeQuery({ properties = {}, required = [] }: ObjectSchema) {
  return Object.entries(properties).map(([name, schema]) => {
    const { description, ...rest } = typeof schema === "object" ? schema : {};
    return { name, in: "query", required: required.includes(name), description, schema: rest };
  });
}
