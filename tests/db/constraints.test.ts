import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeRecordChanges } from "@/lib/db/write-record";
import { engines, type TestDatabase } from "@/tests/support/database";
import { buildCreation, exampleRecord, rename } from "./example-record";

/** SQL that writes the row with these columns again, some of them changed. */
function copy(table: string, row: Record<string, unknown>, changes: Record<string, unknown>): string {
  return `INSERT INTO "${table}" SELECT n.* FROM "${table}" t,
    jsonb_populate_record(t, '${JSON.stringify(changes)}') n
    WHERE to_jsonb(t) @> '${JSON.stringify({ negotiation_slug: "two-banks", ...row })}';`;
}

/** A whole new revision of north.border.1, alike but for `changes`; its sets are empty unless told. */
const revise = (changes: Record<string, unknown>) =>
  copy(
    "revision",
    { position_id: "north.border.1", number: 2 },
    {
      number: 3,
      state: "stated",
      preferred_key: "none",
      span_count: 0,
      offer_count: 0,
      acceptable_count: null,
      red_line_count: null,
      ...changes,
    },
  );
const reviseOption = (role: string, key: string) =>
  `INSERT INTO revision_option VALUES ('two-banks', 'north.border.1', 3, '${role}', 0, 'border', '${key}');`;
const TWELVE = "eins zwei drei vier — fünf sechs sieben acht neun zehn elf zwölf";

