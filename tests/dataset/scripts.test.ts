import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import postgres from "postgres";
import { expect, test, vi } from "vitest";
import { writeDocument } from "@/lib/dataset/write";
import { getExampleRecord, getExampleText } from "./example";

vi.setConfig({ testTimeout: 180_000 });

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const TSX = join(ROOT, "node_modules/.bin/tsx");
const run = promisify(execFile);

function runScript(name: string, args: readonly string[], env: Readonly<Record<string, string>>) {
  return run(TSX, ["--conditions=react-server", join("scripts", name), ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
  });
}

async function withFile<Result>(text: string, work: (file: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "parley-load-"));
  try {
    writeFileSync(join(folder, "talks.json"), text);
    return await work(join(folder, "talks.json"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("a package is loaded, is found unchanged, and is exported to the same bytes", async () => {
  await withFile(getExampleText(), async (file) => {
    const env = { DATABASE_URL: "", PARLEY_DATA_DIR: join(file, "../data") };
    expect((await runScript("load-dataset.ts", [file], env)).stdout).toBe(
      "Loaded river-talks: 1 negotiation, 2 parties, 1 category, 2 issues, 1 source, 2 statements, " +
        "4 positions, 5 revisions, 3 evidence links, 1 proposal, 1 event, 1 reading created.\n",
    );
    expect((await runScript("load-dataset.ts", [file], env)).stdout).toBe(
      "river-talks: nothing has changed.\n",
    );
    const out = join(file, "../out.json");
    await runScript("export-dataset.ts", ["river-talks", out], env);
    expect(readFileSync(out, "utf8")).toBe(writeDocument(getExampleRecord()));
  });
});

test("a broken package is refused with one line for each fault", async () => {
  const broken = getExampleText().replace('"paragraph": 4\n', '"paragraph": 9\n').replace('"Water"', '""');
  await withFile(broken, async (file) => {
    const env = { DATABASE_URL: "", PARLEY_DATA_DIR: join(file, "../data") };
    await expect(runScript("load-dataset.ts", [file], env)).rejects.toMatchObject({
      code: 1,
      stdout: "",
      stderr:
        `${file}: the package is refused.\n` +
        "  talks.json: categories[water].title: is blank\n" +
        "  talks.json: events[talks-resume].paragraph: the reading of gazette-2025-04-12 ends at paragraph 4\n",
    });
    expect(existsSync(env.PARLEY_DATA_DIR)).toBe(false);
  });
});

const server = process.env.PARLEY_TEST_POSTGRES_URL;
if (server) {
  test("several processes that load one package at once all succeed, and one of them writes it", async () => {
    await withServerDatabase(server, async (url) => {
      await withFile(getExampleText(), async (file) => {
        const env = { DATABASE_URL: url };
        const runs = await Promise.all([1, 2, 3].map(() => runScript("load-dataset.ts", [file], env)));
        const told = runs.map(({ stdout }) => stdout.replace(/:.*/s, "")).sort();
        expect(told).toEqual(["Loaded river-talks", "river-talks", "river-talks"]);
        const { stdout } = await runScript("export-dataset.ts", ["river-talks"], env);
        expect(stdout).toBe(writeDocument(getExampleRecord()));
      });
    });
  });
}

async function withServerDatabase(serverUrl: string, work: (url: string) => Promise<void>): Promise<void> {
  const name = `parley_load_${process.pid}`;
  const sql = postgres(serverUrl, { max: 1, onnotice: () => {} });
  try {
    await sql.unsafe(`CREATE DATABASE "${name}"`);
    const url = new URL(serverUrl);
    url.pathname = `/${name}`;
    await work(url.href).finally(() => sql.unsafe(`DROP DATABASE "${name}" WITH (FORCE)`));
  } finally {
    await sql.end();
  }
}
