import { setPriority } from "node:os";

/* Behind pages, but not so far that a machine with much else to do never makes a file. */
const NICENESS = 5;

/**
 * Lets everything else go first: whoever waits for a page waits for less than whoever waits for a file. Linux
 * has a priority for each thread, and those that a thread starts have its own; elsewhere it is the whole
 * process's and left alone.
 */
export function giveWay(): void {
  if (process.platform === "linux") setPriority(0, NICENESS);
}
