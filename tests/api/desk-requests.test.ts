import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as presence from "@/app/api/v1/presence/route";
import { getDatabase } from "@/lib/db/client";
import { findDraft, listDrafts } from "@/lib/db/drafts";
import { EMPTY_POSITION } from "@/lib/desk/position-content";
import { engines, type TestDatabase } from "@/tests/support/database";
import { useDatabase } from "@/tests/support/own-database";
import {
  addPerson,
  askAs,
  begin,
  expectStatus,
  type Person,
  publish,
  readRecord,
  storeTalks,
  submit,
} from "./support/desk";

describe.each(engines)("on $name", (engine) => {
  let opened: TestDatabase;
  let ann: Person;
  let eve: Person;
  let slug: string;
  beforeAll(async () => {
    opened = await useDatabase(engine);
    [ann, eve] = [await addPerson("analyst"), await addPerson("editor")];
    slug = await storeTalks();
  });
  afterAll(() => opened.close());

  const rename = (title: string) => ({ slug: "topic", title });
  const beginning = (title: string, more: object = {}) => ({
    kind: "category",
    target: "topic",
    content: rename(title),
    ...more,
  });
  const post = (body: unknown, headers: Readonly<Record<string, string>> = {}, by = ann) =>
    askAs(by, "POST", `negotiations/${slug}/drafts`, { body, headers });
  const countDrafts = async (title: string) =>
    (await listDrafts(await getDatabase(), { negotiation: slug })).filter((each) => each.title === title)
      .length;

  describe("an Idempotency-Key", () => {
    const key = () => ({ "Idempotency-Key": randomUUID() });

    test("answers the same request as the first time, and does it once", async () => {
      const once = key();
      const first = await post(beginning("Once"), once);
      const again = await post(beginning("Once"), once);
      expect(first.headers.get("Idempotent-Replayed")).toBeNull();
      expect(again.headers.get("Idempotent-Replayed")).toBe("true");
      expect([again.status, again.headers.get("ETag"), again.headers.get("Location")]).toEqual([
        201,
        first.headers.get("ETag"),
        first.headers.get("Location"),
      ]);
      expect(await again.json()).toEqual(await first.json());
      expect(await countDrafts("Once")).toBe(1);
    });

    test("does it once also when both come at the same time", async () => {
      const once = key();
      const answers = await Promise.all([1, 2, 3, 4].map(() => post(beginning("Together"), once)));
      const ids = new Set<string>();
      for (const answer of answers) {
        expect([201, 409]).toContain(answer.status);
        if (answer.status === 201) ids.add((await answer.json()).id);
      }
      expect(ids.size).toBe(1);
      expect(await countDrafts("Together")).toBe(1);
      const after = await expectStatus(201, post(beginning("Together"), once));
      expect(ids).toContain(after.id);
    });

    test("is refused for another body, another address and another version", async () => {
      const once = key();
      const { id } = await expectStatus(201, post(beginning("One"), once));
      const others = [
        post(beginning("Another"), once),
        askAs(ann, "POST", `drafts/${id}/comments`, { body: beginning("One"), headers: once }),
      ];
      for (const other of others) {
        expect(await expectStatus(400, other)).toMatchObject({ faults: [{ at: "Idempotency-Key" }] });
      }
      const saving = key();
      const save = (version: number) =>
        askAs(ann, "PUT", `drafts/${id}`, { version, body: { content: rename("Two") }, headers: saving });
      await expectStatus(200, save(1));
      expect((await save(1)).headers.get("Idempotent-Replayed")).toBe("true");
      await expectStatus(400, save(2));
      expect(await countDrafts("Another")).toBe(0);
    });

    test("may be used again for what failed, and by somebody else", async () => {
      const once = key();
      await expectStatus(400, post(beginning("Later", { extra: 1 }), once));
      await expectStatus(201, post(beginning("Later"), once));
      const other = await post(beginning("Later"), once, eve);
      expect([other.status, other.headers.get("Idempotent-Replayed")]).toEqual([201, null]);
      await expectStatus(400, post(beginning("Later"), { "Idempotency-Key": "x".repeat(201) }));
    });
  });

  describe("what cannot be used is refused in words:", () => {
    test("unknown fields of every request", async () => {
      const { id, version } = await begin(ann, slug, "category", "topic", rename("Fields"));
      const requests = [
        ["POST", `negotiations/${slug}/drafts`, beginning("x")],
        ["POST", `negotiations/${slug}/check`, beginning("x")],
        ["PUT", `drafts/${id}`, { content: rename("x") }],
        ["POST", `drafts/${id}/submission`, {}],
        ["POST", `drafts/${id}/publication`, {}],
        ["POST", `drafts/${id}/return`, { reason: "x" }],
        ["PUT", `drafts/${id}/assignee`, { assignee: null }],
        ["POST", `drafts/${id}/comments`, { text: "x" }],
        ["PUT", "presence", { subject: "x", isPresent: true }],
      ] as const;
      for (const [method, path, body] of requests) {
        for (const name of ["state", "authorId", "version"]) {
          const problem = await expectStatus(
            400,
            askAs(eve, method, path, { version, body: { ...body, [name]: "published" } }),
          );
          expect(problem.faults, path).toEqual([{ at: name, reason: "is not a field here" }]);
        }
      }
      const { title, state } = await expectStatus(200, askAs(ann, "GET", `drafts/${id}`));
      expect([title, state]).toEqual(["Fields", "draft"]);
    });

    test("unknown fields of the content, at whatever depth", async () => {
      const strange = (kind: string, target: string | null, content: object) => ({ kind, target, content });
      const faults: [object, string][] = [
        [strange("category", "topic", { ...rename("x"), negotiation: "y" }), "content.negotiation"],
        [strange("statement", null, { recordedAt: "x" }), "content.recordedAt"],
        [strange("issue", "i", { retired: [] }), "content.retired"],
        [strange("position", "a.i", { ...EMPTY_POSITION, number: 9 }), "content.number"],
        [
          strange("position", "a.i", {
            ...EMPTY_POSITION,
            evidence: [{ statement: "new", role: "supports", recordedAt: "x" }],
          }),
          "content.evidence[0].recordedAt",
        ],
      ];
      const { id, version } = await begin(ann, slug, "category", "topic", rename("Depth"));
      for (const [body, at] of faults) {
        const refused = await expectStatus(400, post(body));
        expect(refused.faults).toContainEqual({ at, reason: "is not a field here" });
        await expectStatus(400, askAs(ann, "POST", `negotiations/${slug}/check`, { body }));
      }
      const content = { ...rename("x"), evil: { $set: 1 } };
      await expectStatus(400, askAs(ann, "PUT", `drafts/${id}`, { version, body: { content } }));
      const polluted = `{"kind":"category","target":"topic","content":{"__proto__":{"title":"x"}}}`;
      const made = await expectStatus(201, post(polluted));
      expect((await expectStatus(200, askAs(ann, "GET", `drafts/${made.id}`))).content).toEqual({});
    });

    test("a body that is too large, of another type, or no JSON", async () => {
      await expectStatus(413, post(beginning("x".repeat(300_000))));
      for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""]) {
        await expectStatus(415, post(beginning("x"), { "Content-Type": type }));
      }
      for (const text of ["", "{", "nul", "{'a': 1}", "[]", "null", "1", '"x"']) {
        const { detail } = await expectStatus(400, post(text));
        expect(detail).toMatch(/not JSON|cannot be used/);
      }
    });

    test("a body that is nested without end, names a field twice, or is in another encoding", async () => {
      const nested = (deep: number) => `${"[".repeat(deep)}${"]".repeat(deep)}`;
      for (const path of [`negotiations/${slug}/drafts`, `negotiations/${slug}/check`]) {
        for (const deep of [100, 5_000, 100_000]) {
          const body = `{"kind":"category","target":"topic","content":{"title":${nested(deep)}}}`;
          const { faults } = await expectStatus(400, askAs(ann, "POST", path, { body }));
          expect(faults).toMatchObject([{ reason: "is nested more than 32 deep" }]);
        }
      }
      const twice = `{"kind":"category","target":"topic","content":{"title":"a","title":"b"}}`;
      expect((await expectStatus(400, post(twice))).faults).toMatchObject([
        { at: "line 1, column 60", reason: 'the field "title" is given twice' },
      ]);
      // "Привет" as Windows-1251 writes it, and as UTF-16 does.
      const text = JSON.stringify(beginning("Привет"));
      const windows = Buffer.from(text.replace("Привет", "\xcf\xf0\xe8\xe2\xe5\xf2"), "latin1");
      for (const bytes of [windows, Buffer.from(`\uFEFF${text}`, "utf16le")]) {
        expect((await expectStatus(400, post(bytes))).detail).toBe("The body is not text in UTF-8.");
      }
      await expectStatus(201, post(`\uFEFF${text}`));
    });

    test("names in an address that nothing can have", async () => {
      for (const path of ["drafts/a\0b", "drafts/a\0b/comments"]) {
        await expectStatus(404, askAs(ann, "GET", path));
      }
      const { id } = await begin(ann, slug, "category", "topic", rename("Address"));
      await expectStatus(404, askAs(ann, "PUT", `drafts/${id}\0`, { version: 1, body: { content: {} } }));
      // As a page asks, whose query names a draft.
      expect(await findDraft(await getDatabase(), `${id}\0`)).toBeNull();
      const listed = await expectStatus(400, askAs(ann, "GET", `negotiations/${slug}/drafts?target=%00`));
      expect(listed.faults).toMatchObject([{ at: "target" }]);
    });

    test("nothing about an address without names, of which Next tells none", async () => {
      const request = new Request("http://parley.test/api/v1/presence", {
        method: "PUT",
        headers: { ...ann.headers, "Content-Type": "application/json" },
        body: JSON.stringify({ subject: "a page", isPresent: true }),
      });
      await expectStatus(200, presence.PUT(request, { params: Promise.resolve(undefined) }));
    });

    test("what cannot be stored: NUL, and halves of characters", async () => {
      const { id, version } = await begin(ann, slug, "category", "topic", rename("Stored"));
      for (const [text, sent] of [
        ["NUL", "a\\u0000b"],
        ["high half", "a\\ud800b"],
        ["low half", "a\\udc00"],
      ] as const) {
        const json = (body: object) => JSON.stringify(body).replaceAll("BAD", sent);
        const requests = [
          ["POST", `negotiations/${slug}/drafts`, beginning("BAD"), "content.title"],
          ["POST", `negotiations/${slug}/check`, beginning("BAD"), "content.title"],
          ["PUT", `drafts/${id}`, { content: rename("BAD") }, "content.title"],
          [
            "POST",
            `negotiations/${slug}/drafts`,
            { kind: "position", target: "a.i", content: { ...EMPTY_POSITION, rationale: "BAD" } },
            "content.rationale",
          ],
          ["POST", `negotiations/${slug}/drafts`, beginning("x", { suggestion: "BAD" }), "suggestion"],
          ["POST", `drafts/${id}/submission`, { note: "BAD" }, "note"],
          ["POST", `drafts/${id}/return`, { reason: "BAD" }, "reason"],
          ["POST", `drafts/${id}/comments`, { text: "BAD" }, "text"],
          ["PUT", `drafts/${id}/assignee`, { assignee: "BAD" }, "assignee"],
          ["PUT", "presence", { subject: "BAD", isPresent: true }, "subject"],
        ] as const;
        for (const [method, path, body, at] of requests) {
          const problem = await expectStatus(400, askAs(eve, method, path, { version, body: json(body) }));
          const faults: { at: string }[] = problem.faults;
          expect(
            faults.map((fault) => fault.at),
            `${text} in ${method} ${path}`,
          ).toEqual([at]);
        }
        await expectStatus(404, post(json(beginning("x", { target: "BAD" }))));
      }
    });

    test("somebody or something that is not there", async () => {
      const { id, version } = await begin(ann, slug, "category", "topic", rename("Nobody"));
      const assigned = await expectStatus(
        400,
        askAs(ann, "PUT", `drafts/${id}/assignee`, { version, body: { assignee: randomUUID() } }),
      );
      expect(assigned.faults).toMatchObject([{ at: "assignee" }]);
      const reader = await addPerson("reader");
      await expectStatus(
        400,
        askAs(ann, "PUT", `drafts/${id}/assignee`, { version, body: { assignee: reader.id } }),
      );
      const answered = await expectStatus(400, post(beginning("x", { suggestion: randomUUID() })));
      expect(answered.faults).toMatchObject([{ at: "suggestion" }]);
      await expectStatus(404, post(beginning("x", { target: "nowhere" })));
      await expectStatus(404, askAs(ann, "GET", "drafts/none"));
      await expectStatus(404, askAs(ann, "POST", "negotiations/nowhere/drafts", { body: beginning("x") }));
    });
  });

  test("HTML is text: it is kept letter by letter and never sent as anything else", async () => {
    const own = await storeTalks();
    const title = `<img src=x onerror="alert(1)"> & <script>alert('x')</script>`;
    await publish(eve, await submit(ann, await begin(ann, own, "category", "topic", rename(title))));
    const answer = await askAs(ann, "GET", `negotiations/${own}/dataset`);
    expect(answer.headers.get("Content-Type")).toMatch(/^application\/json/);
    expect(answer.headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect((await readRecord(own)).categories[0]?.title).toBe(title);
  });
});
