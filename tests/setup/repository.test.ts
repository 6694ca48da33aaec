import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { describe, expect, it } from "vitest";

const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  encoding: "utf8",
})
  .split("\n")
  .filter((file) => file !== "" && existsSync(file) && statSync(file).isFile());

function listMatches(pattern: RegExp): string[] {
  return files.flatMap((file) => {
    const found = pattern.exec(readFileSync(file, "utf8"));
    return found === null ? [] : [`${file}: ${found[0].trim()}`];
  });
}

describe("the repository", () => {
  it("names no package registry's host", () => {
    const hosts = ["registry\\.npmjs", "npmmirror\\.", "deb\\.debian", "security\\.debian", "pypi\\.org"];
    expect(listMatches(new RegExp(hosts.join("|")))).toEqual([]);
  });

  it("names no folder of one machine", () => {
    const folders = ["work", "root", "home", "Users"].join("|");
    expect(listMatches(new RegExp(`(?:^|[\\s"'\`(=:])/(?:${folders})/[\\w.-]+`, "m"))).toEqual([]);
  });

  it("has the commands that its README names", () => {
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(readFileSync("package.json", "utf8"));
    const readme = readFileSync("README.md", "utf8");
    const named = [...readme.matchAll(/\bnpm (?:run )?(?<name>[a-z][\w:-]*)/g)]
      .map(({ groups }) => groups?.name ?? "")
      .filter((name) => !["ci", "install", "run"].includes(name));
    expect(named).toContain("quickstart");
    expect(named).toContain("test");
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  it("runs its commands on bare Node, before any package is there", () => {
    const bare = files.filter((file) => /^scripts\/.*\.mjs$/.test(file));
    expect(bare).toContain("scripts/quickstart.mjs");
    const imports = bare.flatMap((file) =>
      [...readFileSync(file, "utf8").matchAll(/^(?:import|export)\b.*?["'](?<from>[^"']+)["'];$/gm)].map(
        ({ groups }) => `${file}: ${groups?.from}`,
      ),
    );
    expect(imports.length).toBeGreaterThan(bare.length);
    expect(imports.filter((each) => !/: (?:node:|\.\.?\/)/.test(each))).toEqual([]);
  });
});
