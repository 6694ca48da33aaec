import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { canonicalRecord } from "@/lib/dataset/canonical";
import { writeDocument } from "@/lib/dataset/write";
import { listDrafts } from "@/lib/db/drafts";
import { findRecord } from "@/lib/db/record";
import { exportCsv } from "@/lib/desk/csv/export-rows";
import { positionFormat } from "@/lib/desk/csv/position-row";
import { writeCsv } from "@/lib/desk/csv/write-csv";
import { checkImport, importContentSchema } from "@/lib/desk/import-entry";
import type { ImportedPosition } from "@/lib/desk/imported-position";
import { getDay } from "@/lib/domain/day";
import type { NegotiationRecord, Statement } from "@/lib/domain/model";
import { storeRecord } from "@/tests/api/support/serve";
import { buildTalks } from "@/tests/api/support/talks";
import type { TestDatabase } from "@/tests/support/database";
import { useMemoryDatabase } from "@/tests/support/own-database";
import { instant } from "@/tests/support/record";
import { askDesk, createToken } from "./support/ask-desk";
import { writeStatements } from "./support/planted-statements";

const talks = buildTalks();
const NOW = instant("2026-11-22T12:00:00.000Z");

let own: TestDatabase;
let tokens: { readonly reader: string; readonly analyst: string; readonly editor: string };

beforeAll(async () => {
  own = await useMemoryDatabase();
  await storeRecord(talks);
  tokens = {
    reader: await createToken(own.database, "reader"),
    analyst: await createToken(own.database, "analyst"),
    editor: await createToken(own.database, "editor"),
  };
}, 120_000);
afterAll(() => own.close());

async function read(slug = "talks"): Promise<NegotiationRecord> {
  const record = await findRecord(own.database, slug);
  if (record === null) throw new RangeError(`no record: ${slug}`);
  return record;
}

async function countDrafts(): Promise<number> {
  return (await listDrafts(own.database, { negotiation: "talks" })).length;
}

async function send(body: object, token = tokens.analyst, name = "talks") {
  const response = await askDesk("POST /negotiations/{name}/imports", { token, name, body });
  return { status: response.status, body: await response.json(), headers: response.headers };
}

/** Submits what was begun as the analyst and publishes it as the editor; gives the last answer. */
async function publish({ id, version }: { readonly id: string; readonly version: number }) {
  const submitted = await askDesk("POST /drafts/{name}/submission", {
    token: tokens.analyst,
    name: id,
    version,
    body: {},
  });
  if (submitted.status !== 200) return { status: submitted.status, body: await submitted.json() };
  const response = await askDesk("POST /drafts/{name}/publication", {
    token: tokens.editor,
    name: id,
    version: version + 1,
    body: {},
  });
  return { status: response.status, body: await response.json() };
}

function buildStatement(id: string, change: Partial<Statement> = {}): Statement {
  const [first] = talks.statements;
  if (first === undefined) throw new RangeError("talks without statements");
  return { ...first, id, claims: [{ issue: "troops", option: "o3" }], ...change };
}

function writePositions(positions: readonly ImportedPosition[]): string {
  const rows = positions.map((position) => positionFormat.write(position));
  const header = Object.keys(rows[0] ?? {});
  return writeCsv(
    header,
    rows.map((row) => header.map((column) => row[column] ?? "")),
  );
}

describe("who sends a file", () => {
  const body = { file: "x.csv", kind: "statements", text: writeStatements([buildStatement("who-1")]) };

  test("has to be signed in, and at least an analyst", async () => {
    const nobody = await askDesk("POST /negotiations/{name}/imports", { name: "talks", body });
    expect(nobody.status).toBe(401);
    expect((await send(body, tokens.reader)).status).toBe(403);
    const narrow = await createToken(own.database, "editor", "read");
    expect((await send(body, narrow)).status).toBe(403);
    expect(await countDrafts()).toBe(0);
  });

  test("gets a draft to go on with", async () => {
    const { status, body: begun, headers } = await send(body);
    expect(status).toBe(201);
    expect(begun).toMatchObject({ version: 1, brought: 1, known: 0 });
    expect(headers.get("ETag")).toBe('"1"');
    expect(headers.get("Location")).toBe(`/api/v1/drafts/${begun.id}`);
    const draft = await askDesk("GET /drafts/{name}", { token: tokens.analyst, name: begun.id });
    expect(await draft.json()).toMatchObject({ kind: "import", title: "x.csv", state: "draft", base: null });
  });
});

