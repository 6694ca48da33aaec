import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { applyDataset } from "@/lib/dataset/apply";
import { canonicalStatement } from "@/lib/dataset/canonical";
import { listDrafts } from "@/lib/db/drafts";
import { findRecord, findRecordVersion } from "@/lib/db/record";
import type { Statement } from "@/lib/domain/model";
import { getBuiltIn } from "@/tests/support/built-in";
import { engines, type TestDatabase } from "@/tests/support/database";
import { askDesk, createToken } from "./support/ask-desk";
import { buildNewStatements, plantFaults, writeStatements } from "./support/planted-statements";

const COUNT = 5000;
const record = getBuiltIn();
const { slug } = record.negotiation;

const problemSchema = z.looseObject({
  status: z.number(),
  faults: z.array(z.strictObject({ at: z.string(), reason: z.string() })),
});
const begunSchema = z.strictObject({
  id: z.string(),
  version: z.int(),
  brought: z.int(),
  known: z.int(),
});
const writtenSchema = z.strictObject({ id: z.string(), version: z.int() });

describe.each(engines)(`a file of ${COUNT} statements on $name`, ({ open }) => {
  let own: TestDatabase;
  let statements: readonly Statement[];
  let analyst: string;
  let editor: string;

  beforeAll(async () => {
    own = await open();
    globalThis.parleyDatabase = Promise.resolve(own.database);
    await applyDataset(own.database, record, { actor: "tests", action: "store" });
    statements = buildNewStatements(record, COUNT);
    analyst = await createToken(own.database, "analyst");
    editor = await createToken(own.database, "editor");
  }, 600_000);
  afterAll(async () => {
    globalThis.parleyDatabase = undefined;
    await own.close();
  });

  async function sendFile(text: string) {
    const body = { file: "statements.csv", kind: "statements", text };
    return await askDesk("POST /negotiations/{name}/imports", { token: analyst, name: slug, body });
  }

  test("with fifty faults has each told by its row and column, and writes nothing", async () => {
    const { text, planted } = plantFaults(record, statements);
    expect(planted).toHaveLength(50);
    const before = await findRecordVersion(own.database, slug);
    const response = await sendFile(text);
    const { status, faults } = problemSchema.parse(await response.json());
    expect(status).toBe(400);
    expect(faults.map(({ at }) => at)).toEqual(
      planted.map(({ row, column }) => `row ${row}, column "${column}"`),
    );
    for (const [index, { says }] of planted.entries()) expect(faults[index]?.reason).toContain(says);
    expect(await findRecordVersion(own.database, slug)).toBe(before);
    expect(await listDrafts(own.database, { negotiation: slug })).toEqual([]);
  }, 600_000);

  test("mended is one draft, and published all at once", async () => {
    const begun = begunSchema.parse(await (await sendFile(writeStatements(statements))).json());
    expect(begun).toMatchObject({ version: 1, brought: COUNT, known: 0 });
    const submitted = writtenSchema.parse(
      await (
        await askDesk("POST /drafts/{name}/submission", {
          token: analyst,
          name: begun.id,
          version: begun.version,
          body: {},
        })
      ).json(),
    );
    const unchanged = await findRecord(own.database, slug);
    expect(unchanged?.statements).toHaveLength(record.statements.length);
    const published = await askDesk("POST /drafts/{name}/publication", {
      token: editor,
      name: begun.id,
      version: submitted.version,
      body: {},
    });
    expect(published.status).toBe(200);
    const after = await findRecord(own.database, slug);
    expect(after?.statements).toHaveLength(record.statements.length + COUNT);
    const stored = new Map(after?.statements.map((statement) => [statement.id, statement]));
    for (const statement of statements) {
      const found = stored.get(statement.id);
      expect(found && canonicalStatement(found)).toEqual(canonicalStatement(statement));
    }
    const listed = after?.readings.flatMap(({ paragraphs }) => paragraphs.flatMap((each) => each.statements));
    expect(new Set(listed)).toEqual(new Set(after?.statements.map(({ id }) => id)));
  }, 600_000);

  test("sent once more brings nothing", async () => {
    const response = await sendFile(writeStatements(statements));
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      detail: "The file brings nothing that the record does not have.",
      faults: [],
    });
  }, 600_000);
});
