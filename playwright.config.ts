import { defineConfig } from "@playwright/test";
import { findChromium } from "./scripts/set-up/chromium.mjs";

const port = process.env.PARLEY_TEST_PORT ?? "3100";
const report = process.env.PARLEY_TEST_REPORT;

export default defineConfig({
  testDir: "tests/e2e",
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: report ? [["list"], ["json", { outputFile: report }]] : [["list"]],
  use: {
    baseURL: `http://localhost:${port}`,
    locale: "en-GB",
    timezoneId: "UTC",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: findChromium(process.env) ?? undefined,
      args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    },
  },
  projects: [
    {
      name: "desktop",
      testIgnore: "desk/**",
      grepInvert: /@phone-only/,
      use: { viewport: { width: 1440, height: 900 } },
    },
    {
      name: "phone",
      testIgnore: "desk/**",
      grep: /@phone/,
      use: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
    },
    {
      /* What changes the record comes after what only reads it. */
      name: "desk",
      testMatch: "desk/**",
      dependencies: ["desktop", "phone"],
      use: { viewport: { width: 1440, height: 900 } },
    },
  ],
  webServer: {
    command: `node node_modules/next/dist/bin/next start -p ${port}`,
    url: `http://localhost:${port}/api/ready`,
    /* Playwright names itself "test" here, which Next would serve as neither development nor production. */
    env: { NODE_ENV: "production", PARLEY_DIST_DIR: ".next-test" },
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
    reuseExistingServer: false,
    timeout: 60_000,
  },
});
