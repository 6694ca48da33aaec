import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { installDebianPackage } from "./debian.mjs";
import { Failure } from "./failure.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path of the browser that PLAYWRIGHT_CHROMIUM names, or of a Chromium on PATH, or null. */
export function findChromium(env) {
  if (env.PLAYWRIGHT_CHROMIUM) return env.PLAYWRIGHT_CHROMIUM;
  const folders = (env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return candidates.find(isExecutable) ?? null;
}

/**
 * The browser for the tests, installed where there is none and this account may. Throws a Failure with the
 * command to run where it may not.
 */
export async function getChromium(env) {
  const found = findChromium(env);
  if (found !== null) {
    if (isExecutable(found)) return found;
    throw new Failure(`PLAYWRIGHT_CHROMIUM names ${found}, which cannot be run.`);
  }
  await installDebianPackage("chromium", env, "The browser tests need Chromium, and none was found.");
  const installed = findChromium(env);
  if (installed === null) throw new Failure("Chromium was installed but is not on PATH.");
  return installed;
}
