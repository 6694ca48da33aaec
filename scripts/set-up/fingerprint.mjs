import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

function listFiles(folder, path, skip) {
  if (skip(path)) return [];
  const info = statSync(join(folder, path), { throwIfNoEntry: false });
  if (info === undefined) return [];
  if (!info.isDirectory()) return [path];
  return readdirSync(join(folder, path))
    .sort()
    .flatMap((name) => listFiles(folder, path === "" ? name : `${path}/${name}`, skip));
}

/**
 * A hash over the names and contents of the files at or under `paths` (relative to `folder`, "" for all of
 * it), and over `facts`. It changes when a file is edited, added, renamed or deleted. Paths for which `skip`
 * holds are left out; a path that does not exist counts as no files.
 */
export function fingerprint(folder, paths, { facts = [], skip = () => false } = {}) {
  const hash = createHash("sha256");
  const add = (text) => hash.update(`${Buffer.byteLength(text)}:`).update(text);
  for (const fact of facts) add(String(fact));
  for (const path of paths.flatMap((start) => listFiles(folder, start, skip))) {
    const bytes = readFileSync(join(folder, path));
    add(path);
    hash.update(`${bytes.length}:`).update(bytes);
  }
  return hash.digest("hex");
}
