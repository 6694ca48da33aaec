import { type Refusal, revise, reviseOption } from "./refused";

const RETIRE_SEA = "UPDATE option SET step = NULL, retired_into = 'ridge' WHERE key = 'sea'";

export const refusedRetired: readonly Refusal[] = [
  [
    "an option in use has a step",
    "option_retired_check",
    "UPDATE option SET step = NULL WHERE key = 'ridge' AND issue_slug = 'flag'",
  ],
  [
    "a retired option has no step",
    "option_retired_check",
    "UPDATE option SET step = 9 WHERE key = 'marsh' AND issue_slug = 'flag'",
  ],
  [
    "a retired option has no value",
    "option_retired_check",
    "UPDATE option SET value = 1 WHERE key = 'marsh' AND issue_slug = 'flag'",
  ],
  [
    "a retired option was merged into one of its issue",
    "option_negotiation_slug_issue_slug_retired_into_fkey",
    "UPDATE option SET retired_into = 'tenth' WHERE key = 'marsh'",
  ],
  [
    "a retired option was merged into one in use",
    "option_retired",
    "UPDATE option SET retired_into = 'canal' WHERE key = 'marsh'",
  ],
  [
    "an option that others were merged into is not retired",
    "option_retired",
    "UPDATE option SET step = NULL, retired_into = 'ridge' WHERE key = 'river' AND issue_slug = 'flag'",
  ],
  [
    "an option that a statement claims is not retired",
    "option_retired",
    `UPDATE claim SET option_key = 'ridge' WHERE option_key = 'none'; ${RETIRE_SEA}`,
  ],
  [
    "an option that a proposal names is not retired",
    "option_retired",
    `UPDATE claim SET option_key = 'none' WHERE option_key = 'sea';
     UPDATE term SET option_key = 'sea' WHERE option_key = 'ridge'; ${RETIRE_SEA}`,
  ],
  [
    "an option that a position stands on is not retired",
    "option_retired",
    `UPDATE claim SET option_key = 'none' WHERE option_key = 'sea';
     ${revise({ preferred_key: "sea" })} ${RETIRE_SEA}`,
  ],
  [
    "a claim names no retired option",
    "option_retired",
    "UPDATE claim SET option_key = 'marsh' WHERE option_key = 'sea'",
  ],
  [
    "a term names no retired option",
    "option_retired",
    "UPDATE term SET option_key = 'marsh' WHERE option_key = 'ridge'",
  ],
  ["what a position prefers is not retired", "option_retired", revise({ preferred_key: "marsh" })],
  [
    "what a position rules out is not retired",
    "option_retired",
    revise({ red_line_count: 1 }) + reviseOption("red-line", "marsh"),
  ],
  [
    "what a position offers is not retired",
    "option_retired",
    `${revise({ state: "conditional", offer_count: 1 })}
     INSERT INTO revision_offer VALUES ('two-banks', 'north.border.1', 3, 0, 'border', 'x', 1);
     INSERT INTO revision_offer_option VALUES ('two-banks', 'north.border.1', 3, 0, 0, 'border', 'marsh')`,
  ],
];
