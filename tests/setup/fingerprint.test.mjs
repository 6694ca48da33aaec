import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { fingerprintSources } from "../../scripts/set-up/build.mjs";

const folder = mkdtempSync(join(tmpdir(), "parley-fingerprint-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (path, content) => {
  mkdirSync(join(folder, dirname(path)), { recursive: true });
  writeFileSync(join(folder, path), content);
};
write("app/page.tsx", "one");
write("lib/domain/day.ts", "two");
write("package-lock.json", "{}");

/** Whether the build would be made anew after `change`, which `undo` takes back. */
function isNoticed(change, undo) {
  const before = fingerprintSources(folder, {});
  change();
  const after = fingerprintSources(folder, {});
  undo();
  expect(fingerprintSources(folder, {})).toBe(before);
  return before !== after;
}

const added = (path) =>
  isNoticed(
    () => write(path, "text"),
    () => rmSync(join(folder, path)),
  );

describe("a build is made anew", () => {
  it("when a source was edited, also to the same length", () => {
    expect(
      isNoticed(
        () => write("app/page.tsx", "six"),
        () => write("app/page.tsx", "one"),
      ),
    ).toBe(true);
  });

  it("when a source was deleted", () => {
    expect(
      isNoticed(
        () => rmSync(join(folder, "lib/domain/day.ts")),
        () => write("lib/domain/day.ts", "two"),
      ),
    ).toBe(true);
  });

  it("when a source was renamed", () => {
    const rename = (from, to) => renameSync(join(folder, from), join(folder, to));
    expect(
      isNoticed(
        () => rename("app/page.tsx", "app/pages.tsx"),
        () => rename("app/pages.tsx", "app/page.tsx"),
      ),
    ).toBe(true);
  });

  it("when text moved from one file's end to the next one's beginning", () => {
    write("app/a.ts", "ab");
    write("app/b.ts", "c");
    expect(
      isNoticed(
        () => {
          write("app/a.ts", "a");
          write("app/b.ts", "bc");
        },
        () => {
          write("app/a.ts", "ab");
          write("app/b.ts", "c");
        },
      ),
    ).toBe(true);
  });

  it.each([
    "app/empty.ts",
    "components/new.tsx",
    "messages/uk.ts",
    "next.config.js",
    "proxy.ts",
    "prisma/migrations/1/migration.sql",
    "public/mark.svg",
    ".env",
    ".env.local",
    "app/about/README.md",
    "app/.well-known/x",
  ])("when %s is new", (path) => {
    expect(added(path)).toBe(true);
  });

  it.each(["NEXT_PUBLIC_NAME", "PARLEY_DIST_DIR"])("when %s is set otherwise", (name) => {
    const of = (value) => fingerprintSources(folder, { [name]: value });
    expect(of("a")).not.toBe(of("b"));
    expect(of("a")).toBe(of("a"));
  });
});

describe("a build stays", () => {
  it.each([
    "README.md",
    "tests/domain/day.test.ts",
    ".git/HEAD",
    ".data/PG_VERSION",
    ".next/BUILD_ID",
    ".next-test/BUILD_ID",
    "node_modules/next/package.json",
    "lib/db/generated/client.ts",
    "next-env.d.ts",
    "tsconfig.tsbuildinfo",
    "test-results/trace.zip",
  ])("when only %s is new", (path) => {
    expect(added(path)).toBe(false);
  });

  it.each(["PORT", "PARLEY_DATA_DIR", "DATABASE_URL", "HOME"])("when only %s is set otherwise", (name) => {
    expect(fingerprintSources(folder, { [name]: "a" })).toBe(fingerprintSources(folder, {}));
  });
});
