import { describe, expect, test } from "vitest";
import type { CsvKind } from "@/lib/desk/csv/columns";
import { exportCsv } from "@/lib/desk/csv/export-rows";
import type { Mapping } from "@/lib/desk/csv/match-columns";
import { detectCsv, isImportable, listReadingFaults, readCsv } from "@/lib/desk/csv/read-csv";
import { writeCsv } from "@/lib/desk/csv/write-csv";
import type { NegotiationRecord } from "@/lib/domain/model";
import { buildTalks } from "../api/support/talks";
import { instant, NOW } from "../support/record";

const talks = buildTalks();
const now = instant(NOW);

function read(text: string, kind: CsvKind, mapping: Mapping = {}, record: NegotiationRecord = talks) {
  return readCsv({ text, kind, mapping, record, now });
}

function listFaults(text: string, kind: CsvKind, mapping: Mapping = {}): string[] {
  return listReadingFaults(read(text, kind, mapping)).map(({ at, reason }) => `${at}: ${reason}`);
}

type Row = Readonly<Record<string, string | number>>;

const STATEMENT: Row = {
  id: "new-1",
  source: "text-1",
  paragraph: 3,
  parties: "a; b",
  speaker: "A speaker",
  role: "spokesperson",
  "said on": "2025-04-01",
  "date basis": "exact",
  summary: "A and b agree to a truce.",
  quote: "a truce",
  "quote language": "en",
  kind: "demand",
  attribution: "own",
  claims: "troops=o2; forum",
};

const POSITION: Row = {
  party: "a",
  issue: "troops",
  "valid from": "2025-04-20",
  state: "stated",
  preferred: "o3",
  acceptable: "o3; o4",
  "red lines": "o1",
  salience: 50,
  "salience reason": "They said so.",
  confidence: "high",
  "members divided": "no",
  rationale: "It says so.",
  evidence: "again:supports; joint:context",
};

/** A file of these rows, each a sound one but for what is told. */
function write(sound: Row, ...rows: readonly Row[]): string {
  const header = [...new Set([sound, ...rows].flatMap((row) => Object.keys(row)))];
  const whole = rows.map((row) => ({ ...sound, ...row }));
  return writeCsv(
    header,
    whole.map((row: Row) => header.map((column) => row[column] ?? "")),
  );
}

const record: NegotiationRecord = {
  ...talks,
  statements: talks.statements.map((statement) =>
    statement.id === "again" ? { ...statement, claims: [{ issue: "troops", option: "o3" }] } : statement,
  ),
};

describe("rows that are sound", () => {
  test("are new", () => {
    const reading = read(
      write(STATEMENT, {}, { id: "new-2", quote: "", "quote language": "" }),
      "statements",
    );
    expect(listReadingFaults(reading)).toEqual([]);
    expect(reading.rows.map(({ row, fate }) => [row, fate])).toEqual([
      [2, "new"],
      [3, "new"],
    ]);
    expect(reading.statements[0]).toEqual({
      id: "new-1",
      source: "text-1",
      paragraph: 3,
      parties: ["a", "b"],
      speaker: "A speaker",
      role: "spokesperson",
      saidOn: "2025-04-01",
      dateBasis: "exact",
      summary: "A and b agree to a truce.",
      quote: { text: "a truce", language: "en", translator: null },
      kind: "demand",
      attribution: "own",
      claims: [
        { issue: "troops", option: "o2" },
        { issue: "forum", option: null },
      ],
    });
  });

  test("of positions are moves of their parties", () => {
    const rows: readonly Row[] = [
      {},
      {
        "valid from": "2025-04-21",
        state: "conditional",
        preferred: "",
        offers: "o2, o3 if b pays; o4 if c does",
        acceptable: "(none)",
        "red lines": "",
        salience: "",
        "salience reason": "",
        "members divided": "Yes",
      },
      { "valid from": "22.04.2025", state: "Ambiguous", preferred: "", span: "o3;o4", acceptable: "" },
    ];
    const reading = read(write(POSITION, ...rows), "positions", {}, record);
    expect(listReadingFaults(reading)).toEqual([]);
    expect(reading.positions).toMatchObject([
      { party: "a", validFrom: "2025-04-20", stance: { state: "stated", preferred: "o3" } },
      {
        stance: {
          state: "conditional",
          preferred: null,
          offers: [
            { options: ["o2", "o3"], condition: "b pays" },
            { options: ["o4"], condition: "c does" },
          ],
        },
        acceptable: [],
        redLines: null,
        salience: null,
        membersDivided: true,
      },
      { validFrom: "2025-04-22", stance: { state: "ambiguous", span: ["o3", "o4"] }, acceptable: null },
    ]);
  });

  test("that say what the record says are skipped, whatever order their lists are in", () => {
    const joint = talks.statements.find(({ id }) => id === "joint");
    const text = exportCsv({ ...talks, statements: joint ? [joint] : [] }, "statements");
    const reading = read(text.replace("a; b", "b;a"), "statements");
    expect(reading.rows.map(({ fate }) => fate)).toEqual(["same"]);
    expect(isImportable(reading)).toBe(true);
  });
});

