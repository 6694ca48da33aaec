import { join } from "node:path";
import { parentPort } from "node:worker_threads";

/*
 * The worker as it was built, but that a job for one of these hosts does to the thread what its name says.
 */

const FAULTS = {
  "loops.test": () => {
    for (;;);
  },
  "exits.test": () => process.exit(3),
  "allocates.test": () => {
    const held = [];
    for (;;) held.push(new Array(1000).fill(held.length));
  },
  "throws.test": () => {
    throw new Error("planted: /secret/folder");
  },
  "rejects.test": () => {
    void Promise.reject(new Error("planted"));
  },
  "leaves-after.test": () => {
    const { postMessage } = parentPort;
    parentPort.postMessage = (...given) => {
      postMessage.apply(parentPort, given);
      setImmediate(() => process.exit(0));
    };
  },
};

await import(join(process.cwd(), process.env.PARLEY_DIST_DIR, "export-worker.mjs"));

// Behind the worker's own, which answers only after it; before it, it would take away what comes meanwhile.
parentPort.on("message", ({ job }) => FAULTS[new URL(job.origin).hostname]?.());
