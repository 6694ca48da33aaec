import type { Refusal } from "./refused";

/** Two people, a draft that is open, two that are decided, what goes with them, and a link for a lost password. */
export const DESK_ROWS = `
  INSERT INTO "user" (id, name, email, updated_at) VALUES
    ('ann', 'Ann', 'ann@example.org', now()), ('bo', 'Bo', 'bo@example.org', now());
  INSERT INTO draft (id, negotiation_slug, kind, title, content, author_id, state, decided_at) VALUES
    ('open', 'two-banks', 'category', 'x', '{}', 'ann', 'draft', NULL),
    ('out', 'two-banks', 'category', 'x', '{}', 'ann', 'published', now()),
    ('gone', 'two-banks', 'category', 'x', '{}', 'ann', 'discarded', now());
  INSERT INTO draft_contributor VALUES ('open', 'ann');
  INSERT INTO draft_comment (id, draft_id, author_id, text) VALUES ('c-1', 'open', 'bo', 'x');
  INSERT INTO desk_log (action, subject, subject_id, detail) VALUES ('draft.begin', 'draft', 'open', '{}');
  INSERT INTO suggestion (id, negotiation_slug, party_slug, issue_slug, text, seen) VALUES
    ('s-1', 'two-banks', 'south', 'border', 'x', '{}');
  INSERT INTO password_reset (id, token_hash, user_id, made_by, expires_at) VALUES
    ('r-1', 'one', 'ann', 'bo', now());
  INSERT INTO rate_count VALUES ('k', now(), 1, now());`;

const open = (changes: string) => `UPDATE draft SET version = version + 1, ${changes} WHERE id = 'open'`;
const suggest = (changes: Record<string, unknown>) =>
  `INSERT INTO suggestion SELECT n.* FROM suggestion t,
    jsonb_populate_record(t, '${JSON.stringify({ id: "s-2", ...changes })}') n`;

export const refusedDesk: readonly Refusal[] = [
  ["a person has a name", "user_name_check", `UPDATE "user" SET name = ''`],
  [
    "an e-mail address is in small letters",
    "user_email_check",
    `UPDATE "user" SET email = 'Ann@example.org' WHERE id = 'ann'`,
  ],
  [
    "an e-mail address has two sides",
    "user_email_check",
    `UPDATE "user" SET email = '@example.org' WHERE id = 'ann'`,
  ],
  [
    "an account has one open link that sets its password",
    "password_reset_open_key",
    `INSERT INTO password_reset (id, token_hash, user_id, expires_at) VALUES ('r-2', 'two', 'ann', now())`,
  ],
  [
    "nobody makes a link for their own password",
    "password_reset_made_by_check",
    "UPDATE password_reset SET made_by = 'ann'",
  ],
  ["what is counted happened", "rate_count_check", "UPDATE rate_count SET count = 0"],
  [
    "the first version is 1",
    "draft_version_check",
    `INSERT INTO draft (id, negotiation_slug, kind, title, content, author_id, version)
      VALUES ('d', 'two-banks', 'category', 'x', '{}', 'ann', 0)`,
  ],
  ["a published draft says when", "draft_decided_check", open("state = 'published'")],
  ["a discarded draft says when", "draft_decided_check", open("state = 'discarded'")],
  ["a returned draft says why", "draft_returned_check", open("state = 'returned', reason = ''")],
  ["a returned draft has a reason at all", "draft_returned_check", open("state = 'returned', reason = NULL")],
  ["a submitted draft says when", "draft_submitted_check", open("state = 'submitted'")],
  [
    "a published draft does not change",
    "draft_decided",
    "UPDATE draft SET version = version + 1, title = 'y' WHERE id = 'out'",
  ],
  [
    "a discarded draft does not come back",
    "draft_decided",
    "UPDATE draft SET version = version + 1, state = 'draft', decided_at = NULL WHERE id = 'gone'",
  ],
  [
    "a draft does not change within its version",
    "draft_version",
    "UPDATE draft SET content = '{}' WHERE id = 'open'",
  ],
  ["no version is left out", "draft_version", "UPDATE draft SET version = version + 2 WHERE id = 'open'"],
  ["a draft stays in its negotiation", "draft_about", open("negotiation_slug = 'elsewhere'")],
  ["a draft keeps its kind", "draft_about", open("kind = 'source'")],
  ["a draft keeps its target", "draft_about", open("target = 'x'")],
  ["a draft keeps its author", "draft_about", open("author_id = 'bo'")],
  ["a draft keeps when it was begun", "draft_about", open("created_at = now() - interval '1 day'")],
  ["a draft is not removed", "draft_kept", "DELETE FROM draft WHERE id = 'open'"],
  [
    "who wrote on a draft is not changed",
    "draft_contributor_immutable",
    "UPDATE draft_contributor SET user_id = 'bo'",
  ],
  ["who wrote on a draft is not removed", "draft_contributor_immutable", "DELETE FROM draft_contributor"],
  [
    "a comment says something",
    "draft_comment_text_check",
    `
    INSERT INTO draft_comment (id, draft_id, author_id, text) VALUES ('c-2', 'open', 'bo', '')`,
  ],
  ["a comment is not changed", "draft_comment_immutable", "UPDATE draft_comment SET text = 'y'"],
  ["a comment is not removed", "draft_comment_immutable", "DELETE FROM draft_comment"],
  ["the desk's log is not changed", "desk_log_immutable", "UPDATE desk_log SET action = 'y'"],
  ["the desk's log is not shortened", "desk_log_immutable", "DELETE FROM desk_log"],
  ["the desk's log is not truncated", "desk_log_kept", "TRUNCATE desk_log"],
  ["a suggestion says something", "suggestion_text_check", suggest({ text: "" })],
  [
    "a suggestion's source is on the web",
    "suggestion_source_url_check",
    suggest({ source_url: "javascript:alert(1)" }),
  ],
  ["a suggestion that is handled says when", "suggestion_handled_check", suggest({ state: "declined" })],
  [
    "an open suggestion was not handled",
    "suggestion_handled_check",
    suggest({ handled_at: "2025-05-01T00:00:00Z" }),
  ],
  [
    "a suggestion is about a party of its negotiation",
    "suggestion_negotiation_slug_party_slug_fkey",
    suggest({ party_slug: "elsewhere" }),
  ],
  [
    "a suggestion is about an issue of its negotiation",
    "suggestion_negotiation_slug_issue_slug_fkey",
    suggest({ issue_slug: "elsewhere" }),
  ],
  [
    "a draft is in a negotiation",
    "draft_negotiation_slug_fkey",
    `INSERT INTO draft (id, negotiation_slug, kind, title, content, author_id)
      VALUES ('d', 'nowhere', 'category', 'x', '{}', 'ann')`,
  ],
];