describe("a fault in a statement's row is told by row and column", () => {
  test.each<[string, Row, readonly string[]]>([
    [
      "a quote over twelve words",
      { quote: "w ".repeat(13) },
      ["quote: has 13 words; a quote has at most 12"],
    ],
    ["a missing id", { id: "" }, ["id: is missing"]],
    ["an id of another shape", { id: "New 1" }, ["id: should be lower-case words joined by hyphens or dots"]],
    [
      "an id that another statement has",
      { id: "joint" },
      [
        "id: is that of a statement that differs in: paragraph, said on, summary, quote, quote language, claims; correct it at the desk",
      ],
    ],
    ["a source that is none here", { source: "elsewhere" }, ["source: names no source: elsewhere"]],
    ["a paragraph that is no number", { paragraph: "four" }, ['paragraph: should be a number, not "four"']],
    ["a paragraph before the first", { paragraph: 0 }, ["paragraph: is below 1"]],
    ["a party that is none", { parties: "a; nobody" }, ["parties: names no party: nobody"]],
    ["a party named twice", { parties: "a; a" }, ["parties: names a party twice"]],
    [
      "a party misspelt",
      { parties: "a; No Body" },
      ["parties: should be lower-case words joined by hyphens: No Body"],
    ],
    [
      "an analyst who speaks for a party",
      { attribution: "analyst" },
      ["parties: should be empty: an analyst speaks for no party"],
    ],
    ["a day that there is not", { "said on": "2025-02-30" }, ["said on: 2025-02-30 is not in the calendar"]],
    [
      "a dotted day that there is not",
      { "said on": "30.2.2025" },
      ["said on: 2025-02-30 is not in the calendar"],
    ],
    ["a day that could be two", { "said on": "03/04/2025" }, ["said on: should be a day, YYYY-MM-DD"]],
    [
      "an unknown kind",
      { kind: "claim" },
      [
        'kind: should be one of "demand", "offer", "acceptance", "rejection", "condition", "signal", "concession", "threat", "report", "analyst-comment", not "claim"',
      ],
    ],
    [
      "an unknown attribution",
      { attribution: "hearsay" },
      ['attribution: should be one of "own", "reported", "anonymous", "analyst", not "hearsay"'],
    ],
    [
      "an unknown date basis",
      { "date basis": "about" },
      ['date basis: should be one of "exact", "no-later-than", "inferred", not "about"'],
    ],
    ["a blank summary", { summary: " " }, ["summary: is missing"]],
    [
      "a long summary",
      { summary: "x".repeat(1001) },
      ["summary: has 1001 characters, at most 1000 are allowed"],
    ],
    ["a quote without its language", { "quote language": "" }, ["quote language: is missing"]],
    ["a language without a quote", { quote: "" }, ["quote: is missing: the row gives a language for it"]],
    [
      "a language that is none",
      { "quote language": "English" },
      ["quote language: should be a language tag (BCP 47), such as en or uk"],
    ],
    ["an issue that is none", { claims: "peace=o1" }, ["claims: names no issue: peace"]],
    ["an option of another issue", { claims: "troops=city" }, ["claims: names no option of troops: city"]],
    [
      "several at once",
      { "said on": "2025-02-30", source: "elsewhere", claims: "troops=city", quote: "w ".repeat(13) },
      [
        "claims: names no option of troops: city",
        "quote: has 13 words; a quote has at most 12",
        "said on: 2025-02-30 is not in the calendar",
        "source: names no source: elsewhere",
      ],
    ],
  ])("%s", (_, row, faults) => {
    const sound = { id: "new-0" };
    expect(listFaults(write(STATEMENT, sound, row), "statements").toSorted()).toEqual(
      faults.map((fault) => `row 3, column "${fault.replace(":", '":')}`),
    );
  });

  test("an id that an earlier row has", () => {
    expect(listFaults(write(STATEMENT, {}, { id: "new-2" }, {}), "statements")).toEqual([
      'row 4, column "id": is that of row 2 already',
    ]);
  });

  test("also beyond the paragraphs that were read", () => {
    const readings = [
      { source: "text-1", paragraphs: [{ paragraph: 1, statements: ["joint"], reason: null, note: null }] },
    ];
    const reading = read(write(STATEMENT, {}), "statements", {}, { ...talks, readings });
    expect(listReadingFaults(reading)).toEqual([
      { at: 'row 2, column "paragraph"', reason: "the reading of text-1 ends at paragraph 1" },
    ]);
  });
});

