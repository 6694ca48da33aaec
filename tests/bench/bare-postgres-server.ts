import { createServer } from "node:http";
import { Pool } from "pg";
import { answerParent } from "./child";
import { listen } from "./listen";

/* Reads from PostgreSQL what the matrix of one negotiation is made of, and sends the rows as they are. */
const [url = "", slug = ""] = process.argv.slice(2);
const pool = new Pool({ connectionString: url, max: 10 });

/** Only the columns that the matrix needs; days as text, so that no time goes into making dates. */
const QUERIES = {
  negotiation: `SELECT slug, title, coverage_from::text, coverage_through::text, stale_after_days
    FROM negotiation WHERE slug = $1`,
  parties: `SELECT slug, title, parent_slug FROM party WHERE negotiation_slug = $1 ORDER BY place`,
  issues: `SELECT slug, title, category_slug, level, scale_min, scale_max
    FROM issue WHERE negotiation_slug = $1 ORDER BY place`,
  options: `SELECT issue_slug, key, step, label, value
    FROM option WHERE negotiation_slug = $1 ORDER BY issue_slug, step`,
  revisions: `SELECT r.position_id, r.issue_slug, c.party_slug, r.valid_from::text, r.state, r.preferred_key,
      r.acceptable_count, r.red_line_count, r.confidence, r.members_divided
    FROM current_revision c JOIN revision r USING (negotiation_slug, position_id, number)
    WHERE c.negotiation_slug = $1`,
  revisionOptions: `SELECT o.position_id, o.role, o.option_key
    FROM current_revision c JOIN revision_option o USING (negotiation_slug, position_id, number)
    WHERE c.negotiation_slug = $1 ORDER BY o.place`,
  offers: `SELECT o.position_id, o.place, o.condition, p.option_key
    FROM current_revision c JOIN revision_offer o USING (negotiation_slug, position_id, number)
    LEFT JOIN revision_offer_option p
      ON (p.negotiation_slug, p.position_id, p.number, p.offer_place) =
         (o.negotiation_slug, o.position_id, o.number, o.place)
    WHERE c.negotiation_slug = $1 ORDER BY o.place, p.place`,
  evidence: `SELECT position_id, statement_id, role FROM evidence_link WHERE negotiation_slug = $1`,
  statements: `SELECT id, said_on::text, date_basis, attribution, source_slug
    FROM statement WHERE negotiation_slug = $1`,
  speakers: `SELECT statement_id, party_slug FROM statement_party WHERE negotiation_slug = $1 ORDER BY place`,
} as const;

async function readRows(): Promise<string> {
  const entries = await Promise.all(
    Object.entries(QUERIES).map(async ([name, text]) => {
      const { rows } = await pool.query({ name, text, values: [slug] });
      return [name, rows] as const;
    }),
  );
  return JSON.stringify(Object.fromEntries(entries));
}

const server = createServer((_, response) => {
  readRows().then(
    (body) => {
      response.writeHead(200, {
        "Content-Type": "application/json",
        "Content-Length": Buffer.byteLength(body),
      });
      response.end(body);
    },
    (error: unknown) => {
      response.writeHead(500).end(String(error));
    },
  );
});

answerParent(() => listen(server));
