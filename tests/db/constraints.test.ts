import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listMigrations } from "@/lib/db/migration-files";
import { writeRecordChanges } from "@/lib/db/write-record";
import { engines, type TestDatabase } from "@/tests/support/database";
import { buildCreation, exampleRecord, rename } from "./example-record";
import { copy, revise, reviseOption, TWELVE } from "./refused";
import { refusedChanges } from "./refused-changes";
import { refusedCodebook } from "./refused-codebook";
import { DESK_ROWS, refusedDesk } from "./refused-desk";
import { EXPORT_ROWS, refusedExports } from "./refused-exports";
import { refusedMerged } from "./refused-merged";
import { refusedPositions } from "./refused-positions";
import { refusedRetired } from "./refused-retired";
import { refusedStatements } from "./refused-statements";

const refusals = [
  ...refusedCodebook,
  ...refusedRetired,
  ...refusedMerged,
  ...refusedStatements,
  ...refusedPositions,
  ...refusedChanges,
  ...refusedDesk,
  ...refusedExports,
];

/** What is about people and the desk as a whole, not about one negotiation. */
const WITHOUT_NEGOTIATION = [
  "_prisma_migrations",
  "account",
  "draft_comment",
  "draft_contributor",
  "idempotent_answer",
  "invitation",
  "negotiation",
  "password_reset",
  "personal_token",
  "presence",
  "rate_count",
  "session",
  "setting",
  "user",
  "verification",
];

/** A suggestion is known by its id alone; that it is of the same negotiation is seen to when a draft begins. */
const BY_ID_ALONE = ["draft_suggestion_id_fkey"];

async function findViolated(opened: TestDatabase, sql: string): Promise<unknown> {
  try {
    await opened.run(sql);
    return null;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const { constraint, constraint_name } = Object.assign({ constraint: null, constraint_name: null }, error);
    return constraint ?? constraint_name ?? error.message;
  }
}

