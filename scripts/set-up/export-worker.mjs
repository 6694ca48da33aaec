import { join } from "node:path";
import { root } from "./root.mjs";

/**
 * Bundles the worker that makes files into `folder`, a build's own. Next cannot: what it bundles for a route
 * has React's server half, and charts are drawn by the other. What draws charts is a file of its own, loaded
 * when the first chart is drawn; its name holds its hash, so that the worker changes with it.
 */
export async function buildExportWorker(folder) {
  // Not above: set-up begins on bare Node, before any package is installed.
  const { build } = await import("esbuild");
  await build({
    entryPoints: { "export-worker": join(root, "workers/export.ts") },
    outdir: join(root, folder),
    outExtension: { ".js": ".mjs" },
    chunkNames: "export-worker-[hash]",
    splitting: true,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    jsx: "automatic",
    loader: { ".typ": "text" },
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "warning",
  });
}
