import { copy, type Refusal, revise, reviseOption } from "./refused";

export const refusedPositions: readonly Refusal[] = [
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
];
