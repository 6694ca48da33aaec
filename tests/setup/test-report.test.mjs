import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { countTests, describeCounts } from "../../scripts/set-up/test-report.mjs";

const folder = mkdtempSync(join(tmpdir(), "parley-report-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function count(vitest, playwright) {
  const files = { vitest: join(folder, "vitest.json"), playwright: join(folder, "playwright.json") };
  rmSync(files.vitest, { force: true });
  rmSync(files.playwright, { force: true });
  if (vitest !== null) writeFileSync(files.vitest, JSON.stringify(vitest));
  if (playwright !== null) writeFileSync(files.playwright, JSON.stringify(playwright));
  return countTests(files);
}

const unit = {
  numPassedTests: 40,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [{ status: "passed", assertionResults: [{}] }],
};
const browser = { stats: { expected: 9, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] };

it("adds up both runners", () => {
  expect(describeCounts(count(unit, browser), true)).toBe("49 passed, 0 failed");
});

it("counts failures and tests that were left out", () => {
  const counts = count(
    { ...unit, numFailedTests: 2, numPendingTests: 1 },
    { ...browser, stats: { expected: 8, unexpected: 1, flaky: 0, skipped: 3 } },
  );
  expect(describeCounts(counts, true)).toBe("48 passed, 3 failed, 4 skipped");
});

it("counts a file that could not be loaded as a failure", () => {
  const broken = { ...unit, testResults: [{ status: "failed", assertionResults: [] }] };
  expect(describeCounts(count(broken, browser), true)).toBe("49 passed, 1 failed");
});

it("never says that nothing failed when the run broke off", () => {
  expect(describeCounts(count(unit, null), false)).toBe("40 passed, 1 failed");
  expect(describeCounts(count(null, null), false)).toBe("0 passed, 1 failed");
});
