/** What the database must refuse: the rule, the constraint that holds it, and SQL that breaks it. */
export type Refusal = readonly [rule: string, constraint: string, sql: string];

/** SQL that writes the row with these columns again, some of them changed. */
export function copy(table: string, row: Record<string, unknown>, changes: Record<string, unknown>): string {
  return `INSERT INTO "${table}" SELECT n.* FROM "${table}" t,
    jsonb_populate_record(t, '${JSON.stringify(changes)}') n
    WHERE to_jsonb(t) @> '${JSON.stringify({ negotiation_slug: "two-banks", ...row })}';`;
}

/** A whole new revision of north.border.1, alike but for `changes`; its sets are empty unless told. */
export const revise = (changes: Record<string, unknown>) =>
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
export const reviseOption = (role: string, key: string) =>
  `INSERT INTO revision_option VALUES ('two-banks', 'north.border.1', 3, '${role}', 0, 'border', '${key}');`;
export const TWELVE = "eins zwei drei vier — fünf sechs sieben acht neun zehn elf zwölf";
