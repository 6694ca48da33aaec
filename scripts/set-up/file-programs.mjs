import "./node-version.mjs";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { installDebianPackages } from "./debian.mjs";
import { runAsMain } from "./failure.mjs";

/* Other people's programs that open our files, and the packages of Debian that they come in. */
const programs = [
  { command: "soffice", packages: ["libreoffice-impress", "libreoffice-writer", "libreoffice-calc"] },
  { command: "pdftotext", packages: ["poppler-utils"] },
  { command: "rsvg-convert", packages: ["librsvg2-bin"] },
  { command: "xmllint", packages: ["libxml2-utils"] },
];

function isOnPath(command) {
  return (process.env.PATH ?? "").split(delimiter).some((each) => {
    try {
      accessSync(join(each, command), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/* Installs those that are missing. Needs no package of ours, so it can run while those are installed. */
await runAsMain(async () => {
  const missing = programs.filter(({ command }) => !isOnPath(command));
  if (missing.length === 0) return;
  const reason = `The tests of files need ${missing.map(({ command }) => command).join(", ")}.`;
  const packages = missing.flatMap((each) => each.packages);
  await installDebianPackages(packages, process.env, reason, ["--no-install-recommends"]);
});
