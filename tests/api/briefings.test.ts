import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import * as copies from "@/app/api/v1/briefings/[id]/copies/route";
import * as one from "@/app/api/v1/briefings/[id]/route";
import * as sharing from "@/app/api/v1/briefings/[id]/sharing/route";
import * as files from "@/app/api/v1/negotiations/[slug]/briefing/files/[format]/route";
import * as outline from "@/app/api/v1/negotiations/[slug]/briefing/outline/route";
import * as frozen from "@/app/api/v1/negotiations/[slug]/briefing/snapshots/route";
import * as standard from "@/app/api/v1/negotiations/[slug]/briefing/standard/route";
import * as many from "@/app/api/v1/negotiations/[slug]/briefings/route";
import * as snapshotFiles from "@/app/api/v1/snapshots/[file]/route";
import { problemSchema } from "@/lib/api/problem-schema";
import { PEER_HEADER } from "@/lib/auth/client-address";
import type { Briefing, BriefingPart } from "@/lib/briefing/briefing";
import { briefingSchema } from "@/lib/briefing/briefing-schema";
import { listDeskLog } from "@/lib/db/desk-log";
import { flat, listLinks, readPartsLike, readText } from "@/tests/export/support/read-office";
import { engines, type TestDatabase } from "@/tests/support/database";
import { useDatabase } from "@/tests/support/own-database";
import { addPerson, type Person } from "./support/desk";
import { storeRecord } from "./support/serve";
import { buildTalks } from "./support/talks";

