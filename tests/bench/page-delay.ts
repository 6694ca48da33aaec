import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addDays, getDay } from "@/lib/domain/day";
import { buildBenchEnvironment, loadData, prepareBuild, serveBuild } from "./application";
import type { Comparison } from "./comparison";
import { findMedian } from "./median";
import { Releases } from "./releases";

const SLUG = "russia-ukraine";
const MOST_MS = 50;
const WARM_UPS = 20;
const ROUNDS = 6;
const REQUESTS = 25;
const LAST_DAY = getDay("2025-05-23");
const FORMATS = ["pdf", "png", "svg", "pptx", "docx", "xlsx"];

/** Asks for file after file, each of another day and format, until `stop`; gives how many there were. */
function keepExporting(origin: string): { stop(): Promise<number> } {
  let isWanted = true;
  const made = (async () => {
    let files = 0;
    while (isWanted) {
      const asOf = addDays(LAST_DAY, -(Math.floor(files / FORMATS.length) % 60));
      const format = FORMATS[files % FORMATS.length];
      const answer = await fetch(
        `${origin}/api/v1/negotiations/${SLUG}/figures/matrix.${format}?asOf=${asOf}`,
      );
      if (!answer.ok) throw new Error(`An export was answered with ${answer.status}.`);
      await answer.arrayBuffer();
      files += 1;
    }
    return files;
  })();
  return {
    stop: () => {
      isWanted = false;
      return made;
    },
  };
}

async function timePages(origin: string, requests: number): Promise<number[]> {
  const times: number[] = [];
  for (let request = 0; request < requests; request += 1) {
    const start = performance.now();
    const answer = await fetch(`${origin}/${SLUG}`);
    if (!answer.ok) throw new Error(`The page was answered with ${answer.status}.`);
    await answer.arrayBuffer();
    times.push(performance.now() - start);
  }
  return times;
}

/** How much later a page is there while files are being made: idle and busy in turn, on one production server. */
export async function benchPageDelay(): Promise<readonly Comparison[]> {
  const releases = new Releases();
  try {
    const folder = await mkdtemp(join(tmpdir(), "parley-bench-"));
    releases.add(() => rm(folder, { recursive: true, force: true }));
    const env = buildBenchEnvironment(join(folder, "data"));
    await prepareBuild(env);
    await loadData(env);
    const served = await serveBuild(env, "/api/ready");
    releases.add(() => served.stop());
    const origin = `http://127.0.0.1:${served.port}`;
    await timePages(origin, WARM_UPS);
    const [idle, busy]: [number[], number[]] = [[], []];
    let files = 0;
    for (let round = 0; round <= ROUNDS; round += 1) {
      const alone = await timePages(origin, REQUESTS);
      const exporting = keepExporting(origin);
      const beside = await timePages(origin, REQUESTS);
      files += await exporting.stop();
      // In the first round the worker starts.
      if (round === 0) continue;
      idle.push(...alone);
      busy.push(...beside);
    }
    const delay = findMedian(busy) - findMedian(idle);
    return [
      {
        what: `delay of a page by running exports (${files} files), median`,
        ours: `${delay.toFixed(0)} ms (${findMedian(busy).toFixed(0)} instead of ${findMedian(idle).toFixed(0)})`,
        peer: `${MOST_MS} ms`,
        ratio: delay / MOST_MS,
        limit: { atMost: 1 },
      },
    ];
  } finally {
    await releases.run();
  }
}
