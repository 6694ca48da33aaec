import { rmSync } from "node:fs";
import { expect, it } from "vitest";
import { makeProject, runToEnd } from "./temporary-project.mjs";

const install = `
import { buildEnvironment } from "./scripts/set-up/environment.mjs";
import { runAsMain } from "./scripts/set-up/failure.mjs";
import { installPackages } from "./scripts/set-up/install.mjs";
await runAsMain(async () => {
  process.stdout.write(String(await installPackages(buildEnvironment())));
});
`;

function makeInstaller() {
  const project = makeProject();
  project.write("install.mjs", install);
  return { project, run: () => runToEnd(project, "install.mjs") };
}

it("installs once, and again when the lock asks for something else", async () => {
  const { project, run } = makeInstaller();
  expect((await run()).output).toBe("0");
  expect((await run()).output).toBe("skipped");
  project.relock("2.0.0");
  expect((await run()).output).toBe("0");
  expect((await run()).output).toBe("skipped");
});

it("leaves packages alone that somebody else installed as the lock says", async () => {
  const { project, run } = makeInstaller();
  await run();
  rmSync(project.at("node_modules/.parley-installed"));
  expect((await run()).output).toBe("skipped");
});

it("installs anew when packages were added or taken away behind its back", async () => {
  const { project, run } = makeInstaller();
  await run();
  project.write("node_modules/.package-lock.json", JSON.stringify({ packages: {} }));
  expect((await run()).output).toBe("0");
});

it("installs anew where an installation was broken off", async () => {
  const { project, run } = makeInstaller();
  await run();
  rmSync(project.at("node_modules/.package-lock.json"));
  expect((await run()).output).toBe("0");
});

it("installs anew for another Node", async () => {
  const { project, run } = makeInstaller();
  await run();
  project.write("node_modules/.parley-installed", "lock\ninstalled\n18");
  expect((await run()).output).toBe("0");
});

it("fails as npm fails, and does not take it for done", async () => {
  const { project, run } = makeInstaller();
  project.write("npm/behaviour.mjs", "process.exit(5);");
  const { code, output } = await run();
  expect(code).toBe(5);
  expect(output).toContain("npm ci failed");
  expect((await run()).code).toBe(5);
});
