import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/* Stands for every installed tool: notes how it was called, then does what the file beside it says. */
const tool = (name) => `#!/usr/bin/env node
import { appendFileSync, existsSync } from "node:fs";
const call = { tool: "${name}", args: process.argv.slice(2), nodeEnv: process.env.NODE_ENV ?? null };
appendFileSync(".calls.jsonl", JSON.stringify(call) + "\\n");
const behaviour = new URL("./behaviour.mjs", import.meta.url);
if (existsSync(behaviour)) await import(behaviour);
`;

const lock = {
  name: "sample",
  lockfileVersion: 3,
  packages: { "": { name: "sample" }, ...lockEntry("1.0.0") },
};

function lockEntry(version) {
  return { "node_modules/next": { version, integrity: `sha512-${version}` } };
}

/* Next, as far as the commands know it: builds, or serves until it is stopped. */
const nextBehaviour = `
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
const [command, , port] = process.argv.slice(2);
if (command === "build") {
  mkdirSync(".next", { recursive: true });
  writeFileSync(".next/BUILD_ID", "1");
}
if (command === "start") {
  let asked = 0;
  createServer((request, response) => {
    asked += 1;
    response.statusCode = asked < 4 ? 503 : 200;
    if (asked === 4) process.stdout.write("answers 200\\n");
    response.end("waiting");
  }).listen(Number(port));
  process.on("SIGTERM", () => process.exit(143));
}
`;

const loaderBehaviour = `
import { mkdirSync, writeFileSync } from "node:fs";
mkdirSync(".data/db", { recursive: true });
writeFileSync(".data/db/PG_VERSION", "18");
`;

const bundler = `
import { writeFileSync } from "node:fs";
import { join } from "node:path";
export async function build({ outdir }) {
  writeFileSync(join(outdir, "export-worker.mjs"), "");
}
`;

const npmBehaviour = (tools) => `
import { cpSync, mkdirSync } from "node:fs";
mkdirSync("node_modules", { recursive: true });
for (const name of ${JSON.stringify(tools)}) cpSync("packages/" + name, "node_modules/" + name, { recursive: true });
cpSync("package-lock.json", "node_modules/.package-lock.json");
`;

function writeTool(folder, name, behaviour) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name, type: "module", bin: "main.js" }));
  writeFileSync(join(folder, "main.js"), tool(name));
  if (behaviour !== undefined) writeFileSync(join(folder, "behaviour.mjs"), behaviour);
}

/** A folder with the project's own scripts and stand-ins for npm and every tool, removed after the tests. */
export function makeProject() {
  const folder = mkdtempSync(join(tmpdir(), "parley-set-up-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync("scripts", join(folder, "scripts"), { recursive: true });
  cpSync("package.json", join(folder, "package.json"));
  const at = (path) => join(folder, path);
  const write = (path, content) => {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), content);
  };
  write("package-lock.json", JSON.stringify(lock));
  write("prisma/schema.prisma", "model Sample {}");
  write("prisma/datasets/sample/codebook.json", "{}");
  write("app/page.tsx", "export default 1;");
  writeTool(at("packages/next"), "next", nextBehaviour);
  writeTool(at("packages/prisma"), "prisma");
  writeTool(at("packages/tsx"), "tsx", loaderBehaviour);
  /* Called as a module, not as a command: it leaves what it was asked to make. */
  write(
    "packages/esbuild/package.json",
    JSON.stringify({ name: "esbuild", type: "module", main: "main.js" }),
  );
  write("packages/esbuild/main.js", bundler);
  writeTool(at("npm"), "npm", npmBehaviour(["next", "prisma", "tsx", "esbuild"]));
  return {
    folder,
    at,
    write,
    /** Asks for another version of a package. */
    relock: (version) =>
      write("package-lock.json", JSON.stringify({ ...lock, packages: { "": {}, ...lockEntry(version) } })),
    /** The calls of the stand-ins since the last time, in order. */
    takeCalls: () => {
      const file = at(".calls.jsonl");
      if (!existsSync(file)) return [];
      const lines = readFileSync(file, "utf8").trim().split("\n");
      rmSync(file);
      return lines.map((line) => JSON.parse(line));
    },
  };
}

/** Starts one of the project's commands; `output` is what it has said so far, `exit` its end. */
export function startCommand(project, script, env = {}) {
  return start(project, process.execPath, [script], { npm_execpath: project.at("npm/main.js"), ...env });
}

/** Starts one of the project's commands through the npm of this machine, as a person would. */
export function startThroughNpm(project, name, env) {
  return start(project, "npm", ["run", name], env);
}

function start(project, program, args, env) {
  const rest = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(?:NODE_ENV|DATABASE_URL|NEXT_|PARLEY_|npm_)/.test(name),
    ),
  );
  const child = spawn(program, args, {
    cwd: project.folder,
    env: { ...rest, ...env },
  });
  const command = { child, output: "", exit: null, until: null };
  const listeners = new Set();
  const hear = (chunk) => {
    command.output += chunk;
    for (const listener of listeners) listener();
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  command.exit = new Promise((resolve) => child.on("close", (code, signal) => resolve({ code, signal })));
  /** Resolves once `text` was said; rejects when the command ends without. */
  command.until = (text) =>
    new Promise((resolve, reject) => {
      const look = () => command.output.includes(text) && resolve();
      listeners.add(look);
      look();
      command.exit.then(() => reject(new Error(`ended without saying "${text}":\n${command.output}`)));
    });
  return command;
}

/** Runs one of the project's commands to its end. */
export async function runToEnd(project, script, env) {
  const command = startCommand(project, script, env);
  const { code } = await command.exit;
  return { code, output: command.output };
}
