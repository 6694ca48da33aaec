import "./set-up/node-version.mjs";
import { buildFolder } from "./set-up/build.mjs";
import { buildExportWorker } from "./set-up/export-worker.mjs";
import { runAsMain } from "./set-up/failure.mjs";
import { getTool, runNode } from "./set-up/run.mjs";

await runAsMain(async () => {
  await buildExportWorker(buildFolder(process.env));
  return runNode(getTool("next"), ["dev", ...process.argv.slice(2)], { env: process.env });
});
