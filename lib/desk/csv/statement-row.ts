import { statementSchema } from "@/lib/dataset/statement-schema";
import type { Statement } from "@/lib/domain/model";
import { findText, readDayText, readList, readNumber, readWord, writeList } from "./cell-text";
import type { StatementColumn } from "./columns";
import type { CellFault, Cells, Raw, RowFormat } from "./row-format";

const NEUTRAL = {
  id: "x",
  source: "x",
  paragraph: 1,
  parties: [],
  speaker: null,
  role: null,
  "said on": "2000-01-01",
  "date basis": "exact",
  summary: "x",
  quote: null,
  "quote language": null,
  "quote translator": null,
  kind: "signal",
  attribution: "own",
  claims: [],
} as const satisfies Record<StatementColumn, unknown>;

const FIELDS: Readonly<Record<StatementColumn, string>> = {
  id: "id",
  source: "source",
  paragraph: "paragraph",
  parties: "parties",
  speaker: "speaker",
  role: "role",
  "said on": "saidOn",
  "date basis": "dateBasis",
  summary: "summary",
  quote: "quote",
  "quote language": "quote",
  "quote translator": "quote",
  kind: "kind",
  attribution: "attribution",
  claims: "claims",
};

/** One statement a row. */
export const statementFormat: RowFormat<Statement> = {
  schema: statementSchema,
  title: (cells) => cells("summary") || cells("id"),
  write(statement) {
    const { quote } = statement;
    return {
      id: statement.id,
      source: statement.source,
      paragraph: statement.paragraph,
      parties: writeList(statement.parties),
      speaker: statement.speaker ?? "",
      role: statement.role ?? "",
      "said on": statement.saidOn,
      "date basis": statement.dateBasis,
      summary: statement.summary,
      quote: quote?.text ?? "",
      "quote language": quote?.language ?? "",
      "quote translator": quote?.translator ?? "",
      kind: statement.kind,
      attribution: statement.attribution,
      claims: writeList(
        statement.claims.map(({ issue, option }) => (option === null ? issue : `${issue}=${option}`)),
      ),
    } satisfies Record<StatementColumn, string | number>;
  },
  read(cells) {
    const { quote, faults } = readQuote(cells);
    const needed = (text: string) => (text.trim() === "" ? undefined : text.trim());
    const raw = {
      id: needed(cells("id")),
      source: needed(cells("source")),
      paragraph: cells("paragraph").trim() === "" ? undefined : readNumber(cells("paragraph")),
      parties: readList(cells("parties")),
      speaker: findText(cells("speaker")),
      role: findText(cells("role")),
      saidOn: needed(readDayText(cells("said on"))),
      dateBasis: needed(readWord(cells("date basis"))),
      summary: findText(cells("summary")) ?? undefined,
      quote,
      kind: needed(readWord(cells("kind"))),
      attribution: needed(readWord(cells("attribution"))),
      claims: readList(cells("claims")).map(readClaim),
    };
    return { raw, faults };
  },
  placePath(path) {
    const [, part] = /^\.quote\.(language|translator)/.exec(path) ?? [];
    if (part !== undefined) return `quote ${part}`;
    const [, field] = /^\.(\w+)/.exec(path) ?? [];
    return Object.entries(FIELDS).find(([, named]) => named === field)?.[0] ?? "id";
  },
  mend(raw, broken) {
    const mended = Object.entries(NEUTRAL).filter(([column]) => broken.has(column));
    return { ...raw, ...Object.fromEntries(mended.map(([column, value]) => [getField(column), value])) };
  },
  isEcho: () => false,
};

function getField(column: string): string {
  return Object.entries(FIELDS).find(([name]) => name === column)?.[1] ?? column;
}

function readQuote(cells: Cells): { readonly quote: Raw | null; readonly faults: CellFault[] } {
  const text = findText(cells("quote"));
  const language = findText(cells("quote language"))?.trim();
  const translator = findText(cells("quote translator"));
  if (text !== null) return { quote: { text, language, translator }, faults: [] };
  if (language === undefined && translator === null) return { quote: null, faults: [] };
  const told = language === undefined ? "a translator" : "a language";
  return { quote: null, faults: [{ column: "quote", reason: `is missing: the row gives ${told} for it` }] };
}

function readClaim(text: string): { readonly issue: string; readonly option: string | null } {
  const at = text.indexOf("=");
  if (at < 0) return { issue: text, option: null };
  return { issue: text.slice(0, at).trim(), option: text.slice(at + 1).trim() || null };
}
