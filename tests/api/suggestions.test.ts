import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import * as suggestions from "@/app/api/v1/negotiations/[slug]/suggestions/route";
import * as suggestion from "@/app/api/v1/suggestions/[id]/route";
import { problemSchema } from "@/lib/api/problem-schema";
import { listSuggestionsEndpoint } from "@/lib/api/suggestions";
import { PEER_HEADER } from "@/lib/auth/client-address";
import { listSuggestions } from "@/lib/db/suggestions";
import { addSignedIn } from "@/tests/auth/support/accounts";
import { engines, type TestDatabase } from "@/tests/support/database";
import { useDatabase } from "@/tests/support/own-database";
import { storeRecord } from "./support/serve";
import { buildTalks } from "./support/talks";

const HOSTILE = `<img src=x onerror=alert(1)> '); DROP TABLE "suggestion"; -- {{7*7}} \u202Eevil 𝔘`;

const fields = {
  party: "a",
  issue: "troops",
  text: "The day is that of the report, not of the speech.",
  asOf: "2025-05-01",
  recordedAt: "2025-08-01T00:00:00.000Z",
  stance: "Option o2",
  address: "/talks?asOf=2025-05-01&cell=a.troops",
};

interface Sending {
  readonly slug?: string;
  readonly headers?: Record<string, string>;
  /** Another one counts apart. */
  readonly client?: string;
}

let clients = 0;
const newClient = () => {
  clients += 1;
  return `10.0.${clients >> 8}.${clients & 255}`;
};

function post(body: BodyInit, type: string, { slug = "talks", headers = {}, client = newClient() }: Sending) {
  const request = new Request(`http://parley.test/api/v1/negotiations/${slug}/suggestions`, {
    method: "POST",
    headers: {
      Host: "parley.test",
      "Sec-Fetch-Site": "same-origin",
      "Content-Type": type,
      [PEER_HEADER]: client,
      ...headers,
    },
    body,
  });
  return suggestions.POST(request, { params: Promise.resolve({ slug }) });
}

const send = (body: object, sending: Sending = {}) =>
  post(JSON.stringify({ ...fields, ...body }), "application/json", sending);
const sendForm = (body: Record<string, string>, sending: Sending = {}) =>
  post(new URLSearchParams({ ...fields, ...body }).toString(), "application/x-www-form-urlencoded", sending);

const readProblem = async (response: Response) => problemSchema.parse(await response.json());

