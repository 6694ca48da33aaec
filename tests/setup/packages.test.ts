import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

interface LockEntry {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const manifest: Manifest = JSON.parse(readFileSync("package.json", "utf8"));
const lock: { packages: Readonly<Record<string, LockEntry>> } = JSON.parse(
  readFileSync("package-lock.json", "utf8"),
);

/* Below these, known holes: remote code execution in Next and React before all. */
const floors = {
  next: "16.4.6",
  react: "19.3.1",
  "react-dom": "19.3.1",
  zod: "4.6.7",
  "better-auth": "1.7.16",
  sharp: "0.35.5",
};

/** Every copy in the lock, nested ones too, as [place, version]. */
function listCopies(name: string): (readonly [string, string])[] {
  return Object.entries(lock.packages)
    .filter(([place]) => place === `node_modules/${name}` || place.endsWith(`/node_modules/${name}`))
    .map(([place, { version }]) => [place, version ?? "none"]);
}

/** Whether `version` is at least `floor`; a prerelease is below its release. */
function isAtLeast(version: string, floor: string): boolean {
  const [release = "", prerelease] = version.split("-", 2);
  const parts = release.split(".").map(Number);
  const wanted = floor.split(".").map(Number);
  const differing = wanted.findIndex((part, index) => part !== parts[index]);
  if (differing === -1) return prerelease === undefined;
  return (parts[differing] ?? -1) > (wanted[differing] ?? 0);
}

/** Where `name` resolves from the package at `place`, or null. */
function findInLock(place: string, name: string): string | null {
  const candidate = `${place === "" ? "" : `${place}/`}node_modules/${name}`;
  if (lock.packages[candidate] !== undefined) return candidate;
  if (place === "") return null;
  const cut = place.lastIndexOf("/node_modules/");
  return findInLock(cut === -1 ? "" : place.slice(0, cut), name);
}

describe("installed packages", () => {
  it.each(Object.entries(floors))("%s is nowhere older than %s", (name, floor) => {
    const tooOld = listCopies(name).filter(([, version]) => !isAtLeast(version, floor));
    expect(tooOld).toEqual([]);
  });

  it.each(["next", "react", "react-dom", "zod"])("%s is in the lock", (name) => {
    expect(listCopies(name)).not.toEqual([]);
  });

  it("versions compare as versions", () => {
    expect(isAtLeast("16.10.0", "16.4.6")).toBe(true);
    expect(isAtLeast("16.4.6", "16.4.6")).toBe(true);
    expect(isAtLeast("17.0.0", "16.4.6")).toBe(true);
    expect(isAtLeast("16.4.5", "16.4.6")).toBe(false);
    expect(isAtLeast("15.9.9", "16.4.6")).toBe(false);
    expect(isAtLeast("16.4.6-canary.1", "16.4.6")).toBe(false);
    expect(isAtLeast("none", "16.4.6")).toBe(false);
  });

  it("are pinned to one version each", () => {
    const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  it("do not name the registry that they came from", () => {
    const named = Object.entries(lock.packages).filter(([, { resolved }]) => resolved !== undefined);
    expect(named).toEqual([]);
  });

  it("can be installed from the lock on every platform, which npm ci asks for", () => {
    const missing = Object.entries(lock.packages).flatMap(([place, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => findInLock(place, name) === null),
    );
    expect(missing).toEqual([]);
  });
});
