import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { findChromium } from "../../scripts/set-up/chromium.mjs";
import { findDataFolder } from "../../scripts/set-up/database.mjs";
import { buildEnvironment } from "../../scripts/set-up/environment.mjs";

const folder = mkdtempSync(join(tmpdir(), "parley-surroundings-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a piece of script on bare Node with the project's root as its folder. */
function runBare(script, env = process.env) {
  const args = ["--input-type=module", "-e", script];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { env, encoding: "utf8" });
  return { code: status, output: stdout + stderr };
}

describe("the environment of the tools", () => {
  it("is completed from the .env files in the order that Next reads them, and never names NODE_ENV", () => {
    writeFileSync(join(folder, ".env"), "A=env\nB=env\nC=env\nNODE_ENV=production\n");
    writeFileSync(join(folder, ".env.local"), "B=local\nC=local\n");
    const environment = buildEnvironment({ C: "caller", NODE_ENV: "test" }, folder);
    expect(environment).toEqual({ A: "env", B: "local", C: "caller" });
  });

  it("names the embedded database unless a server is named", () => {
    expect(findDataFolder({ PARLEY_DATA_DIR: folder })).toBe(folder);
    expect(findDataFolder({ DATABASE_URL: "" })).toBe(join(process.cwd(), ".data"));
    expect(
      findDataFolder({ DATABASE_URL: "postgres://localhost/parley", PARLEY_DATA_DIR: folder }),
    ).toBeNull();
  });
});

describe("Chromium", () => {
  it("is the one that PLAYWRIGHT_CHROMIUM names, else one on PATH that can be run", () => {
    expect(findChromium({ PLAYWRIGHT_CHROMIUM: "named", PATH: folder })).toBe("named");
    writeFileSync(join(folder, "chromium"), "");
    expect(findChromium({ PATH: folder })).toBeNull();
    chmodSync(join(folder, "chromium"), 0o755);
    expect(findChromium({ PATH: folder })).toBe(join(folder, "chromium"));
  });

  it("is not installed without the right to; the command to run is named instead", () => {
    const { code, output } = runBare(
      `process.getuid = () => 1000;
       const { runAsMain } = await import("./scripts/set-up/failure.mjs");
       const { getChromium } = await import("./scripts/set-up/chromium.mjs");
       await runAsMain(() => getChromium({ PATH: "" }));`,
    );
    expect(code).toBe(1);
    expect(output).toMatch(
      /sudo apt-get update && sudo apt-get install -y chromium|Install the package "chromium"/,
    );
  });
});

describe("an old Node", () => {
  const start = (version) =>
    runBare(
      `Object.defineProperty(process, "versions", { value: { ...process.versions, node: "${version}" } });
       await import("./scripts/set-up/node-version.mjs");`,
    );

  it.each(["18.20.4", "20.18.3", "16.0.0"])("is told so: %s", (version) => {
    expect(start(version)).toMatchObject({ code: 1, output: expect.stringContaining("needs Node.js 20.19") });
  });

  it.each(["20.19.0", "22.0.0", "24.1.0"])("is not %s", (version) => {
    expect(start(version)).toEqual({ code: 0, output: "" });
  });
});