describe("a fault in a position's row is told by row and column", () => {
  test.each<[string, Row, readonly string[]]>([
    ["an option of another issue", { preferred: "city" }, ["preferred: names no option of the issue: city"]],
    ["no option", { preferred: "" }, ["preferred: is missing"]],
    ["an option misspelt", { preferred: "O 3" }, ["preferred: should be lower-case words joined by hyphens"]],
    [
      "a range without the preferred option",
      { acceptable: "o4" },
      ["acceptable: leaves out the preferred option: o3"],
    ],
    ["a range off the scale", { acceptable: "o3; o5" }, ["acceptable: names no option of the issue: o5"]],
    [
      "a red line through the preferred option",
      { "red lines": "o3", acceptable: "" },
      ["red lines: rules out the preferred option: o3"],
    ],
    ["a red line through the range", { "red lines": "o4" }, ["red lines: rules out what is acceptable: o4"]],
    ["a party that is none", { party: "nobody" }, ["party: names no party: nobody"]],
    ["an issue that is none", { issue: "peace" }, ["issue: names no issue: peace"]],
    ["no party", { party: "" }, ["party: is missing"]],
    [
      "a first day before its earliest statement",
      { "valid from": "2025-04-19" },
      ["valid from: is before the earliest supporting statement, of 2025-04-20"],
    ],
    [
      "a day that there is not",
      { "valid from": "2025-04-31" },
      ["valid from: 2025-04-31 is not in the calendar"],
    ],
    [
      "a day on which another position begins",
      { "valid from": "2025-03-20" },
      [
        "valid from: is that of a position that differs in: preferred, acceptable, red lines, salience, salience reason, confidence, rationale, evidence; correct it at the desk",
      ],
    ],
    [
      "an unknown state",
      { state: "firm" },
      ['state: should be one of "stated", "conditional", "ambiguous", "no-position", not "firm"'],
    ],
    ["no state", { state: "" }, ["state: is missing"]],
    [
      "what the state does not have",
      { span: "o1; o2", offers: "o1 if b pays" },
      [
        "offers: should be blank where the state is stated",
        "span: should be blank where the state is stated",
      ],
    ],
    [
      "an offer without its condition",
      { state: "conditional", offers: "o4" },
      ['offers: should be written "option if condition": o4'],
    ],
    ["a condition without a word", { state: "conditional", offers: "o4 if " }, ["offers: is blank"]],
    [
      "a span of one",
      { state: "ambiguous", preferred: "", span: "o3" },
      ["span: should name at least two options"],
    ],
    [
      "a span out of order",
      { state: "ambiguous", preferred: "", span: "o4; o3" },
      ["span: should be in codebook order"],
    ],
    ["no confidence", { confidence: "" }, ["confidence: is missing"]],
    [
      "an unknown confidence",
      { confidence: "sure" },
      ['confidence: should be one of "high", "medium", "low", not "sure"'],
    ],
    ["a salience beyond the scale", { salience: 101 }, ["salience: is above 100"]],
    ["a salience that is no number", { salience: "high" }, ['salience: should be a number, not "high"']],
    ["a salience without its reason", { "salience reason": "" }, ["salience reason: is missing"]],
    ["a reason without its salience", { salience: "" }, ["salience: is missing"]],
    [
      "neither yes nor no",
      { "members divided": "maybe" },
      ['members divided: should be yes or no, not "maybe"'],
    ],
    ["no rationale", { rationale: "" }, ["rationale: is missing"]],
    [
      "no evidence",
      { evidence: "" },
      ["evidence: has no supporting statement of a on troops made by 2025-04-20"],
    ],
    [
      "evidence that is no statement",
      { evidence: "again:supports; nothing:context" },
      ["evidence: names no statement: nothing"],
    ],
    [
      "evidence in no role",
      { evidence: "again" },
      ["evidence: should say each statement's role, as again:supports"],
    ],
    [
      "evidence in an unknown role",
      { evidence: "again:proves" },
      ['evidence: should be one of "supports", "contradicts", "context", not "proves"'],
    ],
    [
      "evidence of another party",
      { evidence: "again:supports; c.troops.1.said:supports" },
      ["evidence: c.troops.1.said is no statement of a: it can only be context"],
    ],
    [
      "several at once",
      { "valid from": "2025-04-31", preferred: "city", acceptable: "", confidence: "sure" },
      [
        'confidence: should be one of "high", "medium", "low", not "sure"',
        "preferred: names no option of the issue: city",
        "valid from: 2025-04-31 is not in the calendar",
      ],
    ],
  ])("%s", (_, row, faults) => {
    const sound = { "valid from": "2025-04-29" };
    const reading = read(write(POSITION, sound, row), "positions", {}, record);
    expect(
      listReadingFaults(reading)
        .map(({ at, reason }) => `${at}: ${reason}`)
        .toSorted(),
    ).toEqual(faults.map((fault) => `row 3, column "${fault.replace(":", '":')}`));
  });

  test("a day on which a position of another row begins", () => {
    expect(listFaults(write(POSITION, {}, {}), "positions")).toContain(
      'row 3, column "valid from": is that of row 2 already',
    );
  });

  test("a search that found nothing begins with the coverage, and has neither confidence nor support", () => {
    const nothing = {
      party: "b",
      issue: "share",
      state: "no-position",
      preferred: "",
      acceptable: "",
      "red lines": "",
    };
    const reading = read(
      write(POSITION, { ...nothing, evidence: "joint:supports" }),
      "positions",
      {},
      record,
    );
    expect(reading.rows[0]?.faults.map(({ column, reason }) => `${column}: ${reason}`).toSorted()).toEqual([
      "confidence: should be null where there is no position",
      "evidence: supports what is no position",
      "valid from: should be the first day of coverage, 2025-03-01",
    ]);
  });
});