describe("what is sent", () => {
  const text = writeStatements([buildStatement("sent-1")]);

  test.each([
    ["a field that there is not", { file: "x", kind: "statements", text, publish: true }, "publish"],
    ["an unknown kind", { file: "x", kind: "sources", text }, "kind"],
    ["no name of the file", { file: "", kind: "statements", text }, "file"],
    ["a mapping to a number", { file: "x", kind: "statements", text, mapping: { id: 1 } }, "mapping.id"],
  ])("may not be %s", async (_, body, at) => {
    const { status, body: problem } = await send(body);
    expect([status, problem.faults.map((fault: { at: string }) => fault.at)]).toEqual([400, [at]]);
  });

  test("is told whole where it is faulty, and becomes no draft", async () => {
    const before = await countDrafts();
    const faulty = writeStatements([
      buildStatement("sent-1"),
      buildStatement("sent-1", { source: "elsewhere" }),
      buildStatement("sent-2", { claims: [{ issue: "troops", option: "city" }] }),
    ]);
    const { status, body } = await send({ file: "x.csv", kind: "statements", text: faulty });
    expect(status).toBe(400);
    expect(body.faults).toEqual([
      { at: 'row 3, column "id"', reason: "is that of row 2 already" },
      { at: 'row 3, column "source"', reason: "names no source: elsewhere" },
      { at: 'row 4, column "claims"', reason: "names no option of troops: city" },
    ]);
    expect(await countDrafts()).toBe(before);
  });

  test("is at most 20 MB", async () => {
    const { status } = await send({ file: "x", kind: "statements", text: "x".repeat(21 * 1024 * 1024) });
    expect(status).toBe(413);
  });

  test("names a negotiation that there is", async () => {
    const { status } = await send({ file: "x", kind: "statements", text }, tokens.analyst, "nowhere");
    expect(status).toBe(404);
  });
});

describe("positions from a file", () => {
  const moved: ImportedPosition = {
    party: "a",
    issue: "troops",
    validFrom: getDay("2025-05-20"),
    stance: {
      state: "conditional",
      preferred: "o3",
      offers: [{ options: ["o2"], condition: "If b pays; in full." }],
    },
    acceptable: [],
    redLines: null,
    salience: null,
    confidence: "high",
    membersDivided: false,
    rationale: "It says so.",
    evidence: [{ statement: "moved-1", role: "supports" }],
  };

  test("are moves of their parties, each with an id and the times of its publication", async () => {
    const said = buildStatement("moved-1", { parties: ["a"], saidOn: getDay("2025-05-20") });
    const { body: begun } = await send({
      file: "said.csv",
      kind: "statements",
      text: writeStatements([said]),
    });
    expect((await publish(begun)).status).toBe(200);
    const positions = [
      { ...moved, acceptable: null },
      { ...moved, acceptable: null, validFrom: getDay("2025-05-21"), rationale: "And again." },
    ];
    const { body } = await send({ file: "p.csv", kind: "positions", text: writePositions(positions) });
    expect(body).toMatchObject({ brought: 2, known: 0 });
    const before = (await read()).positions.length;
    expect((await publish(body)).status).toBe(200);
    const after = await read();
    expect(after.positions).toHaveLength(before + 2);
    const found = after.positions.find(({ id }) => id === "a.troops.3");
    expect(found).toMatchObject({
      revisions: [{ number: 1, retracted: false, correction: null, stance: moved.stance, acceptable: null }],
      evidence: [{ statement: "moved-1", role: "supports" }],
    });
    expect(found?.revisions[0]?.publishedAt).toBe(found?.evidence[0]?.recordedAt);
    expect(after.positions.find(({ id }) => id === "a.troops.4")?.revisions[0]?.rationale).toBe("And again.");
    const known = await send({ file: "p.csv", kind: "positions", text: exportCsv(after, "positions") });
    expect(known.status).toBe(400);
  });

  test("are refused where the party did not move", async () => {
    const { status, body } = await send({
      file: "p.csv",
      kind: "positions",
      text: writePositions([{ ...moved, validFrom: getDay("2025-05-19") }]),
    });
    expect(status).toBe(400);
    expect(body.faults).toEqual([
      { at: 'row 2, column "acceptable"', reason: "leaves out the preferred option: o3" },
      {
        at: 'row 2, column "valid from"',
        reason: "is before the earliest supporting statement, of 2025-05-20",
      },
    ]);
  });
});

describe("a draft of an import", () => {
  test("that was overtaken brings nothing of it in", async () => {
    const file = (ids: readonly string[]) => ({
      file: "x.csv",
      kind: "statements",
      text: writeStatements(ids.map((id) => buildStatement(id))),
    });
    const first = await send(file(["race-1", "race-2"]));
    const second = await send(file(["race-2", "race-3"]));
    expect((await publish(second.body)).status).toBe(200);
    const { status, body } = await publish(first.body);
    expect(status).toBe(400);
    expect(body.faults).toEqual([{ at: "statements[race-2]", reason: "is there twice" }]);
    expect((await read()).statements.some(({ id }) => id === "race-1")).toBe(false);
  });
});

