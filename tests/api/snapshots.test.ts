import { createHash } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import * as freezing from "@/app/api/v1/negotiations/[slug]/snapshots/route";
import * as files from "@/app/api/v1/snapshots/[file]/route";
import { problemSchema } from "@/lib/api/problem-schema";
import { PEER_HEADER } from "@/lib/auth/client-address";
import { findSnapshot } from "@/lib/db/snapshots";
import { findNewer } from "@/lib/snapshots/find-newer";
import { findLoaded, getNow } from "@/lib/web/load-record";
import { engines, type TestDatabase } from "@/tests/support/database";
import { useDatabase } from "@/tests/support/own-database";
import { storeRecord } from "./support/serve";
import { buildTalks } from "./support/talks";

function freeze(body: object, type = "application/json", extra: Record<string, string> = {}) {
  const text = type.endsWith("json") ? JSON.stringify(body) : new URLSearchParams({ ...body }).toString();
  const request = new Request("http://parley.test/api/v1/negotiations/talks/snapshots", {
    method: "POST",
    headers: { Host: "parley.test", "Sec-Fetch-Site": "same-origin", "Content-Type": type, ...extra },
    body: text,
  });
  return freezing.POST(request, { params: Promise.resolve({ slug: "talks" }) });
}

const read = (file: string, query = "") =>
  files.GET(new Request(`http://parley.test/api/v1/snapshots/${file}${query}`), {
    params: Promise.resolve({ file }),
  });

const readProblem = async (response: Response) => problemSchema.parse(await response.json());

describe.each(engines)("a snapshot, on $name", (engine) => {
  let own: TestDatabase;
  beforeAll(async () => {
    own = await useDatabase(engine);
    await storeRecord(buildTalks());
  }, 120_000);
  afterAll(() => own.close());
  beforeEach(() => own.run(`DELETE FROM "rate_count"`));

  test("is named by the hash of its bytes, and the same figure gives the same one", async () => {
    const [first, second] = [await freeze({ figure: "agreement" }), await freeze({ figure: "agreement" })];
    expect(first.status).toBe(201);
    const { hash } = await first.json();
    expect(await second.json()).toEqual({ hash });
    expect(first.headers.get("Location")).toBe(`/snapshots/${hash}`);
    const answer = await read(`${hash}.json`);
    const text = await answer.text();
    expect(createHash("sha256").update(text).digest("hex")).toBe(hash);
    expect(JSON.parse(text)).toMatchObject({ format: 1, kind: "figure", figure: { figure: "agreement" } });
  });

  test("is drawn from what was frozen, under its own address", async () => {
    const { hash } = await (await freeze({ figure: "agreement", search: "parties=a&parties=b" })).json();
    const answer = await read(`${hash}.svg`, "?size=column&theme=dark");
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain(`http://parley.test/snapshots/${hash}`);
  });

  test("keeps its day and says when the record says something else by now", async () => {
    const { hash } = await (await freeze({ figure: "agreement" })).json();
    const snapshot = await findSnapshot(own.database, hash);
    const loaded = await findLoaded("talks");
    if (!snapshot?.subject || snapshot.content.kind !== "figure" || loaded === null)
      throw new RangeError("none");
    const { figure } = snapshot.content;
    expect(findNewer(loaded.record, figure, snapshot.subject, getNow())).toMatchObject({
      isCorrected: false,
      through: null,
    });
    const [row, ...others] = figure.data.rows;
    const frozen = { ...figure, data: { ...figure.data, rows: [[...(row ?? [])].fill(0), ...others] } };
    expect(findNewer(loaded.record, frozen, snapshot.subject, getNow())).toMatchObject({ isCorrected: true });
  });

  test("a form without script ends on its page", async () => {
    const answer = await freeze({ figure: "agreement", search: "" }, "application/x-www-form-urlencoded");
    expect(answer.status).toBe(303);
    expect(answer.headers.get("Location")).toMatch(/^\/snapshots\/[0-9a-f]{64}$/);
  });

  test.each([
    [{ figure: "pie" }, "figure"],
    [{ figure: "agreement", search: "parties=mars" }, "parties"],
    [{ figure: "agreement", search: "colour=red" }, "colour"],
    [{ figure: "agreement", html: "<b>" }, "html"],
  ])("is refused for %j, by name", async (body, at) => {
    const answer = await freeze(body);
    expect(answer.status).toBe(400);
    expect((await readProblem(answer)).faults.map((fault) => fault.at)).toContain(at);
  });

  test("one that does not exist, a format there is not and parameters of live figures are told apart", async () => {
    const { hash } = await (await freeze({ figure: "agreement" })).json();
    expect((await read(`${"0".repeat(64)}.json`)).status).toBe(404);
    expect((await readProblem(await read(`${hash}.gif`))).faults[0]?.at).toBe("format");
    expect((await readProblem(await read(`${hash}.svg`, "?asOf=2025-05-01"))).status).toBe(400);
  });

  test("one network freezes 30 times an hour", async () => {
    globalThis.parleyWatchesPeers = true;
    try {
      const from = { [PEER_HEADER]: "10.1.2.3" };
      for (let times = 0; times < 30; times += 1) {
        expect((await freeze({ figure: "agreement" }, "application/json", from)).status).toBe(201);
      }
      expect((await freeze({ figure: "agreement" }, "application/json", from)).status).toBe(429);
      const other = { [PEER_HEADER]: "10.9.2.3" };
      expect((await freeze({ figure: "agreement" }, "application/json", other)).status).toBe(201);
    } finally {
      globalThis.parleyWatchesPeers = undefined;
    }
  });
});
