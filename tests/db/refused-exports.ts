import type { Refusal } from "./refused";

/** A snapshot of nothing much, and a briefing; DESK_ROWS has the people. */
export const EXPORT_ROWS = `
  INSERT INTO snapshot (hash, kind, negotiation_slug, title, as_of, recorded_at, figure, search, content) VALUES
    (encode(sha256('{}'), 'hex'), 'figure', 'two-banks', 'x', '2025-05-01', now(), 'matrix', '', '{}');
  INSERT INTO briefing (id, negotiation_slug, owner_id, title, content) VALUES
    ('b-1', 'two-banks', 'ann', 'x', '{}');`;

const freeze = (hash: string, kind: string, figure: string) =>
  `INSERT INTO snapshot (hash, kind, negotiation_slug, title, as_of, recorded_at, figure, search, content) VALUES
    (${hash}, '${kind}', 'two-banks', 'x', '2025-05-01', now(), ${figure}, ${figure}, '[]')`;

export const refusedExports: readonly Refusal[] = [
  [
    "a snapshot is named by its content",
    "snapshot_hash_check",
    freeze("encode(sha256('{}x'), 'hex')", "figure", "'matrix'"),
  ],
  [
    "a snapshot of a figure says which",
    "snapshot_figure_check",
    freeze("encode(sha256('[]'), 'hex')", "figure", "NULL"),
  ],
  [
    "a snapshot of a briefing is of no figure",
    "snapshot_figure_check",
    freeze("encode(sha256('[]'), 'hex')", "briefing", "'matrix'"),
  ],
  ["a snapshot does not change", "snapshot_immutable", "UPDATE snapshot SET title = 'y'"],
  ["a snapshot stays", "snapshot_immutable", "DELETE FROM snapshot"],
  ["snapshots are not truncated", "snapshot_kept", "TRUNCATE snapshot"],
  ["a briefing has a title", "briefing_title_check", "UPDATE briefing SET version = version + 1, title = ''"],
  [
    "the first version of a briefing is 1",
    "briefing_version_check",
    `INSERT INTO briefing (id, negotiation_slug, owner_id, title, content, version)
      VALUES ('b-2', 'two-banks', 'ann', 'x', '{}', 0)`,
  ],
  ["a briefing does not change within its version", "briefing_version", "UPDATE briefing SET title = 'y'"],
  [
    "a briefing keeps its owner",
    "briefing_about",
    "UPDATE briefing SET version = version + 1, owner_id = 'bo'",
  ],
];
