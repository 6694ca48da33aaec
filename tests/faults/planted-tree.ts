import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const root = process.cwd();
const biome = join(root, "node_modules/@biomejs/biome/bin/biome");

/** What the linter says of a tree: whether it passes, and the messages of each file that has any. */
export interface Verdict {
  readonly passes: boolean;
  readonly messages: ReadonlyMap<string, readonly string[]>;
}

function readMessages(report: string): Map<string, string[]> {
  const messages = new Map<string, string[]>();
  for (const line of report.split("\n")) {
    const found = /^::error title=(?<rule>[^,]+),file=(?<file>[^,]+),.*?::(?<message>.*)$/.exec(line)?.groups;
    if (!found?.file) continue;
    messages.set(found.file, [...(messages.get(found.file) ?? []), `${found.rule}: ${found.message}`]);
  }
  return messages;
}

/** Lints a tree of `files` (path → content) under the project's own rules, in a folder of its own. */
export function lintTree(files: Readonly<Record<string, string>>): Verdict {
  const folder = mkdtempSync(join(tmpdir(), "parley-planted-"));
  try {
    cpSync(join(root, "biome.json"), join(folder, "biome.json"));
    cpSync(join(root, "scripts/lint"), join(folder, "scripts/lint"), { recursive: true });
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(join(folder, dirname(path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    const args = [biome, "lint", "--error-on-warnings", "--reporter=github", "--max-diagnostics=none"];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
    const inside = stdout.replaceAll(`${folder}/`, "");
    if (status !== 0 && !inside.includes("::error")) throw new Error(`the linter did not run: ${stderr}`);
    return { passes: status === 0, messages: readMessages(inside) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
