import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readFolder } from "@/lib/dataset/read";
import { parseDocument } from "@/lib/dataset/read-document";
import { getExampleText, type Step, withAt } from "./example";
import { readFilesAsFolder, splitDocument } from "./folder";

const example: unknown = JSON.parse(getExampleText());

function breakAll(breaks: readonly (readonly [readonly Step[], unknown])[]): unknown {
  return breaks.reduce<unknown>(
    (document, [path, replacement]) => withAt(document, path, replacement),
    example,
  );
}

async function listFaultsOf(files: ReadonlyMap<string, string | Uint8Array>): Promise<string[]> {
  const reading = await readFilesAsFolder(files);
  return "faults" in reading ? reading.faults.map(({ at, reason }) => `${at}: ${reason}`) : [];
}

test("faults of JSON, of shape and of sense in many files are all told, in the order of the files", async () => {
  const files = splitDocument(
    breakAll([
      [["parties", 0, "colour"], "red"],
      [["issues", 1, "options", 1, "step"], 3],
      [["statements", 0, "saidOn"], "2025-13-01"],
      [["statements", 1, "kind"], "gossip"],
      [["statements", 1, "speaker"], 3],
      [["positions", 1, "revisions", 0, "validFrom"], "2025-03-05"],
    ]),
  );
  files.set("proposals.json", "[{]");
  files.delete("events.json");
  files.set("extra.json", "{}");
  expect(await listFaultsOf(files)).toEqual([
    "parties.json: [upstream].colour: is not a field of the format",
    "codebook.json: issues[monitor].options[commission].step: should be 2, by its order",
    "statements.json: [gaz-p2-1].saidOn: 2025-13-01 is not in the calendar",
    "statements.json: [gaz-p3-1].speaker: should be text, not 3",
    'statements.json: [gaz-p3-1].kind: should be one of "demand", "offer", "acceptance", "rejection", ' +
      '"condition", "signal", "concession", "threat", "report", "analyst-comment", not "gossip"',
    "positions.json: [downstream.monitor.1].revisions[0].validFrom: " +
      "should be the first day of coverage, 2025-03-01",
    'proposals.json: line 1, column 3: is not good JSON: a field name in quotes should be here, not "]"',
    "events.json: the whole file: is missing",
    "extra.json: the whole file: is not a file of the format",
  ]);
});

test("a broken text or an unknown field hides nothing that is wrong with the same item or with what refers to it", async () => {
  const files = splitDocument(
    breakAll([
      [["categories", 0, "title"], ""],
      [["issues", 0, "options", 2, "label"], null],
      [["issues", 0, "options", 2, "step"], 4],
      [["statements", 0, "mood"], "angry"],
      [["statements", 0, "claims", 0, "option"], "never"],
      [["positions", 0, "revisions", 0, "rationale"], 3],
      [["positions", 0, "revisions", 0, "redLines"], ["all-year"]],
    ]),
  );
  expect(await listFaultsOf(files)).toEqual([
    "codebook.json: categories[water].title: is blank",
    "codebook.json: issues[minimum-flow].options[all-year].label: should be text, not null",
    "codebook.json: issues[minimum-flow].options[all-year].step: should be 3, by its order",
    "statements.json: [gaz-p2-1].mood: is not a field of the format",
    "statements.json: [gaz-p2-1].claims[0].option: names no option of minimum-flow: never",
    "positions.json: [downstream.minimum-flow.1].revisions[0].rationale: should be text, not 3",
    "positions.json: [downstream.minimum-flow.1].revisions[0].redLines: rules out the preferred option: all-year",
  ]);
});

test("what refers to a broken item is no fault of its own: a broken source echoes nowhere", async () => {
  const files = splitDocument(breakAll([[["sources", 0, "tier"], "Z"]]));
  expect(await listFaultsOf(files)).toHaveLength(1);
});

test("what refers into a file that is no JSON is no fault of its own", async () => {
  for (const file of ["parties.json", "codebook.json", "sources.json", "statements.json"]) {
    const files = splitDocument(example);
    files.set(file, "[");
    expect(await listFaultsOf(files), file).toEqual([expect.stringMatching(`^${file}: line 1`)]);
  }
});

test("a reference to nothing is told although another item of that list is broken", async () => {
  const files = splitDocument(
    breakAll([
      [["statements", 1, "summary"], ""],
      [
        ["positions", 1, "evidence", 0],
        { statement: "gaz-p7-1", role: "context", recordedAt: "2025-06-01T09:00:00Z" },
      ],
    ]),
  );
  expect(await listFaultsOf(files)).toEqual([
    "statements.json: [gaz-p3-1].summary: is blank",
    "positions.json: [downstream.monitor.1].evidence[0].statement: names no statement: gaz-p7-1",
  ]);
});

test("a broken negotiation does not hide what is wrong elsewhere, as long as its coverage can be read", async () => {
  const files = splitDocument(
    breakAll([
      [["negotiation", "title"], ""],
      [["negotiation", "fourEyes"], "yes"],
      [["events", 0, "source"], "nowhere"],
    ]),
  );
  expect(await listFaultsOf(files)).toEqual([
    "negotiation.json: negotiation.title: is blank",
    'negotiation.json: negotiation.fourEyes: should be true or false, not "yes"',
    "events.json: [talks-resume].source: names no source: nowhere",
  ]);
});

test("missing and unknown parts of a document are all told", () => {
  const document = breakAll([
    [["format"], undefined],
    [["sources"], undefined],
    [["events"], undefined],
    [["sauces"], []],
  ]);
  expect(parseDocument(document)).toEqual({
    faults: [
      { at: "dataset.json: format", reason: "is missing" },
      { at: "dataset.json: sources", reason: "is missing" },
      { at: "dataset.json: events", reason: "is missing" },
      { at: "dataset.json: sauces", reason: "is not a field of the format" },
    ],
  });
});

test.each([
  ["[]", "should be an object"],
  ["null", "should be an object"],
  ['"text"', "should be an object"],
])("the document %s is refused as a whole", (text, reason) => {
  expect(parseDocument(text)).toEqual({ faults: [{ at: "dataset.json: the whole file", reason }] });
});

test("bytes that are no UTF-8 are refused, not read with signs of doubt in them", async () => {
  const files = new Map<string, string | Uint8Array>(splitDocument(example));
  files.set("events.json", Uint8Array.of(0x5b, 0xff, 0x5d));
  expect(await listFaultsOf(files)).toEqual(["events.json: the whole file: is not text in UTF-8"]);
});

test("a field given twice, of which JSON.parse would drop one, is told by its line", async () => {
  const files = splitDocument(example);
  files.set("events.json", (files.get("events.json") ?? "").replace("{", '{"title":"Dropped",'));
  expect(await listFaultsOf(files)).toEqual([
    expect.stringMatching(
      /^events\.json: line 1, column \d+: is not good JSON: the field "title" is given twice$/,
    ),
  ]);
});

test("a folder that is not there is told", async () => {
  expect(await readFolder("/nowhere/at/all")).toEqual({
    faults: [{ at: "/nowhere/at/all: the whole folder", reason: "there is no such folder" }],
  });
});

test("the fault that the README shows is the one that is told", async () => {
  const files = splitDocument(breakAll([[["positions", 2, "revisions", 0, "stance", "state"], "maybe"]]));
  const readme = readFileSync(new URL("../../prisma/datasets/README.md", import.meta.url), "utf8");
  const [fault, ...others] = await listFaultsOf(files);
  expect(others).toEqual([]);
  expect(readme).toContain(`\n${fault}\n`);
});
