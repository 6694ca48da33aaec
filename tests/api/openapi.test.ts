import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import * as openapi from "@/app/api/v1/openapi.json/route";
import { endpoints, guardedEndpoints } from "@/lib/api/documentation";
import { writeOpenApi } from "@/lib/api/openapi";
import { routes } from "./support/routes";
import { call } from "./support/serve";

const parameterSchema = z.strictObject({
  name: z.string(),
  in: z.enum(["path", "query"]),
  required: z.boolean(),
  description: z.string(),
  schema: z.record(z.string(), z.json()),
});
const contentSchema = z.record(z.string(), z.strictObject({ schema: z.record(z.string(), z.json()) }));
const responseSchema = z.union([
  z.strictObject({ $ref: z.string() }),
  z.strictObject({
    description: z.string(),
    headers: z.record(z.string(), z.json()).optional(),
    content: contentSchema.optional(),
  }),
]);
const documentSchema = z.strictObject({
  openapi: z.string().regex(/^3\.1\.\d+$/),
  info: z.strictObject({ title: z.string(), version: z.string(), description: z.string() }),
  servers: z.tuple([z.strictObject({ url: z.literal("/api/v1") })]),
  paths: z.record(
    z.string().startsWith("/"),
    z.strictObject({
      get: z.strictObject({
        operationId: z.string().regex(/^[a-z][A-Za-z]+$/),
        summary: z.string(),
        parameters: z.array(parameterSchema),
        responses: z.record(z.string().regex(/^([1-5]\d\d|default)$/), responseSchema),
      }),
    }),
  ),
  components: z.strictObject({
    schemas: z.record(z.string().regex(/^[\w.-]+$/), z.json()),
    responses: z.record(z.string(), responseSchema),
  }),
});

async function readDocument() {
  return documentSchema.parse(await (await call(openapi)).json());
}

/** The paths that the route files below `app/api/v1` serve, as OpenAPI writes them. */
function listServedPaths(): string[] {
  const root = path.join(process.cwd(), "app/api/v1");
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === "route.ts")
    .map((file) => `/${path.dirname(file).replaceAll(/\[(\w+)\]/g, "{$1}")}`);
}

describe("the OpenAPI document", () => {
  test("describes every route, and no other", async () => {
    const { paths } = await readDocument();
    expect(Object.keys(paths).toSorted()).toEqual(listServedPaths().toSorted());
    expect(Object.keys(routes).toSorted()).toEqual(listServedPaths().toSorted());
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

  test("names every parameter that an endpoint reads, path parameters as required", async () => {
    const { paths } = await readDocument();
    for (const { path: route, query } of endpoints) {
      const { parameters = [] } = paths[route]?.get ?? {};
      const names = (place: string) => parameters.filter((p) => p.in === place).map(({ name }) => name);
      expect(names("query")).toEqual(Object.keys(query.shape));
      expect(names("path")).toEqual(route.includes("{slug}") ? ["slug"] : []);
      expect(parameters.filter((p) => p.in === "path").every(({ required }) => required)).toBe(true);
    }
    const dossier = paths["/negotiations/{slug}/dossier"]?.get.parameters ?? [];
    expect(dossier.filter((p) => p.required).map(({ name }) => name)).toEqual(["slug", "party", "issue"]);
  });

  test("tells the defaults and the choices", async () => {
    const { paths } = await readDocument();
    const schemas = Object.fromEntries(
      Object.values(paths).flatMap(({ get }) => get.parameters.map(({ name, schema }) => [name, schema])),
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
    const { components, paths } = await readDocument();
    expect(components.responses.Problem).toMatchObject({
      content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
    });
    for (const { get } of Object.values(paths)) {
      for (const status of ["400", "503", "default"]) {
        expect(get.responses[status]).toEqual({ $ref: "#/components/responses/Problem" });
      }
    }
  });

  test("names each operation once, and is the same every time", async () => {
    const { paths } = await readDocument();
    const names = Object.values(paths).map(({ get }) => get.operationId);
    expect(new Set(names).size).toBe(names.length);
    expect(await (await call(openapi)).text()).toBe(writeOpenApi(endpoints, guardedEndpoints));
  });
});