describe("the columns of a file", () => {
  const sound = write(STATEMENT, {});

  test("are known by their names, whatever the case and the spaces, and by other names", () => {
    const text = sound
      .replace('"said on"', '" SaidOn "')
      .replace('"quote language"', "Quote_Language")
      .replace('"kind"', "TYPE");
    expect(listFaults(text, "statements")).toEqual([]);
  });

  test("that mean nothing are refused unless they are left out", () => {
    const text = write(STATEMENT, { Notes: "check" });
    expect(listFaults(text, "statements")).toEqual([
      'column "Notes": is no column of statements: say which one it is, or leave it out',
    ]);
    expect(listFaults(text, "statements", { Notes: null })).toEqual([]);
  });

  test("may be said to mean another", () => {
    const text = sound.replace('"summary"', '"Gist"');
    expect(listFaults(text, "statements")).toEqual([
      'column "Gist": is no column of statements: say which one it is, or leave it out',
      'column "summary": is missing',
    ]);
    expect(listFaults(text, "statements", { Gist: "summary" })).toEqual([]);
    const faulty = write(STATEMENT, { summary: "" }).replace('"summary"', '"Gist"');
    expect(listFaults(faulty, "statements", { Gist: "summary" })).toEqual([
      'row 2, column "Gist": is missing',
    ]);
  });

  test("that mean the same, are not there, or are mapped to nothing are told", () => {
    expect(listFaults(write(STATEMENT, { Date: "2025-04-01" }), "statements")).toEqual([
      'column "Date": means "said on", as column "said on" does',
    ]);
    expect(listFaults(sound, "statements", { Gist: "summary", role: "rôle" })).toEqual([
      'column "role": is no column of statements: say which one it is, or leave it out',
      'column "Gist": is mapped, and the file has no such column',
      'column "role": is mapped to what is no column of statements: rôle',
    ]);
    expect(listFaults("id,summary\na,b\n", "statements")).toEqual(
      ["source", "paragraph", "parties", "said on", "date basis", "kind", "attribution"].map(
        (name) => `column "${name}": is missing`,
      ),
    );
  });

  test("without a name may only be blank", () => {
    const lines = sound.trim().split("\r\n");
    expect(listFaults(lines.map((line) => `${line},,`).join("\n"), "statements")).toEqual([]);
    expect(
      listFaults(lines.map((line, at) => `${line},${at === 0 ? "" : "more"}`).join("\n"), "statements"),
    ).toEqual(["column 15: is no column of statements: say which one it is, or leave it out"]);
    expect(listFaults(`${lines.join("\r\n")},,,more`, "statements")).toEqual([
      'row 2, column "claims": is followed by more cells than the header has: more',
    ]);
  });

  test("tell what the rows are", () => {
    expect(detectCsv(sound)).toBe("statements");
    expect(detectCsv(write(POSITION, {}).replaceAll(",", ";"))).toBe("positions");
    expect(detectCsv("name,price\nx,1\n")).toBe(null);
    expect(detectCsv("")).toBe(null);
  });
});

