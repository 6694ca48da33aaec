import { readdirSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;
type Method = (typeof METHODS)[number];
export type Handler = (
  request: Request,
  context: { params: Promise<Record<string, string>> },
) => Promise<Response>;

const routeSchema = z.record(
  z.string(),
  z.custom<Handler>((value) => typeof value === "function"),
);

/** Every endpoint that a route file below app/api answers to, as `METHOD /path`, with its handler. */
export async function listServed(): Promise<ReadonlyMap<string, Handler>> {
  const root = path.join(process.cwd(), "app/api");
  const served = new Map<string, Handler>();
  for (const file of readdirSync(root, { recursive: true, encoding: "utf8" }).toSorted()) {
    if (path.basename(file) !== "route.ts" || file.includes("[[")) continue;
    const module = routeSchema.parse({ ...(await import(pathToFileURL(path.join(root, file)).href)) });
    const where = `/${path.dirname(file).replaceAll(/\[(\w+)\]/g, "{$1}")}`;
    for (const method of await listMethods(module)) {
      const handler = module[method];
      if (handler) served.set(`${method} ${where}`, handler);
    }
  }
  return served;
}

/** What the route says that it takes; where it says nothing, whatever it exports. */
async function listMethods(module: Readonly<Record<string, Handler>>): Promise<readonly Method[]> {
  const params = Promise.resolve({ slug: "talks", id: "x", kind: "source" });
  const told = await module.OPTIONS?.(new Request("http://parley.test/", { method: "OPTIONS" }), { params });
  const allowed = told?.headers.get("Allow");
  return METHODS.filter((method) => (allowed ? allowed.split(", ").includes(method) : method in module));
}
