import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import * as health from "@/app/api/health/route";
import * as ready from "@/app/api/ready/route";
import * as matrix from "@/app/api/v1/negotiations/[slug]/matrix/route";
import * as negotiations from "@/app/api/v1/negotiations/route";
import { problemSchema } from "@/lib/api/problem-schema";
import { getDatabase } from "@/lib/db/client";
import { acquireFolderLock, type FolderLock } from "@/lib/db/folder-lock";
import { call, type Route, storeRecord } from "./support/serve";
import { buildTalks } from "./support/talks";

const logged = vi.hoisted(() => ({ error: vi.fn(), warn: vi.fn() }));
vi.mock("pino", () => ({ pino: () => logged }));

let folder: string;
let holder: FolderLock;

/* The API opens this folder, and somebody else has it open first: as good as a database that is down. */
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "parley-api-"));
  vi.stubEnv("DATABASE_URL", "");
  vi.stubEnv("PARLEY_DATA_DIR", folder);
  holder = await acquireFolderLock(folder);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await (await getDatabase()).close();
  await rm(folder, { recursive: true, force: true });
});

async function readProblem(route: Route) {
  const response = await call(route);
  const text = await response.text();
  return { response, text, problem: problemSchema.parse(JSON.parse(text)) };
}

describe("while the database is down, and after", () => {
  test("503 tells that the data cannot be reached, and no more than that", async () => {
    for (const route of [ready, matrix, negotiations]) {
      const { response, text, problem } = await readProblem(route);
      expect(problem).toMatchObject({ status: 503, type: "urn:parley:problem:unavailable", faults: [] });
      expect(response.status).toBe(503);
      expect(response.headers.get("Retry-After")).toMatch(/^\d+$/);
      expect(text).not.toContain(folder);
      expect(text).not.toContain(String(process.pid));
    }
    expect(logged.warn.mock.calls[0]?.[0]?.err.message).toContain(folder);
    const live = await call(health);
    expect([live.status, await live.json()]).toEqual([200, { status: "live" }]);
  });

  test("everything answers once it is back, in the same process", async () => {
    await holder.release();
    expect(await (await call(ready)).json()).toEqual({ status: "ready" });
    await storeRecord(buildTalks());
    expect((await call(matrix)).status).toBe(200);
    expect((await call(negotiations)).status).toBe(200);
  }, 120_000);

  test("it is not ready while it lacks a migration", async () => {
    const { client } = await getDatabase();
    await client.$executeRaw`UPDATE "_prisma_migrations" SET "finished_at" = NULL`;
    expect((await readProblem(ready)).problem.status).toBe(503);
    await client.$executeRaw`UPDATE "_prisma_migrations" SET "finished_at" = now()`;
    expect((await call(ready)).status).toBe(200);
  });

  test("a fault of ours is told as 500 without a word about the inside, and logged whole", async () => {
    const { client } = await getDatabase();
    await client.$executeRaw`ALTER TABLE "audit_entry" RENAME TO "elsewhere"`;
    const { text, problem } = await readProblem(matrix);
    await client.$executeRaw`ALTER TABLE "elsewhere" RENAME TO "audit_entry"`;
    expect(problem).toMatchObject({ status: 500, type: "urn:parley:problem:internal", faults: [] });
    expect(text).not.toMatch(/audit|prisma|table/i);
    expect(logged.error.mock.calls[0]?.[0]?.err).toBeInstanceOf(Error);
    expect((await call(matrix)).status).toBe(200);
  });
});
