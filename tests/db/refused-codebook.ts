import { copy, type Refusal } from "./refused";

export const refusedCodebook: readonly Refusal[] = [
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
];
