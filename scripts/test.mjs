import "./set-up/node-version.mjs";
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { buildApplication } from "./set-up/build.mjs";
import { getChromium } from "./set-up/chromium.mjs";
import { runLoader } from "./set-up/database.mjs";
import { Failure, runAsMain } from "./set-up/failure.mjs";
import { generateClient } from "./set-up/generate.mjs";
import { installPackages } from "./set-up/install.mjs";
import { findFreePort } from "./set-up/port.mjs";
import { root } from "./set-up/root.mjs";
import { getTool, runNode } from "./set-up/run.mjs";
import { describeStages, runStage, runTogether } from "./set-up/stage.mjs";
import { countTests, describeCounts } from "./set-up/test-report.mjs";

const parts = ["all", "check", "e2e"];

const temporary = mkdtempSync(join(tmpdir(), "parley-test-"));
process.on("exit", () => rmSync(temporary, { recursive: true, force: true }));
const reports = { vitest: join(temporary, "vitest.json"), playwright: join(temporary, "playwright.json") };

/* Its own build, its own database: a running Parley and its data are left alone, whatever the caller has set. */
const { NODE_ENV: _, ...caller } = process.env;
const env = {
  ...caller,
  DATABASE_URL: "",
  PARLEY_TEST_DATA_DIR: join(temporary, "unit-data"),
  PARLEY_DATA_DIR: join(temporary, "unit-data"),
  PARLEY_DIST_DIR: ".next-test",
  NEXT_TELEMETRY_DISABLED: "1",
};

function runTool(packageName, args, { command, environment = env, quiet = false } = {}) {
  return runNode(getTool(packageName, command), args, { env: environment, quiet });
}

async function checkTypes() {
  const code = await runNode(getTool("next"), ["typegen"], { env, quiet: true });
  return code === 0 ? runTool("typescript", ["--noEmit"], { command: "tsc", quiet: true }) : code;
}

/* Races show on a server alone: without one these tests would say nothing. */
async function findServer() {
  const script = join(root, "scripts/set-up/postgres-server.mjs");
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [script], { env });
    process.stderr.write(stderr);
    return stdout.trim();
  } catch (error) {
    process.stderr.write(error.stderr ?? String(error));
    throw new Failure(
      "The database tests need a PostgreSQL server; what is said above tells how to name one.",
    );
  }
}

function runVitest(args) {
  return runTool("vitest", [
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${reports.vitest}`,
    ...args,
  ]);
}

async function runBrowserTests(args) {
  const environment = { ...env, PARLEY_DATA_DIR: join(temporary, "browser-data") };
  await runStage("Build the application", () => buildApplication(env));
  await runStage("Load the data set for the browser tests", () => runLoader(environment));
  await runStage("Make accounts for the browser tests", () =>
    runNode(getTool("tsx"), ["--conditions=react-server", "tests/e2e/make-accounts.ts"], {
      env: environment,
    }),
  );
  const port = String(await findFreePort());
  await runStage("Browser tests (Playwright)", () =>
    runTool("@playwright/test", ["test", ...args], {
      command: "playwright",
      environment: {
        ...environment,
        PARLEY_TEST_PORT: port,
        PARLEY_TEST_REPORT: reports.playwright,
      },
    }),
  );
}

/* What the machine has to have besides packages; one after the other, since Debian installs one thing at a time. */
async function findPrograms(part) {
  if (part === "check") return;
  await runStage("Find Chromium", async () => {
    env.PLAYWRIGHT_CHROMIUM = await getChromium(env);
  });
  if (part === "e2e") return;
  await runStage("Find PostgreSQL", async () => {
    env.PARLEY_TEST_POSTGRES_URL = await findServer();
  });
}

async function runParts(part, args) {
  await runTogether([findPrograms(part), runStage("Install packages (npm ci)", () => installPackages(env))]);
  await runStage("Generate the database client", () => generateClient(env));
  if (part !== "e2e") {
    const quiet = true;
    await runTogether([
      runStage("Format and lint (Biome)", () =>
        runTool("@biomejs/biome", ["check", "--error-on-warnings"], { command: "biome", quiet }),
      ),
      runStage("Types (tsc)", checkTypes),
      runStage("Dead code (knip)", () => runTool("knip", ["--no-progress"], { quiet })),
    ]);
    const selection = part === "check" ? ["--project=unit", ...args] : args;
    await runStage(part === "check" ? "Unit tests (Vitest)" : "Unit and database tests (Vitest)", () =>
      runVitest(selection),
    );
  }
  if (part !== "check") await runBrowserTests(part === "e2e" ? args : []);
}

await runAsMain(async () => {
  const [part = "all", ...args] = process.argv.slice(2);
  if (!parts.includes(part))
    throw new Failure(`Not a part of the tests: ${part}. Parts: ${parts.join(", ")}.`);
  let isWhole = false;
  let failure = null;
  try {
    await runParts(part, args);
    isWhole = true;
  } catch (error) {
    failure = error;
  }
  const counts = countTests(reports);
  process.stdout.write(`\nStages\n${describeStages()}\n`);
  if (failure !== null)
    process.stdout.write(`\n${failure instanceof Failure ? failure.message : failure.stack}\n`);
  process.stdout.write(`\n${describeCounts(counts, isWhole)}\n`);
  return isWhole && counts.failed === 0 && counts.passed > 0 ? 0 : 1;
});
