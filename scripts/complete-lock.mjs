import { readFileSync, writeFileSync } from "node:fs";

/*
 * node scripts/complete-lock.mjs
 *
 * A registry that mirrors only some platforms makes `npm install` leave the others' optional packages out of
 * package-lock.json, and `npm ci` then refuses the lock. This adds them by name, version and platform, so
 * that the lock serves every platform wherever it was made. Run it after `npm install` changed the lock.
 */

const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));

const SYSTEMS = [
  "android",
  "darwin",
  "freebsd",
  "linux",
  "netbsd",
  "openbsd",
  "openharmony",
  "sunos",
  "win32",
  "aix",
];
const PROCESSORS = [
  "arm64",
  "arm",
  "ia32",
  "loong64",
  "mips64el",
  "ppc64",
  "riscv64",
  "s390x",
  "x64",
  "wasm32",
];

/* The platform that a package of binaries names in its own name. */
function readPlatform(name) {
  const words = name.split("/").at(-1).split(/[-.]/);
  const libc = words.some((word) => word.startsWith("musl"))
    ? ["musl"]
    : words.includes("gnu")
      ? ["glibc"]
      : [];
  const system = SYSTEMS.find((each) => words.includes(each));
  const processor = PROCESSORS.find((each) => words.includes(each));
  return {
    ...(processor ? { cpu: [processor] } : {}),
    ...(system === "linux" && libc.length > 0 ? { libc } : {}),
    ...(system ? { os: [system] } : {}),
  };
}

/* Where npm looks for `name` from a package at `path`: beside it, then ever further up. */
function isPresent(path, name) {
  for (let folder = path; ; folder = folder.replace(/\/?node_modules\/(@[^/]+\/)?[^/]+$/, "")) {
    if (lock.packages[`${folder === "" ? "" : `${folder}/`}node_modules/${name}`]) return true;
    if (folder === "") return false;
  }
}

for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isPresent(path, name) || !/^\d/.test(version)) continue;
    const flags = entry.dev ? { dev: true } : {};
    lock.packages[`node_modules/${name}`] = { version, ...readPlatform(name), ...flags, optional: true };
  }
}

lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([a], [b]) => (a === b ? 0 : a.localeCompare(b, "en") < 0 ? -1 : 1)),
);
writeFileSync("package-lock.json", `${JSON.stringify(lock, null, 2)}\n`);
