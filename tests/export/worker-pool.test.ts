import { afterEach, describe, expect, test, vi } from "vitest";
import type { FigureJob } from "@/lib/export/export-job";
import { FairQueue } from "@/lib/export/fair-queue";
import { WorkerThread } from "@/lib/export/worker-thread";
import { buildFigure } from "@/lib/figures/framed/build-figure";
import { buildDefaultRequest } from "@/lib/web/figure-state";
import { getBuiltIn } from "@/tests/support/built-in";
import { instant } from "@/tests/support/record";
import { LIMITS, openFaultyPool } from "./support/faulty-pool";
import { figureJob } from "./support/made-files";

const record = getBuiltIn();
const request = buildDefaultRequest(record, instant("2026-11-22T00:00:00.000Z"));
const good = figureJob(buildFigure(record, "agreement", request, "/x"), "csv");
/** A job that does to its thread what faulty-worker.mjs says. */
const bad = (fault: string): FigureJob => ({ ...good, origin: `https://${fault}.test` });

/** Only what the pool itself measures time with; threads are real. */
const stopTime = () => vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
const waitForEver = () => vi.advanceTimersByTime(LIMITS.patienceMilliseconds);
afterEach(() => {
  vi.useRealTimers();
});

const MADE = { pages: 1 };

describe("A worker that fails", () => {
  test.each([
    ["exits", /could not be made/],
    ["throws", /could not be made/],
    ["rejects", /could not be made/],
    ["allocates", /more memory/],
  ])(
    "because it %s costs its own job an error in words, and those behind it nothing",
    async (fault, told) => {
      const pool = openFaultyPool();
      const [failed, ...behind] = await Promise.allSettled([
        pool.run(bad(fault)),
        pool.run(good),
        pool.run(good),
      ]);
      expect(failed).toMatchObject({ reason: { code: "not-made", message: expect.stringMatching(told) } });
      for (const each of behind) expect(each).toMatchObject({ status: "fulfilled", value: MADE });
      await expect(pool.run(good)).resolves.toMatchObject(MADE);
    },
  );

  test("because it never ends is given up, and the next job has a worker of its own", async () => {
    stopTime();
    const pool = openFaultyPool();
    const [lost, behind] = [pool.run(bad("loops")), pool.run(good)];
    waitForEver();
    await expect(lost).rejects.toMatchObject({
      code: "not-made",
      message: expect.stringMatching(/took too long/),
    });
    await expect(behind).resolves.toMatchObject(MADE);
  });

  test("between two jobs takes neither the process nor the next job along", async () => {
    const thread = new WorkerThread(LIMITS);
    await expect(thread.run(bad("leaves-after"))).resolves.toMatchObject(MADE);
    await vi.waitFor(() => expect(thread.isUsable).toBe(false));
    const pool = openFaultyPool();
    await pool.run(bad("leaves-after"));
    await vi.waitFor(() => expect(Reflect.get(pool, "idle")).toMatchObject([{ isUsable: false }]));
    await expect(pool.run(good)).resolves.toMatchObject(MADE);
  });

  test("because its file is not there says so to the job, not to the process", async () => {
    const thread = new WorkerThread({ ...LIMITS, file: "/nowhere/export-worker.mjs" });
    await expect(thread.run(good)).rejects.toMatchObject({ code: "not-made" });
  });
});

describe("Jobs that wait", () => {
  test("are turned away above a bound for each asker and for all, and told when to come back", async () => {
    stopTime();
    const pool = openFaultyPool();
    const leaving = new AbortController();
    const ask = (asker: string) => pool.run(good, { asker, signal: leaving.signal });
    const outcomes = [pool.run(bad("loops"))];
    outcomes.push(...["a", "a", "a", "b", "c", "d"].map(ask));
    leaving.abort();
    waitForEver();
    const told = (await Promise.allSettled(outcomes)).map((each) =>
      each.status === "rejected" ? `${each.reason.code} ${each.reason.retryAfterSeconds}` : "made",
    );
    const [gone, full, wait] = ["not-made null", "not-made 5", "too-many 5"];
    expect(told).toEqual(["not-made null", gone, gone, wait, gone, gone, full]);
  });

  test("are dropped when nobody waits for them any longer, and make room", async () => {
    stopTime();
    const pool = openFaultyPool();
    const lost = pool.run(bad("loops"));
    const leaving = new AbortController();
    const left = [0, 1].map(() => pool.run(bad("exits"), { asker: "a", signal: leaving.signal }));
    leaving.abort();
    for (const each of left) await expect(each).rejects.toMatchObject({ code: "not-made" });
    const wanted = pool.run(good, { asker: "a", signal: null });
    await expect(pool.run(good, { asker: "a", signal: leaving.signal })).rejects.toMatchObject({
      code: "not-made",
    });
    waitForEver();
    await expect(lost).rejects.toMatchObject({ code: "not-made" });
    await expect(wanted).resolves.toMatchObject(MADE);
  });

  test("take turns by asker, each asker's own in their order", () => {
    const queue = new FairQueue<string>();
    for (const item of ["a1", "a2", "a3", "b1", "c1", "b2"]) queue.add(item.slice(0, 1), item);
    queue.remove("a", "a2");
    queue.remove("c", "c9");
    expect([queue.size, queue.sizeOf("a"), queue.sizeOf("z")]).toEqual([5, 2, 0]);
    const taken = Array.from({ length: 6 }, () => queue.take());
    expect(taken).toEqual(["a1", "b1", "c1", "a3", "b2", undefined]);
    expect(queue.size).toBe(0);
  });
});
