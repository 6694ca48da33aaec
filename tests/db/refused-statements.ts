import { copy, type Refusal, TWELVE } from "./refused";

export const refusedStatements: readonly Refusal[] = [
  ["a source's address is of the web", "source_url_check", "UPDATE source SET url = 'javascript:alert(1)'"],
  [
    "an archive's address is of the web",
    "source_archive_url_check",
    "UPDATE source SET archive_url = 'ftp://a/b'",
  ],
  ["a source has a language", "source_language_check", "UPDATE source SET language = ''"],
  [
    "a source is not merged into itself",
    "source_merged_check",
    "UPDATE source SET merged_into = slug WHERE slug = 'gazette'",
  ],
  [
    "a source is merged into one of its negotiation",
    "source_negotiation_slug_merged_into_fkey",
    "UPDATE source SET merged_into = 'elsewhere' WHERE slug = 'reprint'",
  ],
  [
    "a source is not merged into one that was merged",
    "source_merged",
    "UPDATE source SET merged_into = 'reprint' WHERE slug = 'unread'",
  ],
  [
    "a source that others were merged into is not merged",
    "source_merged",
    "UPDATE source SET merged_into = 'unread' WHERE slug = 'herald'",
  ],
  [
    "a source that statements name is not merged",
    "source_merged",
    "UPDATE source SET merged_into = 'unread' WHERE slug = 'gazette'",
  ],
  [
    "a statement's source was not merged",
    "source_merged",
    copy("statement", { id: "s-1" }, { id: "s-9", source_slug: "reprint" }),
  ],
  [
    "an event's source was not merged",
    "source_merged",
    "UPDATE negotiation_event SET source_slug = 'reprint'",
  ],
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
