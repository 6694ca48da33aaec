import "./set-up/node-version.mjs";
import { accessSync, constants, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { installDebianPackages } from "./set-up/debian.mjs";
import { buildExportWorker } from "./set-up/export-worker.mjs";
import { runAsMain } from "./set-up/failure.mjs";
import { installPackages } from "./set-up/install.mjs";
import { getTool, runNode } from "./set-up/run.mjs";
import { describeStages, runStage } from "./set-up/stage.mjs";

/* Other people's programs that open our files, and the packages of Debian that they come in. */
const programs = [
  { command: "soffice", packages: ["libreoffice-impress", "libreoffice-writer", "libreoffice-calc"] },
  { command: "pdftotext", packages: ["poppler-utils"] },
  { command: "rsvg-convert", packages: ["librsvg2-bin"] },
  { command: "xmllint", packages: ["libxml2-utils"] },
];

const folder = mkdtempSync(join(tmpdir(), "parley-files-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
const env = { ...process.env, PARLEY_FILES_DIR: folder, PARLEY_DIST_DIR: ".next-files" };

function isOnPath(command) {
  return (env.PATH ?? "").split(delimiter).some((each) => {
    try {
      accessSync(join(each, command), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

async function findPrograms() {
  const missing = programs.filter(({ command }) => !isOnPath(command));
  if (missing.length === 0) return;
  const reason = `The tests of files need ${missing.map(({ command }) => command).join(", ")}.`;
  const packages = missing.flatMap((each) => each.packages);
  await installDebianPackages(packages, env, reason, ["--no-install-recommends"]);
}

await runAsMain(async () => {
  await runStage("Install packages (npm ci)", () => installPackages(env));
  await runStage("Find LibreOffice, Poppler, librsvg and libxml", findPrograms);
  await runStage("Build the worker that makes files", () => buildExportWorker(env.PARLEY_DIST_DIR));
  await runStage("Open every kind of file with another program", () =>
    runNode(getTool("tsx"), ["scripts/open-files.ts"], { env }),
  );
  process.stdout.write(`\nStages\n${describeStages()}\n`);
  return 0;
});
