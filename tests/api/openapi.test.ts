import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import * as openapi from "@/app/api/v1/openapi.json/route";
import { endpoints, guardedEndpoints } from "@/lib/api/documentation";
import { EVENT_STREAM } from "@/lib/api/endpoint";
import { isBodiless } from "@/lib/api/guarded-endpoint";
import { writeOpenApi } from "@/lib/api/openapi";
import type { Access } from "@/lib/auth/access";
import { ENDPOINT_ACCESS } from "@/lib/auth/access-table";
import { routes } from "./support/routes";
import { call } from "./support/serve";
import { listServed } from "./support/served";

const jsonSchema = z.record(z.string(), z.json());
const parameterSchema = z.strictObject({
  name: z.string(),
  in: z.enum(["path", "query", "header"]),
  required: z.boolean(),
  description: z.string().optional(),
  schema: jsonSchema,
});
const contentSchema = z.record(z.string(), z.strictObject({ schema: jsonSchema }));
const responseSchema = z.union([
  z.strictObject({ $ref: z.string() }),
  z.strictObject({
    description: z.string(),
    headers: z.record(z.string(), z.json()).optional(),
    content: contentSchema.optional(),
  }),
]);
const operationSchema = z.strictObject({
  operationId: z.string().regex(/^[a-z][A-Za-z]+$/),
  summary: z.string().min(1),
  description: z.string().optional(),
  security: z.array(z.partialRecord(z.enum(["token", "session"]), z.tuple([]))).optional(),
  parameters: z.array(parameterSchema),
  requestBody: z.strictObject({ required: z.literal(true), content: contentSchema }).optional(),
  responses: z.record(z.string().regex(/^([1-5]\d\d|default)$/), responseSchema),
});
type Operation = z.output<typeof operationSchema>;
const documentSchema = z.strictObject({
  openapi: z.string().regex(/^3\.1\.\d+$/),
  info: z.strictObject({ title: z.string(), version: z.string(), description: z.string() }),
  servers: z.tuple([z.strictObject({ url: z.literal("/api/v1") })]),
  paths: z.record(
    z.string().startsWith("/"),
    z.partialRecord(z.enum(["get", "post", "put", "patch", "delete"]), operationSchema),
  ),
  components: z.strictObject({
    schemas: z.record(z.string().regex(/^[\w.-]+$/), z.json()),
    securitySchemes: z.strictObject({
      token: z.strictObject({
        type: z.literal("http"),
        scheme: z.literal("bearer"),
        description: z.string(),
      }),
      session: z.strictObject({ type: z.literal("apiKey"), in: z.literal("cookie"), name: z.string() }),
    }),
    responses: z.record(z.string(), responseSchema),
  }),
});

async function readDocument() {
  return documentSchema.parse(await (await call(openapi)).json());
}

/** Every operation of the document as `METHOD /v1/path`. */
async function listDescribed(): Promise<ReadonlyMap<string, Operation>> {
  const { paths } = await readDocument();
  return new Map(
    Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(
        ([method, operation]) => [`${method.toUpperCase()} /v1${path}`, operation] as const,
      ),
    ),
  );
}

function getOperation(described: ReadonlyMap<string, Operation>, key: string): Operation {
  const operation = described.get(key);
  if (operation === undefined) throw new RangeError(`not described: ${key}`);
  return operation;
}

const listNames = ({ parameters }: Operation, place: "path" | "query" | "header") =>
  parameters.filter((parameter) => parameter.in === place).map(({ name }) => name);

