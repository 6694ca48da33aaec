/** A failure whose message tells the person what to do; it is shown without a stack trace. */
export class Failure extends Error {
  /** `code` is what the command exits with. */
  constructor(message, code = 1) {
    super(message);
    this.code = code;
  }
}

/** Runs `command` and exits with the code it gives; a Failure is printed plainly, anything else in full. */
export async function runAsMain(command) {
  try {
    process.exitCode = (await command()) ?? 0;
  } catch (error) {
    if (error instanceof Failure) {
      process.stderr.write(`\n${error.message}\n`);
      process.exitCode = error.code;
    } else {
      process.stderr.write(`\n${error instanceof Error ? error.stack : String(error)}\n`);
      process.exitCode = 1;
    }
  }
}
