import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, expect, test, vi } from "vitest";
import { type Database, openDatabase } from "@/lib/db/client";
import { addAccount, PASSWORD } from "./support/accounts";
import { ask, findWho, readCookie, signIn } from "./support/ask";

vi.setConfig({ testTimeout: 120_000 });

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), "parley-admin-link-"));
afterAll(() => rmSync(folder, { recursive: true }));

const dataDirectory = join(folder, "data");

/** What the command prints with the server stopped. */
function runAdminLink(...args: readonly string[]) {
  return run("npm", ["run", "--silent", "admin-link", "--", ...args], {
    cwd: ROOT,
    env: {
      ...process.env,
      DATABASE_URL: "",
      PARLEY_DATA_DIR: dataDirectory,
      PARLEY_URL: "https://a.example",
    },
  });
}

/** Does `work` as the server would, on the folder that the command used before. */
async function serve<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
  const database = await openDatabase({ databaseUrl: null, dataDirectory });
  globalThis.parleyDatabase = Promise.resolve(database);
  try {
    return await work(database);
  } finally {
    globalThis.parleyDatabase = undefined;
    await database.close();
  }
}

test("an administrator who lost the password gets in again by the command, named by address", async () => {
  const { email } = await serve((database) => addAccount(database, "admin"));
  const { stdout } = await runAdminLink(email.toUpperCase());
  const [, token = ""] = /^https:\/\/a\.example\/password-reset\/([\w-]{43})\n/.exec(stdout) ?? [];
  expect(stdout).toContain(`Sets a new password for ${email}; valid once, for 1 day.`);
  await serve(async () => {
    const response = await ask("POST", "password/reset", {
      body: { token, password: "another horse battery" },
    });
    expect(await response.json()).toMatchObject({ user: { email, role: "admin" } });
    expect(await findWho({ cookie: readCookie(response) })).toBe(email);
    await expect(signIn(email, PASSWORD)).rejects.toThrow("not signed in");
  });
});

test("without an address the command makes an administrator, and for an unknown one it says so", async () => {
  const { stdout } = await runAdminLink();
  expect(stdout).toMatch(
    /^https:\/\/a\.example\/invitation\/[\w-]{43}\nMakes one administrator; valid once, 7 days\.\n$/,
  );
  await expect(runAdminLink("nobody@example.org")).rejects.toMatchObject({
    code: 1,
    stdout: "",
    stderr: "There is no account with the address nobody@example.org.\n",
  });
});
