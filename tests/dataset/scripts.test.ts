import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { writeDocument } from "@/lib/dataset/write";
import { createServerDatabase, testServerUrl } from "../support/database";
import { getExampleRecord, getExampleText } from "./example";

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

test("the scripts load a package, tell that nothing has changed, export the same bytes, and refuse a broken one", async () => {
  await withFile(getExampleText(), async (file) => {
    const env = { DATABASE_URL: "", PARLEY_DATA_DIR: join(file, "../data") };
    expect((await runScript("load-dataset.ts", [file], env)).stdout).toBe(
      "Loaded river-talks: 1 negotiation, 2 parties, 1 category, 2 issues, 1 source, 2 statements, 4 positions, " +
        "5 revisions, 3 evidence links, 1 proposal, 1 event, 1 reading created.\n",
    );
    expect((await runScript("load-dataset.ts", [file], env)).stdout).toBe(
      "river-talks: nothing has changed.\n",
    );
    const out = join(file, "../out.json");
    await runScript("export-dataset.ts", ["river-talks", out], env);
    expect(readFileSync(out, "utf8")).toBe(writeDocument(getExampleRecord()));
    writeFileSync(
      file,
      getExampleText().replaceAll('"gazette-2025-04-12", "paragraph": 4', '"x", "paragraph": 4'),
    );
    await expect(runScript("load-dataset.ts", [file], env)).rejects.toMatchObject({
      code: 1,
      stderr: `${file}: the package is refused.\n  talks.json: events[talks-resume].source: names no source: x\n`,
    });
  });
}, 60_000);

if (testServerUrl !== null) {
  const server = testServerUrl;

  test("several processes that load one package at once all succeed, and one of them writes it", async () => {
    const { url, drop } = await createServerDatabase(server);
    try {
      await withFile(getExampleText(), async (file) => {
        const env = { DATABASE_URL: url };
        const runs = await Promise.all([1, 2, 3].map(() => runScript("load-dataset.ts", [file], env)));
        const told = runs.map(({ stdout }) => stdout.replace(/:.*/s, "")).sort();
        expect(told).toEqual(["Loaded river-talks", "river-talks", "river-talks"]);
        const { stdout } = await runScript("export-dataset.ts", ["river-talks"], env);
        expect(stdout).toBe(writeDocument(getExampleRecord()));
      });
    } finally {
      await drop();
    }
  }, 60_000);
}