describe("the OpenAPI document", () => {
  let described: ReadonlyMap<string, Operation>;
  beforeAll(async () => {
    described = await listDescribed();
  });

  test("describes every method of every route, and no other", async () => {
    const served = [...(await listServed()).keys()].filter((key) => key.split(" ")[1]?.startsWith("/v1/"));
    expect(served.length).toBeGreaterThan(50);
    expect([...described.keys()].toSorted()).toEqual(served.toSorted());
  });

  test("describes all that is only read as it is read in the tests of these answers", () => {
    const lasting = endpoints.filter(
      ({ mediaType, mediaTypes }) => mediaType !== EVENT_STREAM && mediaTypes === undefined,
    );
    expect(Object.keys(routes).toSorted()).toEqual(lasting.map(({ path }) => path).toSorted());
  });

  test("says of every endpoint behind the door who may", () => {
    for (const { key } of guardedEndpoints) {
      const { least, scope }: Access = ENDPOINT_ACCESS[key];
      const { description, security, responses } = getOperation(described, key);
      const schemes = security?.flatMap((scheme) => Object.keys(scheme));
      if (least === "anyone") {
        expect([key, description, schemes]).toEqual([key, "For anyone.", undefined]);
        continue;
      }
      expect(description, key).toContain(`at least ${least}`);
      expect(description, key).toContain(scope === null ? "not with a token" : `a token for ${scope}`);
      expect(schemes, key).toEqual(scope === null ? ["session"] : ["token", "session"]);
      expect(Object.keys(responses), key).toEqual(expect.arrayContaining(["401", "403"]));
    }
  });

  test("asks for the version where one is needed, and nowhere else", () => {
    const needing = guardedEndpoints.filter(({ needsVersion }) => needsVersion);
    expect(needing.length).toBeGreaterThan(5);
    for (const endpoint of guardedEndpoints) {
      const operation = getOperation(described, endpoint.key);
      const asked = operation.parameters.filter(({ name }) => name === "If-Match");
      expect(
        asked.map(({ in: place, required }) => [place, required]),
        endpoint.key,
      ).toEqual(endpoint.needsVersion ? [["header", true]] : []);
      expect("412" in operation.responses && "428" in operation.responses, endpoint.key).toBe(
        endpoint.needsVersion,
      );
    }
  });

  test("describes what is sent, field by field, and takes no field besides", async () => {
    const { components } = await readDocument();
    for (const { key, body, takesForm } of guardedEndpoints) {
      const { requestBody } = getOperation(described, key);
      expect(requestBody === undefined, key).toBe(isBodiless(body));
      if (requestBody === undefined) continue;
      expect(Object.keys(requestBody.content), key).toEqual([
        "application/json",
        ...(takesForm ? ["application/x-www-form-urlencoded"] : []),
      ]);
      const schema = requestBody.content["application/json"]?.schema ?? {};
      const name = typeof schema.$ref === "string" ? schema.$ref.split("/").at(-1) : undefined;
      const whole = name === undefined ? schema : components.schemas[name];
      expect(JSON.stringify(whole), key).toContain('"additionalProperties":false');
    }
  });

  test("refers only to what it holds", async () => {
    const document = await readDocument();
    const text = JSON.stringify(document);
    const references = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, reference]) => reference ?? "");
    expect(references.length).toBeGreaterThan(50);
    for (const reference of new Set(references)) {
      const [, kind, name] = /^#\/components\/(schemas|responses)\/([\w.-]+)$/.exec(reference) ?? [];
      const held: object = kind === "responses" ? document.components.responses : document.components.schemas;
      expect(name !== undefined && name in held, reference).toBe(true);
    }
  });

  test("names every parameter that an endpoint reads, path parameters as required", () => {
    const all = [
      ...endpoints.map(({ path, query }) => ({ key: `GET /v1${path}`, query })),
      ...guardedEndpoints.map(({ key, query }) => ({ key, query })),
    ];
    for (const { key, query } of all) {
      const operation = getOperation(described, key);
      expect(listNames(operation, "query"), key).toEqual(Object.keys(query.shape));
      expect(listNames(operation, "path"), key).toEqual(
        [...key.matchAll(/\{(\w+)\}/g)].map(([, name]) => name),
      );
      const inPath = operation.parameters.filter((parameter) => parameter.in === "path");
      expect(
        inPath.every(({ required }) => required),
        key,
      ).toBe(true);
    }
    const dossier = getOperation(described, "GET /v1/negotiations/{slug}/dossier").parameters;
    expect(dossier.filter((p) => p.required).map(({ name }) => name)).toEqual(["slug", "party", "issue"]);
  });

  test("tells the defaults and the choices", () => {
    const schemas = Object.fromEntries(
      [...described.values()].flatMap(({ parameters }) =>
        parameters.map(({ name, schema }) => [name, schema]),
      ),
    );
    expect(schemas).toMatchObject({
      limit: { type: "integer", minimum: 1, maximum: 500, default: 100 },
      measure: { enum: ["distance", "same-option"], default: "distance" },
      balance: { enum: ["issue", "category"], default: "issue" },
      joint: { enum: ["include", "exclude"], default: "include" },
      basis: { enum: ["default", "own", "all"], default: "default" },
      members: { enum: ["false", "true"], default: "false" },
    });
  });

  test("answers errors as problem details", async () => {
    const { components } = await readDocument();
    expect(components.responses.Problem).toMatchObject({
      content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
    });
    for (const { responses } of described.values()) {
      for (const status of ["400", "503", "default"]) {
        expect(responses[status]).toEqual({ $ref: "#/components/responses/Problem" });
      }
    }
  });

  test("names each operation once, and is the same every time", async () => {
    const names = [...described.values()].map(({ operationId }) => operationId);
    expect(new Set(names).size).toBe(names.length);
    expect(await (await call(openapi)).text()).toBe(writeOpenApi(endpoints, guardedEndpoints));
  });
});