/** What the database must refuse: the rule, the constraint that holds it, and SQL that breaks it. */
const refusals: readonly (readonly [rule: string, constraint: string, sql: string])[] = [
  // Names
  [
    "a negotiation's slug is lower-case and hyphenated",
    "negotiation_slug_check",
    "INSERT INTO negotiation SELECT 'Two Banks', title, summary, coverage_from, coverage_through, 1, true FROM negotiation LIMIT 1",
  ],
  [
    "a party's slug is lower-case and hyphenated",
    "party_slug_check",
    copy("party", { slug: "south" }, { slug: "South" }),
  ],
  [
    "a category's slug is lower-case and hyphenated",
    "category_slug_check",
    copy("category", { slug: "land" }, { slug: "land-" }),
  ],
  [
    "an issue's slug is lower-case and hyphenated",
    "issue_slug_check",
    copy("issue", { slug: "border" }, { slug: "bor der" }),
  ],
  [
    "an option's key is lower-case and hyphenated",
    "option_key_check",
    copy("option", { key: "sea" }, { key: "a--b", step: 9 }),
  ],
  [
    "a source's slug is lower-case and hyphenated",
    "source_slug_check",
    copy("source", { slug: "herald" }, { slug: "" }),
  ],
  [
    "a proposal's slug is lower-case and hyphenated",
    "proposal_slug_check",
    copy("proposal", { slug: "plan-2" }, { slug: "plän" }),
  ],
  [
    "an event's slug is lower-case and hyphenated",
    "negotiation_event_slug_check",
    copy("negotiation_event", {}, { slug: "a_b" }),
  ],
  ["a statement has an id", "statement_id_check", copy("statement", { id: "s-1" }, { id: "" })],
  ["a position has an id", "position_id_check", copy("position", { id: "south.toll.1" }, { id: "" })],

  // Codebook
  [
    "coverage ends after it begins",
    "negotiation_coverage_check",
    "UPDATE negotiation SET coverage_through = '2025-02-28'",
  ],
  [
    "evidence does not age before it is given",
    "negotiation_stale_after_days_check",
    "UPDATE negotiation SET stale_after_days = -1",
  ],
  ["no alpha is above 1", "reliability_alpha_check", "UPDATE reliability SET alpha_states = 1.01"],
  [
    "no more units differ than there are",
    "reliability_units_check",
    "UPDATE reliability SET differing = units + 1",
  ],
  ["a party's short name has at most 4 characters", "party_short_check", "UPDATE party SET short = 'ABCDE'"],
  [
    "a member's parent is at the table itself",
    "party_of_member",
    "UPDATE party SET parent_slug = 'south' WHERE slug = 'north'",
  ],
  [
    "a party is no member of itself",
    "party_of_member",
    "UPDATE party SET parent_slug = slug WHERE slug = 'south'",
  ],
  [
    "a member's parent is of the same negotiation",
    "party_negotiation_slug_parent_slug_fkey",
    "UPDATE party SET parent_slug = 'elsewhere' WHERE slug = 'south' AND negotiation_slug = 'two-banks'",
  ],
  [
    "an interval issue has a scale",
    "issue_scale_check",
    "UPDATE issue SET scale_unit = NULL WHERE slug = 'toll'",
  ],
  [
    "a scale begins below its end",
    "issue_scale_check",
    "UPDATE issue SET scale_max = scale_min WHERE slug = 'toll'",
  ],
  [
    "an ordinal issue has no scale",
    "issue_scale_check",
    "UPDATE issue SET scale_unit = 'km' WHERE slug = 'border'",
  ],
  [
    "an issue's category is of the same negotiation",
    "issue_negotiation_slug_category_slug_fkey",
    "UPDATE issue SET category_slug = 'elsewhere' WHERE negotiation_slug = 'two-banks'",
  ],
  ["steps begin at 1", "option_step_check", "UPDATE option SET step = 0 WHERE key = 'none'"],
  [
    "two options of an issue have two steps",
    "option_negotiation_slug_issue_slug_step_key",
    "UPDATE option SET step = 1 WHERE key = 'sea'",
  ],
  [
    "a short label has at most 26 characters",
    "option_short_check",
    "UPDATE option SET short = repeat('x', 27)",
  ],
  ["a short label is not empty", "option_short_check", "UPDATE option SET short = ''"],
  [
    "an option of an ordinal issue has no value",
    "option_value",
    "UPDATE option SET value = 1 WHERE key = 'sea'",
  ],
  [
    "an option of an interval issue has a value",
    "option_value",
    "UPDATE option SET value = NULL WHERE key = 'tenth'",
  ],
  [
    "an option's value is on the issue's scale",
    "option_value",
    "UPDATE option SET value = 100.1 WHERE key = 'tenth'",
  ],
  [
    "a scale holds the values of its options",
    "option_value",
    "UPDATE issue SET scale_max = 5 WHERE slug = 'toll'",
  ],
  [
    "an issue with options without values is not made interval",
    "option_value",
    "UPDATE issue SET level = 'interval', scale_min = 0, scale_max = 1, scale_unit = 'x' WHERE slug = 'flag'",
  ],
  [
    "an option belongs to an issue",
    "option_negotiation_slug_issue_slug_fkey",
    copy("option", { issue_slug: "flag", key: "sea" }, { issue_slug: "elsewhere" }),
  ],

  // Sources and statements
  ["a source's address is of the web", "source_url_check", "UPDATE source SET url = 'javascript:alert(1)'"],
  [
    "an archive's address is of the web",
    "source_archive_url_check",
    "UPDATE source SET archive_url = 'ftp://a/b'",
  ],
  ["a source has a language", "source_language_check", "UPDATE source SET language = ''"],
  [
    "a statement's source is of the same negotiation",
    "statement_negotiation_slug_source_slug_fkey",
    copy("statement", { id: "s-1" }, { id: "s-9", source_slug: "elsewhere" }),
  ],
  ["paragraphs are counted from 1", "statement_paragraph_check", "UPDATE statement SET paragraph = 0"],
  [
    "a quote has a language",
    "statement_quote_check",
    "UPDATE statement SET quote_text = 'ja' WHERE id = 's-1'",
  ],
  [
    "only a quote has a translator",
    "statement_quote_check",
    "UPDATE statement SET quote_translator = 'x' WHERE id = 's-1'",
  ],
  [
    "a quote has at most 12 words",
    "statement_quote_words_check",
    `UPDATE statement SET quote_text = '${TWELVE} «Тринадцать»' WHERE id = 's-2'`,
  ],
  [
    "an analyst's statement is no party's",
    "statement_analyst",
    "INSERT INTO statement_party VALUES ('two-banks', 's-3', 'north', 0)",
  ],
  [
    "a party's statement does not become an analyst's",
    "statement_analyst",
    "UPDATE statement SET attribution = 'analyst' WHERE id = 's-1'",
  ],
  [
    "a statement's party is of the same negotiation",
    "statement_party_negotiation_slug_party_slug_fkey",
    "INSERT INTO statement_party VALUES ('two-banks', 's-1', 'elsewhere', 1)",
  ],
  [
    "a claim is on an issue of the same negotiation",
    "claim_negotiation_slug_issue_slug_fkey",
    "INSERT INTO claim VALUES ('two-banks', 's-1', 5, 'elsewhere', NULL)",
  ],
  [
    "a claim names an option of its own issue",
    "claim_negotiation_slug_issue_slug_option_key_fkey",
    "INSERT INTO claim VALUES ('two-banks', 's-1', 5, 'toll', 'sea')",
  ],

  // Positions
  [
    "a position's party is of the same negotiation",
    "position_negotiation_slug_party_slug_fkey",
    copy("position", { id: "south.toll.1" }, { id: "x", party_slug: "elsewhere" }),
  ],
  [
    "a position's issue is of the same negotiation",
    "position_negotiation_slug_issue_slug_fkey",
    copy("position", { id: "south.toll.1" }, { id: "x", issue_slug: "elsewhere" }),
  ],
  [
    "a revision is of its position's issue",
    "revision_negotiation_slug_position_id_issue_slug_fkey",
    revise({ issue_slug: "toll" }),
  ],
  [
    "the preferred option belongs to the issue",
    "revision_negotiation_slug_issue_slug_preferred_key_fkey",
    revise({ preferred_key: "tenth" }),
  ],
  ["revisions are numbered from 1", "revision_number_check", revise({ number: 0, correction: "x" })],
  [
    "the first revision corrects nothing",
    "revision_correction_check",
    copy(
      "revision",
      { position_id: "south.border.1" },
      {
        position_id: "north.border.1",
        number: 1,
        correction: "x",
      },
    ),
  ],
  ["a later revision says what it corrects", "revision_correction_check", revise({ correction: null })],
  ["no set has fewer than no rows", "revision_counts_check", revise({ red_line_count: -1 })],
  ["a stated stance has a preferred option", "revision_stance_check", revise({ preferred_key: null })],
  ["a stated stance has no span", "revision_stance_check", revise({ span_count: 2 })],
  ["a stated stance has no offers", "revision_stance_check", revise({ offer_count: 1 })],
  [
    "a conditional stance has a preferred option or an offer",
    "revision_stance_check",
    revise({ state: "conditional", preferred_key: null }),
  ],
  [
    "an ambiguous stance has no preferred option",
    "revision_stance_check",
    revise({ state: "ambiguous", span_count: 2 }),
  ],
  [
    "an ambiguous stance spans two options",
    "revision_stance_check",
    revise({ state: "ambiguous", preferred_key: null, span_count: 1 }),
  ],
  [
    "no position has no preferred option",
    "revision_stance_check",
    revise({ state: "no-position", confidence: null }),
  ],
  [
    "no position has no confidence",
    "revision_confidence_check",
    revise({ state: "no-position", preferred_key: null }),
  ],
  ["a position has a confidence", "revision_confidence_check", revise({ confidence: null })],
  ["salience is not below 0", "revision_salience_check", revise({ salience_value: -0.1 })],
  ["salience is not above 100", "revision_salience_check", revise({ salience_value: 100.1 })],
  ["salience has a reason", "revision_salience_reason_check", revise({ salience_reason: null })],
  [
    "an offer has a condition",
    "revision_offer_condition_check",
    "INSERT INTO revision_offer VALUES ('two-banks', 'north.border.2', 1, 2, 'border', '', 1)",
  ],
  [
    "an offer names an option",
    "revision_offer_option_count_check",
    "INSERT INTO revision_offer VALUES ('two-banks', 'north.border.2', 1, 2, 'border', 'x', 0)",
  ],
  [
    "an offer is of its revision's issue",
    "revision_offer_negotiation_slug_position_id_number_issue_s_fkey",
    "INSERT INTO revision_offer VALUES ('two-banks', 'north.border.2', 1, 2, 'toll', 'x', 1)",
  ],
  [
    "an offered option belongs to the issue",
    "revision_offer_option_negotiation_slug_issue_slug_option_k_fkey",
    "INSERT INTO revision_offer_option VALUES ('two-banks', 'north.border.2', 1, 0, 2, 'border', 'tenth')",
  ],
  [
    "an option in a set belongs to the issue",
    "revision_option_negotiation_slug_issue_slug_option_key_fkey",
    revise({ red_line_count: 1 }) + reviseOption("red-line", "tenth"),
  ],
  [
    "a set is of its revision's issue",
    "revision_option_negotiation_slug_position_id_number_issue__fkey",
    "INSERT INTO revision_option VALUES ('two-banks', 'north.border.1', 1, 'red-line', 0, 'toll', 'tenth')",
  ],
  [
    "what is acceptable is no red line",
    "revision_option_acceptable_or_red_line",
    revise({ acceptable_count: 1, red_line_count: 1 }) +
      reviseOption("acceptable", "sea") +
      reviseOption("red-line", "sea"),
  ],
  [
    "what is preferred is no red line",
    "revision_preferred_red_line",
    revise({ red_line_count: 1 }) + reviseOption("red-line", "none"),
  ],
  [
    "what is preferred is acceptable",
    "revision_preferred_acceptable",
    revise({ acceptable_count: 1 }) + reviseOption("acceptable", "sea"),
  ],
  [
    "a span does not lack an option",
    "revision_whole",
    revise({ state: "ambiguous", preferred_key: null, span_count: 2 }) + reviseOption("span", "sea"),
  ],
  ["acceptable options do not lack one", "revision_whole", revise({ acceptable_count: 1 })],
  ["red lines do not lack one", "revision_whole", revise({ red_line_count: 1 })],
  ["offers do not lack one", "revision_whole", revise({ state: "conditional", offer_count: 1 })],
  [
    "an offer does not lack an option",
    "revision_whole",
    `${revise({ state: "conditional", offer_count: 1 })}INSERT INTO revision_offer VALUES ('two-banks', 'north.border.1', 3, 0, 'border', 'x', 1)`,
  ],
  [
    "no red line is added to a revision",
    "revision_whole",
    "INSERT INTO revision_option VALUES ('two-banks', 'north.border.1', 1, 'red-line', 1, 'border', 'ridge')",
  ],
  [
    "no offer is added to a revision",
    "revision_whole",
    `INSERT INTO revision_offer VALUES ('two-banks', 'north.border.2', 1, 2, 'border', 'x', 1);
     INSERT INTO revision_offer_option VALUES ('two-banks', 'north.border.2', 1, 2, 0, 'border', 'sea')`,
  ],
  [
    "no option is added to an offer",
    "revision_whole",
    "INSERT INTO revision_offer_option VALUES ('two-banks', 'north.border.2', 1, 0, 2, 'border', 'sea')",
  ],
  [
    "a revision is not older than the one it corrects",
    "revision_order",
    revise({ published_at: "2025-05-31T00:00:00Z" }),
  ],
  [
    "a revision is not published behind a later one",
    "revision_order",
    revise({ number: 5 }) + revise({ number: 4 }),
  ],
  ["a number is used once in a position", "revision_pkey", revise({ number: 2 })],
  [
    "a party has one position on an issue from a day",
    "current_revision_one_position_a_day",
    revise({ valid_from: "2025-04-20" }),
  ],
  [
    "evidence is a statement of the same negotiation",
    "evidence_link_negotiation_slug_statement_id_fkey",
    copy("evidence_link", { statement_id: "s-1" }, { statement_id: "elsewhere" }),
  ],
  [
    "evidence is for a position of the same negotiation",
    "evidence_link_negotiation_slug_position_id_fkey",
    copy("evidence_link", { statement_id: "s-1" }, { position_id: "elsewhere" }),
  ],
  [
    "a statement is linked to a position once",
    "evidence_link_pkey",
    copy("evidence_link", { statement_id: "s-1" }, { role: "context" }),
  ],

  // What is written once
  [
    "the published revision is not set by hand",
    "current_revision_derived",
    "UPDATE current_revision SET number = 1",
  ],
  [
    "the published revision is not removed by hand",
    "current_revision_derived",
    "DELETE FROM current_revision",
  ],
  ["a position is not changed", "position_immutable", "UPDATE position SET party_slug = 'north'"],
  ["a position is not removed", "position_immutable", "DELETE FROM position"],
  ["a revision is not changed", "revision_immutable", "UPDATE revision SET rationale = 'x'"],
  ["a revision is not published again", "revision_immutable", "UPDATE revision SET published_at = now()"],
  ["a revision is not withdrawn", "revision_immutable", "UPDATE revision SET published_at = NULL"],
  ["a revision is not removed", "revision_immutable", "DELETE FROM revision"],
  ["a set is not changed", "revision_option_immutable", "UPDATE revision_option SET place = 9"],
  ["a set is not removed", "revision_option_immutable", "DELETE FROM revision_option"],
  ["an offer is not changed", "revision_offer_immutable", "UPDATE revision_offer SET condition = 'x'"],
  ["an offer is not removed", "revision_offer_immutable", "DELETE FROM revision_offer"],
  [
    "an offer's options are not changed",
    "revision_offer_option_immutable",
    "UPDATE revision_offer_option SET place = 9",
  ],
  [
    "an offer's options are not removed",
    "revision_offer_option_immutable",
    "DELETE FROM revision_offer_option",
  ],
  ["evidence is not changed", "evidence_link_immutable", "UPDATE evidence_link SET role = 'context'"],
  ["evidence is not removed", "evidence_link_immutable", "DELETE FROM evidence_link"],
  ["an audit entry is not changed", "audit_entry_immutable", "UPDATE audit_entry SET actor = 'x'"],
  ["an audit entry is not removed", "audit_entry_immutable", "DELETE FROM audit_entry"],
  ["positions are not truncated", "position_kept", "TRUNCATE position CASCADE"],
  ["revisions are not truncated", "revision_kept", "TRUNCATE revision CASCADE"],
  ["the published revisions are not truncated", "current_revision_kept", "TRUNCATE current_revision"],
  ["sets are not truncated", "revision_option_kept", "TRUNCATE revision_option"],
  ["offers are not truncated", "revision_offer_kept", "TRUNCATE revision_offer CASCADE"],
  ["offers' options are not truncated", "revision_offer_option_kept", "TRUNCATE revision_offer_option"],
  ["evidence is not truncated", "evidence_link_kept", "TRUNCATE evidence_link"],
  ["audit entries are not truncated", "audit_entry_kept", "TRUNCATE audit_entry"],

  // Proposals, events, readings, audit
  [
    "a proposal replaces one of the same negotiation",
    "proposal_negotiation_slug_replaces_slug_fkey",
    "UPDATE proposal SET replaces_slug = 'elsewhere' WHERE negotiation_slug = 'two-banks'",
  ],
  ["a proposal does not replace itself", "proposal_versions", "UPDATE proposal SET replaces_slug = slug"],
  [
    "a proposal does not replace itself in two steps",
    "proposal_versions",
    "UPDATE proposal SET replaces_slug = 'plan-1' WHERE slug = 'plan-2'",
  ],
  [
    "a proposer is a party of the same negotiation",
    "proposal_proposer_negotiation_slug_party_slug_fkey",
    "INSERT INTO proposal_proposer VALUES ('two-banks', 'plan-2', 'elsewhere', 0)",
  ],
  [
    "a term is on an issue of the same negotiation",
    "term_negotiation_slug_issue_slug_fkey",
    "INSERT INTO term VALUES ('two-banks', 'plan-2', 0, 'elsewhere', NULL, 'x')",
  ],
  [
    "a term names an option of its own issue",
    "term_negotiation_slug_issue_slug_option_key_fkey",
    "INSERT INTO term VALUES ('two-banks', 'plan-2', 0, 'toll', 'sea', 'x')",
  ],
  [
    "a term rests on statements of the same negotiation",
    "term_statement_negotiation_slug_statement_id_fkey",
    "INSERT INTO term_statement VALUES ('two-banks', 'plan-1', 0, 'elsewhere', 5)",
  ],
  [
    "an event's source is of the same negotiation",
    "negotiation_event_negotiation_slug_source_slug_fkey",
    "UPDATE negotiation_event SET source_slug = 'elsewhere' WHERE negotiation_slug = 'two-banks'",
  ],
  [
    "an event's paragraph is counted from 1",
    "negotiation_event_paragraph_check",
    "UPDATE negotiation_event SET paragraph = 0",
  ],
  [
    "a reading is of a source of the same negotiation",
    "reading_negotiation_slug_source_slug_fkey",
    "INSERT INTO reading VALUES ('two-banks', 'elsewhere')",
  ],
  [
    "a reading counts paragraphs from 1",
    "reading_paragraph_paragraph_check",
    "INSERT INTO reading_paragraph VALUES ('two-banks', 'herald', 0, 'scene', NULL)",
  ],
  [
    "a paragraph gives statements of its own source",
    "reading_statement_negotiation_slug_statement_id_source_slu_fkey",
    "INSERT INTO reading_statement VALUES ('two-banks', 'herald', 1, 's-1')",
  ],
  [
    "a paragraph without statements has a reason",
    "reading_accounted_for",
    "INSERT INTO reading_paragraph VALUES ('two-banks', 'herald', 3, NULL, NULL)",
  ],
  [
    "a paragraph with statements has no reason for none",
    "reading_accounted_for",
    "UPDATE reading_paragraph SET reason = 'scene' WHERE paragraph = 1",
  ],
  [
    "a paragraph does not lose its statements without a reason",
    "reading_accounted_for",
    "DELETE FROM reading_statement WHERE paragraph = 1",
  ],
  [
    "an audit entry is of a negotiation",
    "audit_entry_negotiation_slug_fkey",
    "INSERT INTO audit_entry (negotiation_slug, actor, action, entity, entity_id, detail) VALUES ('nowhere', 'a', 'b', 'c', 'd', '{}')",
  ],
  [
    "an audit entry names who",
    "audit_entry_actor_check",
    "INSERT INTO audit_entry (negotiation_slug, actor, action, entity, entity_id, detail) VALUES ('two-banks', '', 'b', 'c', 'd', '{}')",
  ],
  [
    "an audit entry names what for",
    "audit_entry_action_check",
    "INSERT INTO audit_entry (negotiation_slug, actor, action, entity, entity_id, detail) VALUES ('two-banks', 'a', '', 'c', 'd', '{}')",
  ],
  [
    "a negotiation with a record is not removed",
    "reliability_negotiation_slug_fkey",
    "DELETE FROM negotiation",
  ],
];

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
        WHERE t.negotiation_slug = 'elsewhere' AND t.slug = 'plan-2';`);
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
    const tested = new Set(refusals.map(([, constraint]) => constraint));
    expect(rows.map(({ name }) => name).filter((name) => !tested.has(name))).toEqual([]);
  });

  test("every foreign key carries the negotiation, so that nothing refers across", async () => {
    const rows = await opened.database.client.$queryRaw<{ name: string; columns: string }[]>`
      SELECT conname AS name, pg_get_constraintdef(oid) AS columns FROM pg_constraint
        WHERE connamespace = 'public'::regnamespace AND contype = 'f'`;
    expect(rows.length).toBeGreaterThan(40);
    expect(
      rows.filter(
        ({ columns }) =>
          !/^FOREIGN KEY \(negotiation_slug(, \w+)*\) REFERENCES (negotiation\(slug\)|\w+\(negotiation_slug, )/.test(
            columns.replaceAll('"', ""),
          ),
      ),
    ).toEqual([]);
  });
});
