/** What a file of rows may hold: one statement or one position a row. */
export const CSV_KINDS = ["statements", "positions"] as const;
export type CsvKind = (typeof CSV_KINDS)[number];

/** A column of the format, by the name that its header has in files that Parley writes. */
export interface Column<Name extends string = string> {
  readonly name: Name;
  /** Whether a file must have it; its cells may be blank where the record allows nothing to be said. */
  readonly isRequired: boolean;
  /** Other headers under which it is recognised. */
  readonly synonyms: readonly string[];
}

function column<const Name extends string>(name: Name, ...synonyms: readonly string[]): Column<Name> {
  return { name, isRequired: true, synonyms };
}

function optional<const Name extends string>(name: Name, ...synonyms: readonly string[]): Column<Name> {
  return { name, isRequired: false, synonyms };
}

export const STATEMENT_COLUMNS = [
  column("id", "statement", "statement id", "key"),
  column("source", "source slug", "source id", "document"),
  column("paragraph", "para", "locator"),
  column("parties", "party", "by", "who"),
  optional("speaker", "said by", "name"),
  optional("role", "position held", "function", "title"),
  column("said on", "day", "date", "said", "on"),
  column("date basis", "basis", "day basis", "date is"),
  column("summary", "what was said", "text"),
  optional("quote", "quotation", "quote text"),
  optional("quote language", "quotation language", "language"),
  optional("quote translator", "translator", "translated by"),
  column("kind", "type", "kind of statement"),
  column("attribution", "attributed", "whose word"),
  optional("claims", "claim", "issues", "issue and option"),
] as const;

export const POSITION_COLUMNS = [
  column("party", "who"),
  column("issue", "question"),
  column("valid from", "from", "since", "day", "date", "first day"),
  column("state", "stance", "stance state"),
  column("preferred", "preferred option", "option", "demand"),
  optional("span", "between", "options"),
  optional("offers", "offer", "conditions", "conditional offers"),
  optional("acceptable", "acceptable options", "accepts"),
  optional("red lines", "ruled out", "rules out"),
  optional("salience", "weight", "importance"),
  optional("salience reason", "reason of salience", "reason for salience"),
  column("confidence", "certainty"),
  optional("members divided", "divided"),
  column("rationale", "why", "reason"),
  column("evidence", "statements", "rests on"),
] as const;

export type StatementColumn = (typeof STATEMENT_COLUMNS)[number]["name"];
export type PositionColumn = (typeof POSITION_COLUMNS)[number]["name"];

export const COLUMNS = {
  statements: STATEMENT_COLUMNS,
  positions: POSITION_COLUMNS,
} as const satisfies Record<CsvKind, readonly Column[]>;

/** The column of `kind` that a header means, whatever its case, spaces and hyphens; null for none. */
export function findColumn(kind: CsvKind, header: string): Column | null {
  const sought = simplify(header);
  const columns: readonly Column[] = COLUMNS[kind];
  return (
    columns.find(({ name }) => simplify(name) === sought) ??
    columns.find(({ synonyms }) => synonyms.some((synonym) => simplify(synonym) === sought)) ??
    null
  );
}

/** Which kind of rows a file with these headers holds: the one that recognises more of them; null when neither does. */
export function detectKind(headers: readonly string[]): CsvKind | null {
  const count = (kind: CsvKind) =>
    new Set(headers.flatMap((header) => findColumn(kind, header)?.name ?? [])).size;
  const [statements, positions] = [count("statements"), count("positions")];
  if (Math.max(statements, positions) < 2) return null;
  return positions > statements ? "positions" : "statements";
}

function simplify(header: string): string {
  return header.toLowerCase().replace(/[\s_\-./:]+/g, "");
}
