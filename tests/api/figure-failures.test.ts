import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import * as figures from "@/app/api/v1/negotiations/[slug]/figures/[file]/route";
import { problemSchema } from "@/lib/api/problem-schema";
import { PEER_HEADER } from "@/lib/auth/client-address";
import type { WorkerPool } from "@/lib/export/worker-pool";
import { LIMITS, openFaultyPool } from "@/tests/export/support/faulty-pool";
import type { TestDatabase } from "@/tests/support/database";
import { useMemoryDatabase } from "@/tests/support/own-database";
import { storeRecord } from "./support/serve";
import { buildTalks } from "./support/talks";

const logged = vi.hoisted(() => ({ warn: vi.fn(), error: vi.fn() }));
vi.mock("pino", () => ({ pino: () => logged }));

let own: TestDatabase;
beforeAll(async () => {
  own = await useMemoryDatabase();
  await storeRecord(buildTalks());
}, 120_000);
afterAll(() => own.close());

const store = globalThis as typeof globalThis & { parleyExports?: WorkerPool; parleyFiles?: unknown };
beforeEach(() => {
  vi.clearAllMocks();
  store.parleyExports = openFaultyPool();
  store.parleyFiles = undefined;
  globalThis.parleyWatchesPeers = true;
});
afterEach(() => {
  vi.useRealTimers();
  store.parleyExports = undefined;
  globalThis.parleyWatchesPeers = undefined;
});

interface Asked {
  /** The host that is asked; faulty-worker.mjs says what each does to the worker. */
  readonly host?: string;
  readonly from?: string;
  readonly signal?: AbortSignal;
}

/** Each file another, so that none of them is kept already. */
let asked = 0;
function ask({ host = "parley.test", from = "10.0.0.1", signal }: Asked = {}): Promise<Response> {
  asked += 1;
  const days = `asOf=2025-05-${String(1 + (asked % 28)).padStart(2, "0")}`;
  const request = new Request(`http://${host}/api/v1/negotiations/talks/figures/agreement.csv?${days}`, {
    headers: { Host: host, [PEER_HEADER]: from },
    ...(signal && { signal }),
  });
  return figures.GET(request, { params: Promise.resolve({ slug: "talks", file: "agreement.csv" }) });
}

/* Time stands still in these tests; turns of the event loop go on. */
async function untilWaiting(count: number): Promise<void> {
  const size = () => Reflect.get(store.parleyExports ?? {}, "waiting").size;
  while (size() !== count) await new Promise((resolve) => setImmediate(resolve));
}

const readProblem = async (response: Response) => problemSchema.parse(await response.json());

describe("A file that cannot be made", () => {
  test("is told as 503 with what to do, without a word about the inside, and the next one is made", async () => {
    const answer = await ask({ host: "throws.test" });
    expect([answer.status, answer.headers.get("Retry-After"), answer.headers.get("Cache-Control")]).toEqual([
      503,
      "5",
      "no-store",
    ]);
    const problem = await readProblem(answer);
    expect(problem).toMatchObject({ type: "urn:parley:problem:not-made", title: "File not made" });
    expect(problem.detail).toMatch(/could not be made\. Try again/);
    expect(JSON.stringify(problem)).not.toMatch(/secret|planted/);
    expect(logged.warn.mock.calls[0]?.[0]?.err.cause.message).toContain("/secret/folder");
    expect((await ask()).status).toBe(200);
  });

  test("for want of memory is told so, and is not worth the same again", async () => {
    const answer = await ask({ host: "allocates.test" });
    expect([answer.status, answer.headers.get("Retry-After")]).toEqual([503, null]);
    expect((await readProblem(answer)).detail).toMatch(/more memory.*Choose fewer/);
    expect((await ask()).status).toBe(200);
  });
});

describe("Somebody who asks for many files", () => {
  test("is told to wait, while others are served in their turn", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const lost = ask({ host: "loops.test" });
    const many = Array.from({ length: 5 }, () => ask({ from: "10.0.0.1" }));
    const other = ask({ from: "10.9.9.9" });
    const refused = await Promise.race(many);
    expect([refused.status, refused.headers.get("Retry-After")]).toEqual([429, "5"]);
    expect((await readProblem(refused)).detail).toMatch(/too many files at once/);
    vi.advanceTimersByTime(LIMITS.patienceMilliseconds);
    expect((await other).status).toBe(200);
    expect((await readProblem(await lost)).detail).toMatch(/took too long/);
    const statuses = (await Promise.all(many)).map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 200, 429, 429, 429]);
  });

  test("of the same content at the same time has it made once", async () => {
    const run = vi.spyOn(store.parleyExports ?? openFaultyPool(), "run");
    const same = () => {
      asked = 26;
      return ask();
    };
    const answers = await Promise.all(Array.from({ length: 20 }, same));
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
    expect(run).toHaveBeenCalledTimes(1);
  });

  test("and leaves takes what waits for nobody out of the line", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const lost = ask({ host: "loops.test" });
    const leaving = new AbortController();
    const left = [ask({ signal: leaving.signal }), ask({ signal: leaving.signal })];
    await untilWaiting(2);
    leaving.abort();
    for (const each of left) expect((await each).status).toBe(503);
    const wanted = ask();
    await untilWaiting(1);
    vi.advanceTimersByTime(LIMITS.patienceMilliseconds);
    expect([(await lost).status, (await wanted).status]).toEqual([503, 200]);
  });
});