describe("a dataset package", () => {
  test("becomes a draft of all that it has more than the record, which stays as it is until then", async () => {
    const current = await read();
    const incoming = {
      ...current,
      sources: current.sources.map((source) => ({ ...source, publisher: "Another publisher" })),
      statements: [...current.statements, buildStatement("packed-1")],
    };
    const { status, body } = await send({ file: "p.json", kind: "package", text: writeDocument(incoming) });
    expect(status).toBe(201);
    expect(body.brought).toBe(incoming.sources.length + 1);
    expect(await read()).toEqual(current);
    expect((await publish(body)).status).toBe(200);
    const after = await read();
    expect(after.statements.map(({ id }) => id)).toContain("packed-1");
    expect(new Set(after.sources.map(({ publisher }) => publisher))).toEqual(new Set(["Another publisher"]));
    const again = await send({ file: "p.json", kind: "package", text: writeDocument(incoming) });
    expect([again.status, again.body.detail]).toEqual([
      400,
      "The file brings nothing that the record does not have.",
    ]);
  });

  test("does not take back what was published since it was sent, and may be sent anew", async () => {
    const current = await read();
    const retitle = (title: string) => ({
      ...current,
      sources: current.sources.map((source, index) => (index === 0 ? { ...source, title } : source)),
    });
    const sendPackage = (title: string) =>
      send({ file: "p.json", kind: "package", text: writeDocument(retitle(title)) });
    const mine = await sendPackage("Mine");
    expect((await publish((await sendPackage("Theirs")).body)).status).toBe(200);
    const refused = await publish(mine.body);
    expect([refused.status, refused.body.current.value.theirs.sources[0].title]).toEqual([412, "Theirs"]);
    expect((await read()).sources[0]?.title).toBe("Theirs");
    expect((await publish((await sendPackage("Mine")).body)).status).toBe(200);
    expect((await read()).sources[0]?.title).toBe("Mine");
  });

  test("is told whole where it is faulty, or of another negotiation", async () => {
    const current = await read();
    const faulty = {
      ...current,
      statements: current.statements.map((statement) => ({ ...statement, source: "elsewhere" })),
    };
    const { status, body } = await send({ file: "p.json", kind: "package", text: writeDocument(faulty) });
    expect(status).toBe(400);
    expect(body.faults.length).toBeGreaterThanOrEqual(current.statements.length);
    expect(body.faults[0].at).toMatch(/^p\.json: statements\[/);
    const other = { ...current, negotiation: { ...current.negotiation, slug: "others" } };
    const refused = await send({ file: "p.json", kind: "package", text: writeDocument(other) });
    expect(refused.body.faults).toEqual([
      { at: "negotiation.slug", reason: "should be talks, which it is compared with" },
    ]);
  });

  test("brings nothing that is dated ahead: nobody could correct it before its day", async () => {
    const current = await read();
    const [first] = current.positions;
    const last = first?.revisions.at(-1);
    if (first === undefined || last === undefined) throw new RangeError("talks without positions");
    const publishedAt = instant("2999-01-01T00:00:00.000Z");
    const ahead = { ...last, number: last.number + 1, publishedAt, correction: "We will be wrong." };
    const planted = { ...first, revisions: [...first.revisions, ahead] };
    const incoming = {
      ...current,
      positions: current.positions.map((each) => (each === first ? planted : each)),
    };
    const fault = {
      at: `positions[${first.id}].revisions`,
      reason: `revision ${ahead.number} is published on ${publishedAt}, which is still to come`,
    };
    const text = writeDocument(incoming);
    const sent = await send({ file: "p.json", kind: "package", text });
    expect([sent.status, sent.body.faults]).toEqual([400, [fault]]);
    const content = importContentSchema.parse({ file: "p.json", package: JSON.parse(text) });
    expect(checkImport(current, content, NOW).faults).toEqual([fault]);
    expect(checkImport(current, content, publishedAt).faults).toEqual([]);
    const other = { ...incoming, negotiation: { ...current.negotiation, slug: "ahead" } };
    const body = { file: "p.json", text: writeDocument(other) };
    const made = await askDesk("POST /imports", { token: tokens.editor, body });
    expect([made.status, (await made.json()).faults]).toEqual([400, [fault]]);
  });

  test("makes a new negotiation at once, by an editor, and never over one that is there", async () => {
    const current = await read();
    const other = { ...current, negotiation: { ...current.negotiation, slug: "others" } };
    const body = { file: "p.json", text: writeDocument(other) };
    expect((await askDesk("POST /imports", { token: tokens.analyst, body })).status).toBe(403);
    const made = await askDesk("POST /imports", { token: tokens.editor, body });
    expect([made.status, await made.json(), made.headers.get("Location")]).toEqual([
      201,
      { negotiation: "others" },
      "/others",
    ]);
    expect(canonicalRecord(await read("others"))).toEqual(canonicalRecord(other));
    expect((await askDesk("POST /imports", { token: tokens.editor, body })).status).toBe(409);
  });
});