describe.each(engines)("on $name the database itself sees to it that", (engine) => {
  let opened: TestDatabase;
  beforeAll(async () => {
    opened = await engine.open();
    for (const record of [exampleRecord, rename(exampleRecord, "elsewhere")]) {
      await writeRecordChanges(opened.database, buildCreation(record), { actor: "test", action: "import" });
    }
    await opened.run(`
      INSERT INTO party VALUES ('elsewhere', 'elsewhere', 'x', 'x', NULL, 9);
      INSERT INTO category VALUES ('elsewhere', 'elsewhere', 'x', 9);
      INSERT INTO issue VALUES ('elsewhere', 'elsewhere', 'x', 'x', 'land', 'nominal', 'core', NULL, NULL, NULL, 9);
      INSERT INTO source VALUES ('elsewhere', 'elsewhere', NULL, NULL, '{}', NULL, NULL, 'en', NULL, '', 'A');
      INSERT INTO statement SELECT n.* FROM statement t, jsonb_populate_record(t, '{"id": "elsewhere"}') n
        WHERE t.negotiation_slug = 'elsewhere' AND t.id = 's-1';
      INSERT INTO position VALUES ('elsewhere', 'elsewhere', 'south', 'flag');
      INSERT INTO proposal SELECT n.* FROM proposal t, jsonb_populate_record(t, '{"slug": "elsewhere"}') n
        WHERE t.negotiation_slug = 'elsewhere' AND t.slug = 'plan-2';
      ${DESK_ROWS}
      ${EXPORT_ROWS}`);
  });
  afterAll(async () => {
    await opened.close();
  });

  test.each(refusals)("%s", async (_rule, constraint, sql) => {
    expect(await findViolated(opened, sql)).toBe(constraint);
  });

  test("what keeps the rules is let in", async () => {
    const whole =
      revise({
        state: "ambiguous",
        preferred_key: null,
        span_count: 2,
        acceptable_count: 1,
        red_line_count: 0,
      }) +
      reviseOption("span", "none") +
      reviseOption("span", "river") +
      reviseOption("acceptable", "ridge");
    expect(await findViolated(opened, whole)).toBeNull();
    expect(
      await findViolated(opened, `UPDATE statement SET quote_text = '${TWELVE}' WHERE id = 's-2'`),
    ).toBeNull();
    expect(
      await findViolated(opened, revise({ number: 4, retracted: true, preferred_key: "marsh" })),
    ).toBeNull();
  });

  test("a draft is no position until it is published, and then is the one", async () => {
    const where = "negotiation_slug = 'two-banks' AND position_id = 'south.border.1'";
    const published = async () =>
      await opened.database.client.currentRevision.findFirst({
        where: { negotiationSlug: "two-banks", positionId: "south.border.1" },
        select: { number: true },
      });
    await opened.run(
      copy(
        "revision",
        { position_id: "south.border.1" },
        {
          number: 2,
          published_at: null,
          state: "stated",
          preferred_key: "sea",
          span_count: 0,
          correction: "x",
        },
      ),
    );
    expect(await published()).toEqual({ number: 1 });
    expect(
      await findViolated(
        opened,
        `UPDATE revision SET published_at = now(), rationale = 'y' WHERE ${where} AND number = 2`,
      ),
    ).toBe("revision_immutable");
    await opened.run(`UPDATE revision SET published_at = now() WHERE ${where} AND number = 2`);
    expect(await published()).toEqual({ number: 2 });
  });

  test("every rule written by hand has a test that breaks it", async () => {
    const rows = await opened.database.client.$queryRaw<{ name: string }[]>`
      SELECT conname AS name FROM pg_constraint
        WHERE connamespace = 'public'::regnamespace AND (contype = 'c' OR (contype = 'u' AND condeferrable))
      UNION SELECT indexrelid::regclass::text FROM pg_index
        WHERE indisunique AND indpred IS NOT NULL AND indrelid::regclass::text !~ '^pg_'`;
    expect(listUntested(rows.map(({ name }) => name))).toEqual([]);
  });

  test("every rule that a trigger keeps has a test that breaks it", async () => {
    const rows = await opened.database.client.$queryRaw<{ name: string }[]>`
      SELECT tgname AS name FROM pg_trigger t JOIN pg_proc f ON f.oid = t.tgfoid
        WHERE f.proname IN ('refuse_change', 'refuse_write_by_hand')`;
    const raised = (await listMigrations()).flatMap(({ sql }) =>
      [...sql.matchAll(/\bCONSTRAINT = '(\w+)'/g)].map(([, name]) => name ?? ""),
    );
    expect(raised.length).toBeGreaterThan(10);
    expect(listUntested([...rows.map(({ name }) => name), ...raised])).toEqual([]);
  });

  test("every table of the record knows its negotiation", async () => {
    const rows = await opened.database.client.$queryRaw<{ name: string }[]>`
      SELECT c.relname::text AS name FROM pg_class c
        WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND NOT EXISTS (
          SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'negotiation_slug'
        ) ORDER BY 1`;
    expect(rows.map(({ name }) => name)).toEqual(WITHOUT_NEGOTIATION);
  });

  test("every foreign key between what has a negotiation carries it, so that nothing refers across", async () => {
    const rows = await opened.database.client.$queryRaw<{ name: string; columns: string }[]>`
      SELECT conname AS name, pg_get_constraintdef(oid) AS columns FROM pg_constraint
        WHERE connamespace = 'public'::regnamespace AND contype = 'f'
          AND NOT (conrelid::regclass::text = ANY (${QUOTED})) AND NOT (confrelid::regclass::text = ANY (${QUOTED}))`;
    expect(rows.length).toBeGreaterThan(40);
    const carries =
      /^FOREIGN KEY \(negotiation_slug(, \w+)*\) REFERENCES (negotiation\(slug\)|\w+\(negotiation_slug, )/;
    const across = rows.filter(({ columns }) => !carries.test(columns.replaceAll('"', "")));
    expect(across.map(({ name }) => name)).toEqual(BY_ID_ALONE);
  });
});

/** As PostgreSQL writes their names; a key to the negotiation itself is about the negotiation. */
const QUOTED = WITHOUT_NEGOTIATION.filter((name) => name !== "negotiation").map((name) =>
  name === "user" ? '"user"' : name,
);

function listUntested(names: readonly string[]): string[] {
  const tested = new Set(refusals.map(([, constraint]) => constraint));
  return names.filter((name) => !tested.has(name));
}
