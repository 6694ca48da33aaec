import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "./root.mjs";

/** Where the stamp called `name` is kept: with the installed packages, so that it goes when they go. */
export function stampFile(name, folder = root) {
  return join(folder, "node_modules", ".cache", "parley", name);
}

/** What `file` was stamped with, or null. */
export function findStamp(file) {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return null;
    throw error;
  }
}

/** Records that the work which `file` stands for is done for `value`. */
export function writeStamp(file, value) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, value);
}

/** Forgets the stamp; called before the work starts, so that half-done work is never taken for done. */
export function removeStamp(file) {
  rmSync(file, { force: true });
}