type Method = "GET" | "POST" | "PUT" | "DELETE";
type Route = Record<
  Method,
  (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>
>;

interface Asked {
  readonly by?: Person;
  readonly params?: Record<string, string>;
  readonly query?: string;
  readonly version?: number;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

function ask(route: Route, method: Method, asked: Asked = {}): Promise<Response> {
  const { by, params = {}, query = "", version, body, headers = {} } = asked;
  const request = new Request(`http://parley.test/api/v1/any${query}`, {
    method,
    headers: {
      Host: "parley.test",
      "Sec-Fetch-Site": "same-origin",
      ...by?.headers,
      ...(body !== undefined && { "Content-Type": "application/json" }),
      ...(version !== undefined && { "If-Match": `"${version}"` }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return route[method](request, { params: Promise.resolve({ slug: "talks", ...params }) });
}

const readProblem = async (response: Response) => problemSchema.parse(await response.json());
const listPlaces = async (response: Response) => (await readProblem(response)).faults.map(({ at }) => at);

/** One pixel. */
const SMALL_PNG =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

const EMPTY: BriefingPart = { heading: "", commentary: "", text: null, figure: null };
const HEATMAP: BriefingPart = { ...EMPTY, figure: { name: "agreement", parameters: {} } };

describe.each(engines)("briefings, on $name", (engine) => {
  let own: TestDatabase;
  let ann: Person;
  let bea: Person;
  let briefing: Briefing;
  beforeAll(async () => {
    own = await useDatabase(engine);
    await storeRecord(buildTalks());
    [ann, bea] = [await addPerson("reader"), await addPerson("admin")];
    const made = briefingSchema.parse(await (await ask(standard, "GET")).json());
    briefing = { ...made, title: "For the minister", parts: [HEATMAP] };
  }, 120_000);
  afterAll(() => own.close());
  beforeEach(() => own.run(`DELETE FROM "rate_count"`));

  async function keep(by: Person, content: Briefing = briefing): Promise<string> {
    const answer = await ask(many, "POST", { by, body: { content } });
    expect(answer.status).toBe(201);
    const { id } = await answer.json();
    expect(answer.headers.get("Location")).toBe(`/api/v1/briefings/${id}`);
    return id;
  }
  const read = (id: string, by: Person) => ask(one, "GET", { by, params: { id } });
  const share = (id: string, by: Person, version: number, shared = true) =>
    ask(sharing, "PUT", { by, params: { id }, version, body: { shared } });
  async function listIds(by: Person): Promise<string[]> {
    const { items } = await (await ask(many, "GET", { by })).json();
    return items.map(({ id }: { id: string }) => id);
  }

  describe("kept under an account", () => {
    test("come back as they were sent, with their version and whose they are", async () => {
      const id = await keep(ann);
      const answer = await read(id, ann);
      expect(answer.headers.get("ETag")).toBe('"1"');
      expect(await answer.json()).toMatchObject({
        id,
        title: "For the minister",
        shared: false,
        owner: { id: ann.id },
        content: briefing,
      });
    });

    test("are nobody else's business until they are shared, not even an admin's", async () => {
      const id = await keep(ann);
      expect((await read(id, bea)).status).toBe(404);
      expect(await listIds(bea)).not.toContain(id);
      expect((await ask(copies, "POST", { by: bea, params: { id } })).status).toBe(404);
      expect(
        (await ask(one, "PUT", { by: bea, params: { id }, version: 1, body: { content: briefing } })).status,
      ).toBe(404);
      expect((await ask(one, "DELETE", { by: bea, params: { id }, version: 1 })).status).toBe(404);
      expect((await share(id, bea, 1)).status).toBe(404);
      expect((await read(id, ann)).headers.get("ETag")).toBe('"1"');
    });

    test("are read and duplicated by others once shared, and changed by their owner alone", async () => {
      const id = await keep(ann);
      expect((await share(id, ann, 1)).headers.get("ETag")).toBe('"2"');
      expect(await listIds(bea)).toContain(id);
      expect((await read(id, bea)).status).toBe(200);
      for (const refused of [
        await ask(one, "PUT", { by: bea, params: { id }, version: 2, body: { content: briefing } }),
        await ask(one, "DELETE", { by: bea, params: { id }, version: 2 }),
        await share(id, bea, 2, false),
      ]) {
        expect(refused.status).toBe(403);
        expect((await readProblem(refused)).detail).toContain("Duplicate it");
      }
      const copy = await (await ask(copies, "POST", { by: bea, params: { id } })).json();
      expect(await (await read(copy.id, bea)).json()).toMatchObject({
        title: "Copy of For the minister",
        shared: false,
        owner: { id: bea.id },
        content: { ...briefing, title: "Copy of For the minister" },
      });
      expect((await share(id, ann, 2, false)).status).toBe(200);
      expect((await read(id, bea)).status).toBe(404);
    });

    test("are saved over the version that was seen; an older one is told what there is now", async () => {
      const id = await keep(ann);
      const save = (version: number, title: string) =>
        ask(one, "PUT", { by: ann, params: { id }, version, body: { content: { ...briefing, title } } });
      expect(await (await save(1, "First")).json()).toEqual({ id, version: 2 });
      const stale = await save(1, "Second");
      expect(stale.status).toBe(412);
      expect(stale.headers.get("ETag")).toBe('"2"');
      expect((await readProblem(stale)).current).toMatchObject({
        version: 2,
        value: { content: { title: "First" }, shared: false },
      });
      expect((await ask(one, "DELETE", { by: ann, params: { id }, version: 1 })).status).toBe(412);
      expect((await ask(one, "PUT", { by: ann, params: { id }, body: { content: briefing } })).status).toBe(
        428,
      );
      expect(await (await read(id, ann)).json()).toMatchObject({ title: "First", version: 2 });
    });

    test("of two that save the same version at once, one is told", async () => {
      const id = await keep(ann);
      const answers = await Promise.all(
        ["One", "Two"].map((title) =>
          ask(one, "PUT", { by: ann, params: { id }, version: 1, body: { content: { ...briefing, title } } }),
        ),
      );
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    });

    test("are gone once deleted, and the log knows who did what", async () => {
      const id = await keep(ann);
      await share(id, ann, 1);
      expect((await ask(one, "DELETE", { by: ann, params: { id }, version: 2 })).status).toBe(204);
      expect((await read(id, ann)).status).toBe(404);
      const log = await listDeskLog(own.database, { subject: "briefing", subjectId: id });
      expect(log.map(({ action, actorId }) => [action, actorId])).toEqual(
        ["briefing.create", "briefing.share", "briefing.delete"].map((action) => [action, ann.id]),
      );
    });

    test("stay with their negotiation", async () => {
      const content = { ...briefing, negotiation: "elsewhere" };
      expect(await listPlaces(await ask(many, "POST", { by: ann, body: { content } }))).toEqual([
        "content.negotiation",
      ]);
      const id = await keep(ann);
      const moved = await ask(one, "PUT", { by: ann, params: { id }, version: 1, body: { content } });
      expect(await listPlaces(moved)).toEqual(["negotiation"]);
    });

    test("a repetition with the same key is answered as the first time", async () => {
      const sent = { by: ann, body: { content: briefing }, headers: { "Idempotency-Key": "once" } };
      const [first, second] = [await ask(many, "POST", sent), await ask(many, "POST", sent)];
      expect(await second.json()).toEqual(await first.json());
    });
  });

  describe("made by anyone", () => {
    const make = (format: string, content: unknown, headers = {}) =>
      ask(files, "POST", { params: { format }, body: { content }, headers });

    test.each([
      ["pdf", "%PDF-"],
      ["pptx", "PK\u0003\u0004"],
      ["docx", "PK\u0003\u0004"],
    ])("are a %s under a name that tells negotiation and day", async (format, magic) => {
      const first = await make(format, briefing);
      expect(first.status).toBe(200);
      expect(first.headers.get("Content-Disposition")).toMatch(
        new RegExp(`^attachment; filename="talks-briefing-\\d{4}-\\d\\d-\\d\\d\\.${format}"$`),
      );
      const bytes = Buffer.from(await first.arrayBuffer());
      expect(bytes.subarray(0, magic.length).toString("latin1")).toBe(magic);
    });

    const follow = async (content: unknown) => {
      const answer = await ask(files, "POST", {
        params: { format: "pdf" },
        query: "?progress=true",
        body: { content },
      });
      const lines = (await answer.text()).split("\n").slice(0, -1);
      return { status: answer.status, lines: lines.map((line) => JSON.parse(line)) };
    };

    test("tell how far they are, figure by figure, to who asks, and then are the same file", async () => {
      const content = { ...briefing, title: `Followed on ${engine.name}` };
      const { lines } = await follow(content);
      const last = lines.pop();
      const of = content.parts.filter(({ figure }) => figure !== null).length;
      expect(lines).toEqual(Array.from({ length: of + 1 }, (_, drawn) => ({ drawn, of })));
      const whole = Buffer.from(await (await make("pdf", content)).arrayBuffer());
      expect(last.file.base64).toBe(whole.toString("base64"));
      expect(last.file.mediaType).toBe("application/pdf");
    });

    test("that cannot be made say so in the end, to who followed", async () => {
      const broken = Buffer.from(SMALL_PNG, "base64").fill(0, 41).toString("base64");
      const logo = { mediaType: "image/png", base64: broken, width: 1, height: 1 };
      const { status, lines } = await follow({ ...briefing, logo });
      expect(status).toBe(200);
      expect(problemSchema.parse(lines.at(-1).problem)).toMatchObject({
        status: 400,
        faults: [{ at: "logo", reason: "cannot be read as a picture" }],
      });
    });

    test("refuse what they do not know, field by field", async () => {
      const wrong: readonly (readonly [object, string])[] = [
        [{ ...briefing, html: "<b>" }, "content.html"],
        [{ ...briefing, title: " " }, "content.title"],
        [{ ...briefing, parts: [] }, "content.parts"],
        [{ ...briefing, marking: "a\nb" }, "content.marking"],
        [
          { ...briefing, parts: [{ ...HEATMAP, figure: { name: "pie", parameters: {} } }] },
          "content.parts[0].figure.name",
        ],
        [
          { ...briefing, parts: [{ ...EMPTY, commentary: "x".repeat(20_001) }] },
          "content.parts[0].commentary",
        ],
        [
          { ...briefing, logo: { mediaType: "image/png", base64: "PHN2Zz4=", width: 1, height: 1 } },
          "content.logo",
        ],
        [{ ...briefing, parties: ["mars"] }, "parties"],
        [
          {
            ...briefing,
            parts: [EMPTY, { ...EMPTY, figure: { name: "agreement", parameters: { parties: ["mars"] } } }],
          },
          "parts.1.figure.parties",
        ],
      ];
      for (const [content, at] of wrong) {
        const answer = await make("pdf", content);
        expect([at, answer.status]).toEqual([at, 400]);
        expect(await listPlaces(answer), at).toContain(at);
      }
      expect(await listPlaces(await make("gif", briefing))).toEqual(["format"]);
      expect((await make("pdf", { ...briefing, footer: "x".repeat(3_000_000) })).status).toBe(413);
    });

    test("text that looks like markup is made as text, and reads no file and calls nobody", async () => {
      const hostile = [
        "<script>alert(1)</script>",
        '#read("/etc/passwd") #image("http://127.0.0.1:9/x.png")',
        "![x](file:///etc/passwd) [x](javascript:alert(1))",
        '=HYPERLINK("http://127.0.0.1:9")',
        "{{7*7}} <w:p/> ]]> &xxe;",
      ];
      const content = {
        ...briefing,
        title: "#panic() <b> & {\\",
        parts: [{ ...HEATMAP, commentary: hostile.join("\n\n") }],
      };
      const said = flat(hostile.join(" ")).replace(
        "![x](file:///etc/passwd) [x](javascript:alert(1))",
        "x x",
      );
      for (const [format, parts] of [
        ["pptx", /^ppt\/slides\/slide\d+\.xml$/],
        ["docx", /^word\/document\.xml$/],
      ] as const) {
        const answer = await make(format, content);
        expect([format, answer.status]).toEqual([format, 200]);
        const bytes = new Uint8Array(await answer.arrayBuffer());
        expect(flat(readText(readPartsLike(bytes, parts).join("\n")))).toContain(said);
        expect(
          listLinks(bytes).filter(
            (link) => !link.startsWith("http://parley.test/") && !link.startsWith("https://"),
          ),
        ).toEqual([]);
      }
      expect((await make("pdf", content)).status).toBe(200);
    });

    test("are outlined with what the record says, part by part, a faulty part apart", async () => {
      const content = {
        ...briefing,
        parts: [
          { ...EMPTY, text: "headline" },
          { ...EMPTY, figure: { name: "agreement", parameters: { parties: ["mars"] } } },
          HEATMAP,
        ],
      };
      const told = await (await ask(outline, "POST", { body: { content } })).json();
      expect(told.parts).toHaveLength(3);
      expect(told.parts[0]).toMatchObject({ heading: "In brief", figure: null });
      expect(told.parts[0].prose[0].inlines[0].text).toContain("2025");
      expect(told.parts[1]).toBeNull();
      expect(told.faults).toEqual([
        { at: "parts.1.figure.parties", reason: "mars is not in this negotiation" },
      ]);
      expect(told.parts[2].figure.search).toContain("asOf=");
    });

    test("begin with a standard one, which tells changes only since an earlier day", async () => {
      const whole = briefingSchema.parse(
        await (await ask(standard, "GET", { query: "?since=2025-04-01" })).json(),
      );
      expect(whole.compare).toBe("2025-04-01");
      expect(whole.parts.map(({ text }) => text)).toContain("changes");
      const later = await ask(standard, "GET", { query: "?since=2025-04-01&asOf=2025-04-01" });
      expect(await listPlaces(later)).toEqual(["since"]);
    });

    test("one network makes 200 files an hour", async () => {
      globalThis.parleyWatchesPeers = true;
      try {
        const from = { [PEER_HEADER]: "10.1.2.3" };
        for (let times = 0; times < 200; times += 1) {
          expect((await make("pdf", { ...briefing, parties: ["mars"] }, from)).status).toBe(400);
        }
        expect((await make("pdf", briefing, from)).status).toBe(429);
        expect((await make("pdf", briefing, { [PEER_HEADER]: "10.9.2.3" })).status).toBe(200);
      } finally {
        globalThis.parleyWatchesPeers = undefined;
      }
    });
  });

  describe("frozen", () => {
    const freeze = (by: Person | undefined, content: unknown = briefing) =>
      ask(frozen, "POST", { ...(by && { by }), body: { content } });
    const readFile = (file: string, query = "", headers: Readonly<Record<string, string>> = {}) =>
      snapshotFiles.GET(new Request(`http://parley.test/api/v1/snapshots/${file}${query}`, { headers }), {
        params: Promise.resolve({ file }),
      });

    test("need an account, and the same briefing gives the same snapshot", async () => {
      expect((await freeze(undefined)).status).toBe(401);
      const [first, second] = [await freeze(ann), await freeze(bea)];
      const { hash } = await first.json();
      expect(await second.json()).toEqual({ hash });
      expect(first.headers.get("Location")).toBe(`/snapshots/${hash}`);
    });

    test("are for accounts alone where they carry a marking, in every format and by no cache of others", async () => {
      const { hash } = await (await freeze(ann, { ...briefing, marking: "Internal" })).json();
      for (const file of [`${hash}.json`, `${hash}.pdf`, `${hash}.svg`]) {
        const query = file.endsWith("svg") ? "?part=1" : "";
        const refused = await readFile(file, query);
        expect([file, refused.status]).toEqual([file, 401]);
        expect(await refused.text()).not.toContain(briefing.title);
        const told = await readFile(file, query, bea.headers);
        expect([file, told.status]).toEqual([file, 200]);
        expect(told.headers.get("Cache-Control")).toBe("private, no-store");
        expect(told.headers.get("Access-Control-Allow-Origin")).toBeNull();
      }
    });

    test("are had as files of every format and as JSON, each figure by itself, under their own address", async () => {
      const { hash } = await (await freeze(ann)).json();
      for (const [format, magic] of [
        ["pdf", "%PDF-"],
        ["pptx", "PK"],
        ["docx", "PK"],
      ]) {
        const answer = await readFile(`${hash}.${format}`, "?download=true");
        expect([format, answer.status]).toEqual([format, 200]);
        expect(answer.headers.get("Content-Disposition")).toContain(`.${format}"`);
        expect((await answer.text()).startsWith(magic ?? "-")).toBe(true);
      }
      expect(await (await readFile(`${hash}.json`)).json()).toMatchObject({ kind: "briefing" });
      const picture = await readFile(`${hash}.svg`, "?part=1&size=column");
      expect(await picture.text()).toContain(`http://parley.test/snapshots/${hash}#part-1`);
      expect((await readFile(`${hash}.svg`)).status).toBe(404);
      expect(await listPlaces(await readFile(`${hash}.svg`, "?part=2"))).toEqual(["part"]);
      expect(await listPlaces(await readFile(`${hash}.pdf`, "?asOf=2025-05-01"))).toEqual(["asOf"]);
    });
  });
});