describe("a file", () => {
  const sound = write(STATEMENT, {}, { id: "new-2" });

  test.each([
    ["without a byte order mark", sound.slice(1)],
    ["with lines ended by LF", sound.replaceAll("\r\n", "\n")],
    ["with lines ended by CR", sound.replaceAll("\r\n", "\r")],
    ["separated by semicolons", sound.replaceAll(/(?<=["\d]|^|,),|,(?=,|$)/gm, ";").replaceAll('",', '";')],
    ["separated by tabs", sound.replaceAll(/,(?=[",\d\r]|$)/gm, "\t")],
  ])("%s is read the same", (_, text) => {
    const reading = read(text, "statements");
    expect(listReadingFaults(reading)).toEqual([]);
    expect(reading.statements).toEqual(read(sound, "statements").statements);
  });

  test("keeps the numbers of its rows behind blank ones and cells of several lines", () => {
    const [header, first, second] = sound.trimEnd().split("\r\n");
    const text = [
      header,
      first?.replace("A and b", "A\nand b"),
      "",
      " , ,",
      second?.replace("2025-04-01", "soon"),
    ];
    const reading = read(text.join("\r\n"), "statements");
    expect(listReadingFaults(reading)).toEqual([
      { at: 'row 5, column "said on"', reason: "should be a day, YYYY-MM-DD" },
    ]);
    expect(reading.rows.map(({ row }) => row)).toEqual([2, 5]);
  });

  test("that cannot be read says where", () => {
    expect(listFaults("", "statements")).toEqual(["the file: is empty"]);
    expect(listFaults("\uFEFF \n", "statements")).toEqual(["the file: is empty"]);
    expect(listFaults(sound.replace(/"\r\n$/, "\r\n"), "statements")).toEqual([
      "row 3: has a quotation mark that is never closed",
    ]);
    expect(listFaults(`${sound}${"x\n".repeat(10_000)}`, "statements")).toEqual([
      "the file: has more than 10000 rows; import it in parts",
    ]);
  });

  test("with a cell of a million letters is told in few", () => {
    const long = "X".repeat(1_000_000);
    for (const column of Object.keys(STATEMENT)) {
      for (const [row, kind] of [
        [write(STATEMENT, { [column]: long }), "statements"],
        [
          write(POSITION, { offers: long, evidence: long, "members divided": long, party: long }),
          "positions",
        ],
      ] as const) {
        const reading = read(row, kind);
        expect(JSON.stringify([reading.faults, reading.rows]).length).toBeLessThan(3000);
        expect(isImportable(reading)).toBe(false);
      }
    }
  });

  test("may be pasted from a spreadsheet program, quotation marks and all", () => {
    const text = sound
      .replaceAll(/,(?=[",\d\r]|$)/gm, "\t")
      .replaceAll('"', "")
      .replaceAll("A and b agree", 'A and "b" agree');
    const reading = read(text, "statements");
    expect(listReadingFaults(reading)).toEqual([]);
    expect(reading.statements[0]?.summary).toBe('A and "b" agree to a truce.');
  });
});
