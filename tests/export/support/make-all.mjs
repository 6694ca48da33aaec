import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { Worker } from "node:worker_threads";

/*
 * A process of its own that makes the files of all jobs in `jobs`, a JSON file, with the worker in `file`, and
 * prints the SHA-256 of each by its name. "backwards" makes the last one first.
 */

const [, , file, jobs, order] = process.argv;
const named = Object.entries(JSON.parse(readFileSync(jobs, "utf8")));
const worker = new Worker(file);

function make(job) {
  return new Promise((resolve, reject) => {
    const hear = (answer) => {
      if (answer.progress) return;
      worker.off("message", hear);
      if (answer.done) resolve(createHash("sha256").update(answer.file.bytes).digest("hex"));
      else reject(new Error(answer.expected?.message ?? answer.message));
    };
    worker.on("message", hear);
    worker.postMessage({ job });
  });
}

const hashes = {};
for (const [name, job] of order === "backwards" ? named.reverse() : named) hashes[name] = await make(job);
await worker.terminate();
process.stdout.write(JSON.stringify({ hashes, now: new Date().toString() }));
