import { constants, getPriority, setPriority } from "node:os";

/* Behind pages, but not so far that a machine with much else to do never makes a file. */
const NICENESS = 5;

/**
 * Lets everything else go first: whoever waits for a page waits for less than whoever waits for a file. Linux
 * has a priority for each thread, and those that a thread starts have its own; elsewhere it is the whole
 * process's and left alone.
 */
export function giveWay(): void {
  if (process.platform !== "linux") return;
  // From where it stands: a server that was started behind others may not come forward again.
  setPriority(0, Math.min(constants.priority.PRIORITY_LOW, getPriority(0) + NICENESS));
}
