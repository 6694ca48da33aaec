import { statementFormat } from "@/lib/desk/csv/statement-row";
import { writeCsv } from "@/lib/desk/csv/write-csv";
import { addDays } from "@/lib/domain/day";
import type { NegotiationRecord, Statement } from "@/lib/domain/model";

type Row = Readonly<Record<string, string | number>>;

/** A fault to plant in a row: what its cells say instead, the column that is told, and some of the reason. */
interface Plant {
  readonly cells: Row;
  readonly column: string;
  readonly says: string;
}

/** Statements that the record does not have, of every kind, over its sources, paragraphs, parties and issues. */
export function buildNewStatements(record: NegotiationRecord, count: number): Statement[] {
  const pick = <T>(items: readonly T[], index: number): T => {
    const item = items[index % items.length];
    if (item === undefined) throw new RangeError("nothing to pick from");
    return item;
  };
  const kinds = ["demand", "offer", "acceptance", "rejection", "condition", "signal", "concession"] as const;
  const { from } = record.negotiation.coverage;
  return Array.from({ length: count }, (_, index): Statement => {
    const issue = pick(record.issues, index);
    const reading = pick(record.readings, index);
    return {
      id: `imported-${index + 1}`,
      source: reading.source,
      paragraph: pick(reading.paragraphs, index * 7).paragraph,
      parties: [pick(record.parties, index).slug],
      speaker: index % 3 === 0 ? null : "Речниця, яка говорить",
      role: index % 2 === 0 ? null : "spokesperson",
      saidOn: addDays(from, index % 60),
      dateBasis: pick(["exact", "no-later-than", "inferred"] as const, index),
      summary: `Says for the ${index + 1}th time, "as ever"; that it stays so.\n=Друге речення, номер ${index}.`,
      quote:
        index % 4 === 0
          ? null
          : {
              text: "ми, як і завжди, за мир",
              language: "uk",
              translator: index % 8 === 1 ? "A. Person" : null,
            },
      kind: pick(kinds, index),
      attribution: pick(["own", "own", "reported", "anonymous"] as const, index),
      claims: [{ issue: issue.slug, option: index % 5 === 0 ? null : pick(issue.options, index).key }],
    };
  });
}

/** Every kind of fault that a statement's row can have, some more than once: fifty. */
function listPlants(record: NegotiationRecord): Plant[] {
  const [known] = record.statements;
  const [reading] = record.readings;
  const [issue, other] = record.issues;
  const foreign = other?.options.find(({ key }) => !issue?.options.some((option) => option.key === key));
  const plant = (column: string, cell: string | number, says: string, others: Row = {}): Plant => ({
    cells: { ...others, [column]: cell },
    column,
    says,
  });
  const days = ["2025-02-30", "2025-13-01", "30.02.2025"].map((day) => plant("said on", day, "calendar"));
  return [
    plant("id", "", "is missing"),
    plant("id", "Not An Id", "lower-case"),
    plant("id", `${known?.id}`, "is that of a statement that differs in"),
    plant("id", "imported-1", "is that of row 2 already"),
    plant("source", "", "is missing"),
    plant("source", "a-source-of-other-talks", "names no source"),
    plant("source", "Some Paper", "lower-case"),
    plant("paragraph", "", "is missing"),
    plant("paragraph", "four", "should be a number"),
    plant("paragraph", 0, "is below 1"),
    plant("paragraph", -1, "is below 1"),
    plant("paragraph", 1.5, "should be"),
    plant("paragraph", (reading?.paragraphs.length ?? 0) + 1, "ends at paragraph", {
      source: `${reading?.source}`,
    }),
    plant("parties", "nobody", "names no party"),
    plant("parties", "russia; russia", "names a party twice"),
    plant("parties", "The Party", "lower-case"),
    plant("parties", "russia", "an analyst speaks for no party", { attribution: "analyst" }),
    plant("speaker", "x".repeat(201), "at most 200"),
    plant("speaker", "a\nline", "line break"),
    plant("role", "x".repeat(201), "at most 200"),
    ...days,
    plant("said on", "", "is missing"),
    plant("said on", "03/04/2025", "should be a day"),
    plant("said on", "soon", "should be a day"),
    plant("date basis", "", "is missing"),
    plant("date basis", "about", "should be one of"),
    plant("summary", "", "is missing"),
    plant("summary", " \t ", "is missing"),
    plant("summary", "x".repeat(1001), "at most 1000"),
    plant("summary", "a\u0007bell", "control character"),
    plant("quote", "one two three four five six seven eight nine ten eleven twelve thirteen", "13 words", {
      "quote language": "en",
    }),
    plant("quote", "", "the row gives a language", { "quote language": "uk" }),
    plant("quote", "", "the row gives a translator", {
      "quote language": "",
      "quote translator": "A. Person",
    }),
    plant("quote", "x".repeat(401), "at most 400", { "quote language": "en" }),
    plant("quote language", "", "is missing", { quote: "за мир" }),
    plant("quote language", "Ukrainian", "language tag", { quote: "за мир" }),
    plant("quote translator", "x".repeat(201), "at most 200", { quote: "за мир", "quote language": "uk" }),
    plant("kind", "", "is missing"),
    plant("kind", "claim", "should be one of"),
    plant("kind", "demand; offer", "should be one of"),
    plant("attribution", "", "is missing"),
    plant("attribution", "hearsay", "should be one of"),
    plant("claims", "no-such-issue", "names no issue"),
    plant("claims", "no-such-issue=x", "names no issue"),
    plant("claims", `${issue?.slug}=no-such-option`, "names no option"),
    plant("claims", `${issue?.slug}=${foreign?.key}`, "names no option"),
    plant("claims", `${issue?.slug}=Not an option`, "lower-case"),
    plant("claims", "Not an issue", "lower-case"),
  ];
}

/** A file of statements with a fault in each of fifty rows, far apart, and where they are. */
export function plantFaults(record: NegotiationRecord, statements: readonly Statement[]) {
  const plants = listPlants(record);
  const apart = Math.floor(statements.length / plants.length);
  const rows = statements.map((statement): Row => statementFormat.write(statement));
  const planted = plants.map(({ cells, column, says }, index) => {
    const at = apart - 1 + index * apart;
    rows[at] = { ...rows[at], ...cells };
    return { row: at + 2, column, says };
  });
  return { text: writeRows(rows), planted };
}

/** A file of these statements. */
export function writeStatements(statements: readonly Statement[]): string {
  return writeRows(statements.map((statement) => statementFormat.write(statement)));
}

function writeRows(rows: readonly Row[]): string {
  const header = Object.keys(rows[0] ?? {});
  return writeCsv(
    header,
    rows.map((row) => header.map((column) => row[column] ?? "")),
  );
}
