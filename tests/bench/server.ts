import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { buildBenchEnvironment, loadData, prepareBuild, serveBuild } from "./application";
import { type Child, startChild } from "./child";
import type { Comparison } from "./comparison";
import type { Job } from "./load";
import { findMedian } from "./median";
import { createPostgres } from "./postgres";
import { Releases } from "./releases";

const SLUG = "russia-ukraine";
const PAGE = `/${SLUG}`;
const API = `/api/v1/negotiations/${SLUG}/matrix`;
/** Another instant in every request, so that no answer was given before. */
const API_ANEW = `${API}?recordedAt={instant}`;
const ROUNDS = 5;
const CONNECTIONS = 8;
const [PAGES, ANSWERS, FAST] = [60, 400, 2000];

/** Medians of answers per second, every job in turn and all of them again, after a round that does not count. */
async function measureRates<Name extends string>(
  load: Child,
  jobs: Readonly<Record<Name, Omit<Job, "connections">>>,
): Promise<(name: Name) => number> {
  const rates = new Map<string, number[]>();
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [name, job] of Object.entries<Omit<Job, "connections">>(jobs)) {
      const rate = z.number().parse(await load.ask({ ...job, connections: CONNECTIONS }));
      if (round > 0) rates.set(name, [...(rates.get(name) ?? []), rate]);
    }
  }
  return (name) => findMedian(rates.get(name) ?? []);
}

/** A bare server of the bytes that `path` gives, in a process of its own. */
async function startBare(port: number, path: string, folder: string, releases: Releases): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    headers: { "Accept-Encoding": "identity" },
  });
  const file = join(folder, `bytes-${path.replaceAll("/", "-")}`);
  await writeFile(file, Buffer.from(await answer.arrayBuffer()));
  return startPeer("./bare-server.ts", [file, answer.headers.get("Content-Type") ?? ""], releases);
}

async function startPeer(script: string, args: readonly string[], releases: Releases): Promise<number> {
  const child = startChild(script, args);
  releases.add(() => child.stop());
  return z.number().parse(await child.ask("listen"));
}

/** Answers per second of the matrix, as a page and from the API, against bare servers. */
export async function benchServer(): Promise<readonly Comparison[]> {
  const releases = new Releases();
  try {
    const folder = await mkdtemp(join(tmpdir(), "parley-bench-"));
    releases.add(() => rm(folder, { recursive: true, force: true }));
    const env = buildBenchEnvironment(join(folder, "data"));
    await prepareBuild(env);
    const postgres = await createPostgres();
    releases.add(() => postgres.drop());
    const serverEnv = { ...env, DATABASE_URL: postgres.url };
    for (const each of [env, serverEnv]) await loadData(each);
    const embedded = await serveBuild(env, "/api/ready");
    releases.add(() => embedded.stop());
    const onServer = await serveBuild(serverEnv, "/api/ready");
    releases.add(() => onServer.stop());
    const barePage = await startBare(embedded.port, PAGE, folder, releases);
    const bareApi = await startBare(embedded.port, API, folder, releases);
    const barePostgres = await startPeer("./bare-postgres-server.ts", [postgres.url, SLUG], releases);
    const load = startChild("./load.ts");
    releases.add(() => load.stop());
    const rateOf = await measureRates(load, {
      page: { port: embedded.port, path: PAGE, requests: PAGES },
      barePage: { port: barePage, path: "/", requests: FAST },
      api: { port: embedded.port, path: API, requests: ANSWERS },
      bareApi: { port: bareApi, path: "/", requests: FAST },
      apiOnServer: { port: onServer.port, path: API, requests: ANSWERS },
      barePostgres: { port: barePostgres, path: "/", requests: ANSWERS },
      apiAnew: { port: onServer.port, path: API_ANEW, requests: ANSWERS },
    });
    const compare = (
      what: string,
      ours: number,
      [peer, theirs]: readonly [string, number],
      limit: Comparison["limit"],
    ): Comparison => ({
      what,
      ours: `${ours.toFixed(0)}/s`,
      peer: `${peer} ${theirs.toFixed(0)}/s`,
      ratio: ours / theirs,
      limit,
    });
    const sameRows = ["node:http + pg", rateOf("barePostgres")] as const;
    return [
      compare("matrix page, embedded", rateOf("page"), ["node:http, same bytes", rateOf("barePage")], null),
      compare("matrix API, embedded", rateOf("api"), ["node:http, same bytes", rateOf("bareApi")], null),
      compare("matrix API, embedded", rateOf("api"), sameRows, { atLeast: 1 }),
      compare("matrix API, PostgreSQL", rateOf("apiOnServer"), sameRows, { atLeast: 1 }),
      compare("matrix API, PostgreSQL, never asked before", rateOf("apiAnew"), sameRows, { atLeast: 1 }),
    ];
  } finally {
    await releases.run();
  }
}
