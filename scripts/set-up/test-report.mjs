import { existsSync, readFileSync } from "node:fs";

const none = { passed: 0, failed: 0, skipped: 0 };

function countVitest(report) {
  /* A file that cannot be loaded has no tests to fail. */
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function countPlaywright({ stats, errors }) {
  const ended = stats.expected + stats.unexpected + stats.flaky + stats.skipped;
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + (ended === 0 ? errors.length : 0),
    skipped: stats.skipped,
  };
}

/** Test counts from the JSON reports at `files`, {vitest, playwright}; a report that was not written counts 0. */
export function countTests(files) {
  const read = (file, count) => (existsSync(file) ? count(JSON.parse(readFileSync(file, "utf8"))) : none);
  const counts = [read(files.vitest, countVitest), read(files.playwright, countPlaywright)];
  return counts.reduce((sum, { passed, failed, skipped }) => ({
    passed: sum.passed + passed,
    failed: sum.failed + failed,
    skipped: sum.skipped + skipped,
  }));
}

/** The closing line. A run that broke off counts as a failure, also when no test had failed. */
export function describeCounts({ passed, failed, skipped }, isWhole) {
  const failures = isWhole ? failed : Math.max(failed, 1);
  return `${passed} passed, ${failures} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}
