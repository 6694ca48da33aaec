import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listAuditEntries } from "@/lib/db/audit";
import { getDatabase } from "@/lib/db/client";
import { listDeskLog } from "@/lib/db/desk-log";
import { EMPTY_POSITION, type PositionContent } from "@/lib/desk/position-content";
import { addSignedIn } from "@/tests/auth/support/accounts";
import { engines, type TestDatabase } from "@/tests/support/database";
import { useDatabase } from "@/tests/support/own-database";
import {
  addPerson,
  askAs,
  askToPublish,
  begin,
  expectStatus,
  type Person,
  publish,
  readRecord,
  type Seen,
  storeTalks,
  submit,
} from "./support/desk";

const MOVED: PositionContent = {
  ...EMPTY_POSITION,
  act: "moved",
  validFrom: "2025-04-10",
  state: "stated",
  preferred: "o3",
  confidence: "medium",
  rationale: "It says so.",
  evidence: [{ statement: "new", role: "supports" }],
};

describe.each(engines)("on $name", (engine) => {
  let opened: TestDatabase;
  let ann: Person;
  let eve: Person;
  let eli: Person;
  beforeAll(async () => {
    opened = await useDatabase(engine);
    ann = await addPerson("analyst");
    [eve, eli] = [await addPerson("editor"), await addPerson("editor")];
  });
  afterAll(() => opened.close());

  const save = (by: Person, { id, version }: Seen, content: object) =>
    askAs(by, "PUT", `drafts/${id}`, { version, body: { content } });
  const read = (id: string) => expectStatus(200, askAs(ann, "GET", `drafts/${id}`));
  const listAudit = async (slug: string) => await listAuditEntries(await getDatabase(), slug, { limit: 100 });
  const listActions = async (id: string) =>
    (await listDeskLog(await getDatabase(), { subject: "draft", subjectId: id }))
      .map(({ action }) => action)
      .toSorted();
  const rename = (title: string) => ({ slug: "topic", title });

  test("a draft is begun, saved, handed in, returned, saved, handed in and published, and readers see it then", async () => {
    const slug = await storeTalks();
    const before = await readRecord(slug);
    const audited = (await listAudit(slug)).length;

    const begun = await askAs(ann, "POST", `negotiations/${slug}/drafts`, {
      body: { kind: "position", target: "a.i", content: { ...MOVED, rationale: "" } },
    });
    expect([begun.status, begun.headers.get("ETag")]).toEqual([201, '"1"']);
    const { id } = await begun.json();
    expect(begun.headers.get("Location")).toBe(`/api/v1/drafts/${id}`);

    const saved = await save(ann, { id, version: 1 }, { ...MOVED, rationale: "So it says." });
    expect([saved.status, saved.headers.get("ETag")]).toEqual([200, '"2"']);
    const submitted = await submit(ann, { id, version: 2 });
    expect(submitted.version).toBe(3);
    const returned = await expectStatus(
      200,
      askAs(eve, "POST", `drafts/${id}/return`, { version: 3, body: { reason: "Say why." } }),
    );
    expect(await read(id)).toMatchObject({ state: "returned", reason: "Say why.", version: 4 });
    const again = await expectStatus(200, save(ann, returned, MOVED));
    const inReview = await submit(ann, again);
    expect(await readRecord(slug)).toEqual(before);
    expect(await listAudit(slug)).toHaveLength(audited);

    expect(await publish(eve, inReview)).toEqual({ id, version: 7 });
    expect(await read(id)).toMatchObject({ state: "published", decidedBy: { id: eve.id } });
    const { items } = await expectStatus(
      200,
      askAs({ headers: {} }, "GET", `negotiations/${slug}/positions`),
    );
    const after = await readRecord(slug);
    expect(after.positions).toHaveLength(before.positions.length + 1);
    const position = after.positions.find((each) => each.id === "a.i.2");
    expect(position).toMatchObject({
      revisions: [{ number: 1, validFrom: "2025-04-10", stance: { state: "stated", preferred: "o3" } }],
      evidence: [{ statement: "new", role: "supports" }],
    });
    expect(JSON.stringify(items)).toContain('"a.i.2"');
    const written = (await listAudit(slug)).slice(0, -audited);
    expect(written.map(({ entity, entityId, actor, action }) => [entity, entityId, actor, action])).toEqual([
      ["position", "a.i.2", eve.id, `publish draft ${id}`],
    ]);
    expect(await listActions(id)).toEqual([
      "draft.begin",
      "draft.publish",
      "draft.return",
      "draft.save",
      "draft.save",
      "draft.submit",
      "draft.submit",
    ]);
  });

  test("a change names the version that was seen: none, a malformed and an old one are told apart", async () => {
    const slug = await storeTalks();
    const { id } = await begin(ann, slug, "category", "topic", rename("One"));
    await expectStatus(200, save(ann, { id, version: 1 }, rename("Two")));
    const steps = [
      ["PUT", `drafts/${id}`, { content: rename("Three") }],
      ["DELETE", `drafts/${id}`, undefined],
      ["POST", `drafts/${id}/submission`, {}],
      ["DELETE", `drafts/${id}/submission`, undefined],
      ["POST", `drafts/${id}/publication`, {}],
      ["POST", `drafts/${id}/return`, { reason: "No." }],
      ["PUT", `drafts/${id}/assignee`, { assignee: eve.id }],
    ] as const;
    for (const [method, path, body] of steps) {
      const name = `${method} ${path}`;
      const absent = await expectStatus(428, askAs(eve, method, path, { body }));
      expect(absent.detail, name).toMatch(/If-Match/);
      for (const version of ["2", '"x"', "*", 'W/"2"', '"1", "2"', ""]) {
        const problem = await expectStatus(400, askAs(eve, method, path, { version, body }));
        expect(problem.faults, name).toMatchObject([{ at: "If-Match" }]);
      }
      const stale = await askAs(eve, method, path, { version: 1, body });
      expect([stale.status, stale.headers.get("ETag")], name).toEqual([412, '"2"']);
      expect(await stale.json(), name).toMatchObject({
        current: { version: 2, value: { state: "draft", content: rename("Two") } },
      });
    }
    expect(await read(id)).toMatchObject({ version: 2, state: "draft", content: rename("Two") });
  });

  test("nobody who wrote any of it publishes it, be it one save", async () => {
    const slug = await storeTalks();
    const own = await submit(eve, await begin(eve, slug, "category", "topic", rename("Mine")));
    expect((await askToPublish(eve, own)).status).toBe(403);
    await publish(eli, own);

    const begun = await begin(ann, slug, "category", "topic", rename("Hers"));
    const touched = await expectStatus(200, save(eve, begun, rename("Hers, touched")));
    const last = await expectStatus(200, save(ann, touched, rename("Hers again")));
    const submitted = await submit(ann, last);
    expect((await askToPublish(eve, submitted)).status).toBe(403);
    expect(await read(submitted.id)).toMatchObject({ state: "submitted", version: submitted.version });
    await publish(eli, submitted);
    expect((await readRecord(slug)).categories[0]?.title).toBe("Hers again");
  });

  test("where four eyes are switched off, an editor publishes what they wrote", async () => {
    const slug = await storeTalks({ negotiation: { fourEyes: false } });
    await publish(eve, await submit(eve, await begin(eve, slug, "category", "topic", rename("Mine"))));
    expect((await readRecord(slug)).categories[0]?.title).toBe("Mine");
  });

  test("somebody else's draft is written only by whom it is assigned to, and by editors", async () => {
    const slug = await storeTalks();
    const other = await addPerson("analyst");
    const { id } = await begin(ann, slug, "category", "topic", rename("One"));
    expect((await save(other, { id, version: 1 }, rename("Theirs"))).status).toBe(403);
    await expectStatus(
      200,
      askAs(ann, "PUT", `drafts/${id}/assignee`, { version: 1, body: { assignee: other.id } }),
    );
    await expectStatus(200, save(other, { id, version: 2 }, rename("Theirs")));
    expect(await read(id)).toMatchObject({ contributors: expect.arrayContaining([ann.id, other.id]) });
  });

  test("signed in, a page of ours does the same; a page of another site does not", async () => {
    const slug = await storeTalks();
    const { cookie } = await addSignedIn(await getDatabase(), "analyst");
    const body = { kind: "category", target: "topic", content: rename("One") };
    const from = (site: string) => ({ headers: { Cookie: cookie, "Sec-Fetch-Site": site } });
    const path = `negotiations/${slug}/drafts`;
    await expectStatus(403, askAs(from("cross-site"), "POST", path, { body }));
    await expectStatus(201, askAs(from("same-origin"), "POST", path, { body }));
    await expectStatus(401, askAs({ headers: {} }, "POST", path, { body }));
  });

  test("a draft that is published or given up does not change any more", async () => {
    const slug = await storeTalks();
    const published = await publish(
      eve,
      await submit(ann, await begin(ann, slug, "category", "topic", rename("One"))),
    );
    const given = await begin(ann, slug, "category", "topic", rename("Two"));
    await expectStatus(204, askAs(ann, "DELETE", `drafts/${given.id}`, { version: given.version }));
    for (const { id, version } of [published, { id: given.id, version: given.version + 1 }]) {
      const before = await read(id);
      const answers = [
        await save(eli, { id, version }, rename("Later")),
        await askAs(eli, "DELETE", `drafts/${id}`, { version }),
        await askAs(eli, "POST", `drafts/${id}/submission`, { version, body: {} }),
        await askAs(eli, "DELETE", `drafts/${id}/submission`, { version }),
        await askAs(eli, "POST", `drafts/${id}/publication`, { version, body: {} }),
        await askAs(eli, "POST", `drafts/${id}/return`, { version, body: { reason: "No." } }),
        await askAs(eli, "PUT", `drafts/${id}/assignee`, { version, body: { assignee: eli.id } }),
      ];
      expect(answers.map(({ status }) => status)).toEqual([409, 409, 409, 409, 409, 409, 409]);
      expect(await read(id)).toEqual(before);
    }
    expect((await readRecord(slug)).categories[0]?.title).toBe("One");
  });

  test("two who publish the same draft at the same time: one does, and it is published once", async () => {
    const slug = await storeTalks();
    const audited = (await listAudit(slug)).length;
    const submitted = await submit(ann, await begin(ann, slug, "category", "topic", rename("One")));
    const answers = await Promise.all([askToPublish(eve, submitted), askToPublish(eli, submitted)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    expect(await listAudit(slug)).toHaveLength(audited + 1);
    expect((await listActions(submitted.id)).filter((action) => action === "draft.publish")).toHaveLength(1);
  });

  test("a publication that fails leaves nothing behind", async () => {
    const slug = await storeTalks();
    const add = async (title: string) =>
      await submit(ann, await begin(ann, slug, "category", null, { slug: "fresh", title }));
    const [first, second] = [await add("First"), await add("Second")];
    await publish(eve, first);
    const before = {
      record: await readRecord(slug),
      audit: await listAudit(slug),
      log: await listActions(second.id),
    };
    const problem = await expectStatus(400, askToPublish(eve, second));
    expect(problem.faults).toEqual([{ at: "slug", reason: "is taken already" }]);
    expect(await read(second.id)).toMatchObject({
      state: "submitted",
      version: second.version,
      decidedAt: null,
    });
    expect({
      record: await readRecord(slug),
      audit: await listAudit(slug),
      log: await listActions(second.id),
    }).toEqual(before);
  });
});
