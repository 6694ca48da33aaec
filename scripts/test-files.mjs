import "./set-up/node-version.mjs";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildExportWorker } from "./set-up/export-worker.mjs";
import { runAsMain } from "./set-up/failure.mjs";
import { installPackages } from "./set-up/install.mjs";
import { root } from "./set-up/root.mjs";
import { getTool, runNode } from "./set-up/run.mjs";
import { describeStages, runStage } from "./set-up/stage.mjs";

const folder = mkdtempSync(join(tmpdir(), "parley-files-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
const env = { ...process.env, PARLEY_FILES_DIR: folder, PARLEY_DIST_DIR: ".next-files" };

await runAsMain(async () => {
  await runStage("Install packages (npm ci)", () => installPackages(env));
  await runStage("Find LibreOffice, Poppler, librsvg and libxml", () =>
    runNode(join(root, "scripts/set-up/file-programs.mjs"), [], { env }),
  );
  await runStage("Build the worker that makes files", () => buildExportWorker(env.PARLEY_DIST_DIR));
  await runStage("Open every kind of file with another program", () =>
    runNode(getTool("tsx"), ["scripts/open-files.ts"], { env }),
  );
  process.stdout.write(`\nStages\n${describeStages()}\n`);
  return 0;
});
