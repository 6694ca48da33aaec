import { Failure } from "./failure.mjs";

const done = [];

function write(line) {
  process.stdout.write(`${line}\n`);
}

/** `12.3 s` or `2 min 05 s`. */
export function formatDuration(milliseconds) {
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, "0")} s`;
}

/**
 * Runs one stage of a command, named before and after. `work` gives "skipped" when nothing had changed, an
 * exit code, or nothing. A code other than 0 is a Failure that names the stage.
 */
export async function runStage(title, work) {
  write(`\n▸ ${title}`);
  const start = performance.now();
  let outcome = "failed";
  try {
    const result = await work();
    if (typeof result === "number" && result !== 0) {
      throw new Failure(`Failed: ${title} (exit code ${result}).`, result);
    }
    outcome = result === "skipped" ? "unchanged, skipped" : "done";
  } finally {
    const duration = performance.now() - start;
    done.push({ title, duration, outcome });
    write(`  ${title}: ${outcome} (${formatDuration(duration)})`);
  }
}

/**
 * Runs several stages, or rows of stages, at once. Throws the first Failure only when all have ended, so that
 * each has said what it found and none goes on behind our back.
 */
export async function runTogether(rows) {
  const results = await Promise.allSettled(rows);
  const failed = results.find(({ status }) => status === "rejected");
  if (failed !== undefined) throw failed.reason;
}

/** The stages run so far with what they took, one a line. */
export function describeStages() {
  const width = Math.max(...done.map(({ title }) => title.length));
  return done
    .map(
      ({ title, duration, outcome }) =>
        `  ${title.padEnd(width)}  ${formatDuration(duration).padStart(12)}  ${outcome}`,
    )
    .join("\n");
}