describe.each(engines)("a correction that a reader suggests, on $name", (engine) => {
  let own: TestDatabase;
  beforeAll(async () => {
    own = await useDatabase(engine);
    await storeRecord(buildTalks());
    globalThis.parleyWatchesPeers = true;
  }, 120_000);
  afterAll(async () => {
    globalThis.parleyWatchesPeers = undefined;
    await own.close();
  });
  // What is counted an hour long in the life of a negotiation would be used up by these tests.
  beforeEach(() => own.run(`DELETE FROM "rate_count"`));

  const listed = () => listSuggestions(own.database, { negotiation: "talks" });

  test("is kept with what the reader saw, and nothing about the reader", async () => {
    const response = await send({ sourceUrl: "https://example.org/a" });
    expect(response.status).toBe(201);
    const { id } = await response.json();
    const { party, issue, text, asOf, recordedAt, stance, address } = fields;
    expect((await listed()).find((each) => each.id === id)).toMatchObject({
      party,
      issue,
      text,
      sourceUrl: "https://example.org/a",
      seen: { asOf, recordedAt, stance, address },
      state: "open",
      handledBy: null,
    });
  });

  test("is text and stays text, whatever it looks like", async () => {
    const text = `${HOSTILE}\n${HOSTILE}`;
    const { id } = await (await send({ text, stance: HOSTILE })).json();
    expect((await listed()).find((each) => each.id === id)).toMatchObject({
      text,
      seen: { stance: HOSTILE },
    });
  });

  test.each([
    ["text", { text: "Too short" }],
    ["text", { text: `${" ".repeat(50)}short` }],
    ["text", { text: "x".repeat(2001) }],
    ["text", { text: "A null \u0000 in the middle." }],
    ["text", { text: "Half a character \uD800 in it." }],
    ["text", { text: 5 }],
    ["sourceUrl", { sourceUrl: "javascript:alert(1)" }],
    ["sourceUrl", { sourceUrl: "example.org" }],
    ["asOf", { asOf: "2025-02-30" }],
    ["recordedAt", { recordedAt: "yesterday" }],
    ["stance", { stance: "x".repeat(501) }],
    ["address", { address: "https://elsewhere.test/" }],
    ["address", { address: "//elsewhere.test/" }],
    ["address", { address: "/\\elsewhere.test/" }],
    ["address", { address: "javascript:alert(1)" }],
    ["party", { party: undefined }],
    ["email", { email: "me@example.org" }],
    ["state", { state: "accepted" }],
    ["__proto__", JSON.parse('{"__proto__": {"state": "accepted"}}')],
  ])("is refused with the reason where %s is not as it should be: %j", async (at, wrong) => {
    const before = (await listed()).length;
    const body = JSON.stringify({ ...fields, ...wrong });
    const problem = await readProblem(await post(body, "application/json", {}));
    expect(problem.status).toBe(400);
    expect(new Set(problem.faults.map((fault) => fault.at))).toEqual(new Set([at]));
    expect(await listed()).toHaveLength(before);
  });

  test("is refused for a cell or a negotiation that is not there", async () => {
    const { status, faults } = await readProblem(await send({ party: "nobody" }));
    expect([status, faults.map(({ at }) => at)]).toEqual([404, ["party"]]);
    expect((await send({}, { slug: "nowhere" })).status).toBe(404);
  });

  test("is refused where another site made a browser send it", async () => {
    const before = (await listed()).length;
    for (const headers of [{ "Sec-Fetch-Site": "cross-site" }, { "Sec-Fetch-Site": "same-site" }]) {
      expect((await send({}, { headers })).status).toBe(403);
      expect((await sendForm({}, { headers })).headers.get("Location")).toBe(
        "/talks/suggested?problem=forbidden",
      );
    }
    expect(await listed()).toHaveLength(before);
  });

  test("is refused as anything but JSON or a form, and when it is too long", async () => {
    expect((await post("text=x", "text/plain", {})).status).toBe(415);
    expect((await send({ text: "x".repeat(40_000) })).status).toBe(413);
  });

  test("comes from a form without script too, which ends in a page", async () => {
    const response = await sendForm({ text: "  First line.\r\nSecond line.  ", sourceUrl: "" });
    expect([response.status, response.headers.get("Location")]).toEqual([303, "/talks/suggested"]);
    expect((await listed()).at(-1)).toMatchObject({ text: "First line.\nSecond line.", sourceUrl: null });
    const refused = await sendForm({ text: "short" });
    expect([refused.status, refused.headers.get("Location")]).toEqual([
      303,
      "/talks/suggested?problem=invalid",
    ]);
  });

  test("comes five times an hour from one client, and from others still", async () => {
    const client = newClient();
    for (let count = 0; count < 5; count += 1) expect((await send({}, { client })).status).toBe(201);
    const refused = await send({}, { client });
    expect((await readProblem(refused)).status).toBe(429);
    expect(refused.headers.get("Retry-After")).toMatch(/^\d+$/);
    expect((await sendForm({}, { client })).headers.get("Location")).toBe(
      "/talks/suggested?problem=too-many",
    );
    expect((await send({})).status).toBe(201);
  });

  test("what is refused for its fields is not counted", async () => {
    const client = newClient();
    for (let count = 0; count < 6; count += 1) {
      expect((await send({ text: "short" }, { client })).status).toBe(400);
    }
    expect((await send({}, { client })).status).toBe(201);
  });

  test("comes two hundred times an hour to one negotiation, however many clients there are", async () => {
    const statuses: number[] = [];
    for (let count = 0; count < 201; count += 1) statuses.push((await send({})).status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(200);
    expect(statuses.at(-1)).toBe(429);
  }, 120_000);

  describe("on the desk", () => {
    const list = async (cookie: string, query = "") => {
      const request = new Request(`http://parley.test/api/v1/negotiations/talks/suggestions?${query}`, {
        headers: { Cookie: cookie },
      });
      return await suggestions.GET(request, { params: Promise.resolve({ slug: "talks" }) });
    };
    const answer = (cookie: string, id: string, body: object) => {
      const request = new Request(`http://parley.test/api/v1/suggestions/${id}`, {
        method: "PATCH",
        headers: { Cookie: cookie, "Content-Type": "application/json", "Sec-Fetch-Site": "same-origin" },
        body: JSON.stringify(body),
      });
      return suggestion.PATCH(request, { params: Promise.resolve({ id }) });
    };

    test("is seen by analysts and by nobody less", async () => {
      expect((await list("")).status).toBe(401);
      expect((await list((await addSignedIn(own.database, "reader")).cookie)).status).toBe(403);
      const response = await list((await addSignedIn(own.database, "analyst")).cookie, "limit=500");
      const page = listSuggestionsEndpoint.response.parse(await response.json());
      const times = page.items.map(({ createdAt }) => createdAt);
      expect(times).toEqual(times.toSorted());
    });

    test("is answered once, and then stands under its answer", async () => {
      const { id } = await (await send({})).json();
      const { cookie } = await addSignedIn(own.database, "analyst");
      expect((await answer("", id, { state: "accepted" })).status).toBe(401);
      expect((await answer(cookie, id, { state: "open" })).status).toBe(400);
      expect((await answer(cookie, id, { state: "declined", answer: "It is right." })).status).toBe(204);
      expect((await answer(cookie, id, { state: "accepted" })).status).toBe(409);
      expect((await answer(cookie, "nothing", { state: "accepted" })).status).toBe(404);
      const idsOf = async (query: string) => {
        const { items } = await (await list(cookie, query)).json();
        return items.map((item: { id: string }) => item.id);
      };
      expect(await idsOf("state=open&limit=500")).not.toContain(id);
      expect(await idsOf("state=declined&limit=500")).toEqual([id]);
    });
  });
});
