import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));
const suffix = "test.{ts,tsx,mjs}";

export default defineConfig({
  resolve: {
    alias: [
      /* The package throws outside a server component; the rule it guards is the build's. */
      { find: /^server-only$/, replacement: join(root, "node_modules/server-only/empty.js") },
      { find: /^@\//, replacement: root },
    ],
  },
  test: {
    pool: "forks",
    /* One for each core of a small machine; by itself Vitest would leave one core idle. */
    maxWorkers: 2,
    globalSetup: "tests/support/export-worker.ts",
    /* Never the data or the server of whoever runs the tests. */
    env: {
      DATABASE_URL: "",
      PARLEY_DIST_DIR: ".next-vitest",
      PARLEY_DATA_DIR: process.env.PARLEY_TEST_DATA_DIR ?? join(tmpdir(), `parley-vitest-${process.pid}`),
    },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: [`tests/**/*.${suffix}`],
          exclude: ["tests/db/**", "tests/setup/**", "tests/e2e/**", "tests/bench/**"],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: { name: "db", include: [`tests/db/**/*.${suffix}`], testTimeout: 60_000, hookTimeout: 60_000 },
      },
      {
        extends: true,
        test: { name: "setup", include: [`tests/setup/**/*.${suffix}`], testTimeout: 120_000 },
      },
    ],
  },
});
