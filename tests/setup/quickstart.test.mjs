import { rmSync } from "node:fs";
import { createServer } from "node:net";
import { describe, expect, it } from "vitest";
import { findFreePort } from "../../scripts/set-up/port.mjs";
import { makeProject, runToEnd, startCommand, startThroughNpm } from "./temporary-project.mjs";

const named = (calls) => calls.map(({ tool, args }) => `${tool} ${args[0]}`);

/* Starts it, waits until it serves, stops it, and gives what it called and said. */
async function serveOnce(project, env = {}) {
  const port = await findFreePort();
  const command = startCommand(project, "scripts/quickstart.mjs", { PORT: String(port), ...env });
  await command.until(`Parley is ready on http://localhost:${port}`);
  command.child.kill("SIGTERM");
  const { code } = await command.exit;
  return { calls: project.takeCalls(), output: command.output, code };
}

describe("npm run quickstart", () => {
  it("does all of its own set-up on a fresh clone, and only what has changed from then on", async () => {
    const project = makeProject();
    const everything = [
      "npm ci",
      "prisma generate",
      "tsx --conditions=react-server",
      "next build",
      "next start",
    ];
    expect(named((await serveOnce(project)).calls)).toEqual(everything);
    expect(named((await serveOnce(project)).calls)).toEqual(["next start"]);

    project.write("app/page.tsx", "export default 2;");
    expect(named((await serveOnce(project)).calls)).toEqual(["next build", "next start"]);

    project.write("prisma/datasets/sample/codebook.json", '{"issues":[]}');
    expect(named((await serveOnce(project)).calls)).toContain("tsx --conditions=react-server");

    rmSync(project.at(".data"), { recursive: true });
    expect(named((await serveOnce(project)).calls)).toEqual(["tsx --conditions=react-server", "next start"]);

    project.write("prisma/schema.prisma", "model Other {}");
    expect(named((await serveOnce(project)).calls)).toContain("prisma generate");

    project.relock("2.0.0");
    expect(named((await serveOnce(project)).calls)).toContain("npm ci");
  });

  it("looks again at a server's database, which others may have changed", async () => {
    const project = makeProject();
    const env = { DATABASE_URL: "postgres://localhost/sample" };
    await serveOnce(project, env);
    expect(named((await serveOnce(project, env)).calls)).toEqual([
      "tsx --conditions=react-server",
      "next start",
    ]);
  });

  it.each(["production", "development", "test"])(
    "installs the build tools and hands nothing on when NODE_ENV is %s",
    async (NODE_ENV) => {
      const { calls } = await serveOnce(makeProject(), { NODE_ENV });
      expect(calls[0]?.args).toContain("--include=dev");
      expect(calls.map(({ nodeEnv }) => nodeEnv)).toEqual([null, null, null, null, null]);
    },
  );

  it("says that it is ready only once the server answers so", async () => {
    const { output } = await serveOnce(makeProject());
    expect(output).toMatch(/answers 200[\s\S]*Parley is ready on/);
  });

  it("ends the server with itself and hands its exit code on", async () => {
    const project = makeProject();
    const { code } = await serveOnce(project);
    expect(code).toBe(143);
    project.write("node_modules/next/behaviour.mjs", "process.exit(7);");
    expect((await runToEnd(project, "scripts/quickstart.mjs", { PORT: "0" })).code).toBe(1);
    const port = String(await findFreePort());
    expect((await runToEnd(project, "scripts/quickstart.mjs", { PORT: port })).code).toBe(7);
  });

  it("ends with the npm that started it, although npm's shell hands no signal on", async () => {
    const project = makeProject();
    await serveOnce(project);
    const port = String(await findFreePort());
    const command = startThroughNpm(project, "quickstart", { PORT: port });
    await command.until(`Parley is ready on http://localhost:${port}`);
    command.child.kill("SIGTERM");
    /* Its output closes only when the last process that writes to it has ended. */
    await command.exit;
    await expect(fetch(`http://localhost:${port}`)).rejects.toThrow();
  });

  it("stops at the stage that failed, names it, and does not take it for done the next time", async () => {
    const project = makeProject();
    const port = String(await findFreePort());
    project.write("packages/prisma/behaviour.mjs", "process.stdout.write('no such model'); process.exit(3);");
    const first = await runToEnd(project, "scripts/quickstart.mjs", { PORT: port });
    expect(first.code).toBe(3);
    expect(first.output).toContain("no such model");
    expect(first.output).toContain("Failed: Generate the database client (exit code 3).");
    expect(named(project.takeCalls())).toEqual(["npm ci", "prisma generate"]);

    rmSync(project.at("node_modules/prisma/behaviour.mjs"));
    expect(named((await serveOnce(project)).calls)[0]).toBe("prisma generate");
  });

  it("touches nothing when the port is taken, and says by whom and what to do", async () => {
    const project = makeProject();
    const holder = createServer();
    await new Promise((resolve) => holder.listen(0, resolve));
    const { port } = holder.address();
    const { code, output } = await runToEnd(project, "scripts/quickstart.mjs", { PORT: String(port) });
    holder.close();
    expect(code).toBe(1);
    expect(output).toContain(`Port ${port} is taken by process ${process.pid}`);
    expect(output).toContain("PORT=");
    expect(output).toContain("npm run quickstart");
    expect(project.takeCalls()).toEqual([]);
  });

  it.each(["0", "65536", "http", "3000x", "-1"])("refuses %s as a port", async (PORT) => {
    const { code, output } = await runToEnd(makeProject(), "scripts/quickstart.mjs", { PORT });
    expect(code).toBe(1);
    expect(output).toContain(`PORT is "${PORT}"`);
  });
});

describe("npm start", () => {
  it("serves what is built, and says how to build it where nothing is", async () => {
    const project = makeProject();
    const port = String(await findFreePort());
    const without = await runToEnd(project, "scripts/start.mjs", { PORT: port });
    expect(without.code).toBe(1);
    expect(without.output).toContain("npm run quickstart");

    await serveOnce(project);
    const command = startCommand(project, "scripts/start.mjs", { PORT: port });
    await command.until(`Parley is ready on http://localhost:${port}`);
    command.child.kill("SIGTERM");
    await command.exit;
    expect(named(project.takeCalls())).toEqual(["next start"]);
  });
});
