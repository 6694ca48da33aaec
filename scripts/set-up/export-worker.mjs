import { join } from "node:path";
import { root } from "./root.mjs";

/** Bundles the worker that makes files into `folder`, a build's own: a thread needs a file to start from. */
export async function buildExportWorker(folder) {
  // Not above: set-up begins on bare Node, before any package is installed.
  const { build } = await import("esbuild");
  await build({
    entryPoints: { "export-worker": join(root, "workers/export.ts") },
    outdir: join(root, folder),
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    loader: { ".typ": "text" },
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "warning",
  });
}
