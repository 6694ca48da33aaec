import { describe, expect, it } from "vitest";
import { findEarliestSupport, listLinked } from "@/lib/desk/linked-evidence";
import { nameBlanks } from "@/lib/desk/name-blanks";
import { addSource } from "@/lib/desk/new-source";
import {
  addStatement,
  changeSourceOf,
  changeStatement,
  removeStatement,
  renewTakenIds,
} from "@/lib/desk/new-statement";
import { EMPTY_POSITION, positionContentSchema } from "@/lib/desk/position-content";
import { listChoices, suggestRole } from "@/lib/desk/statement-choice";
import { getBuiltIn } from "../support/built-in";
import { buildRecord } from "../support/record";

const built = getBuiltIn();
const cell = { party: "us", issue: "sequencing" };
const begun = addStatement(built, cell, { ...EMPTY_POSITION, act: "moved", preferred: "talks-first" });
const ids = (content: { statements: readonly { id?: unknown }[] }) => content.statements.map(({ id }) => id);
const links = (content: { evidence: readonly { statement: string; role: string }[] }) =>
  content.evidence.map(({ statement, role }) => `${statement} ${role}`);

describe("a statement added in place", () => {
  it("begins with the cell's party, issue and chosen option, and supports the position", () => {
    expect(begun.statements).toMatchObject([
      { id: "new-1", parties: ["us"], claims: [{ issue: "sequencing", option: "talks-first" }] },
    ]);
    expect(links(begun)).toEqual(["new-1 supports"]);
    expect(positionContentSchema.parse(begun)).toEqual(begun);
  });

  it("is named as its source's other statements are, after its paragraph, with the next free number", () => {
    const change = { source: "bbc-russian-2025-03-14", paragraph: 4 };
    const first = changeStatement(built, cell, begun, "new-1", change);
    expect([ids(first), links(first)]).toEqual([["brs-p4-3"], ["brs-p4-3 supports"]]);
    const two = changeStatement(built, cell, addStatement(built, cell, first), "new-1", change);
    expect(ids(two)).toEqual(["brs-p4-3", "brs-p4-4"]);
    expect(ids(changeStatement(built, cell, two, "brs-p4-4", { summary: "He says so." }))).toEqual(ids(two));
  });

  it("takes a new source's name with it while that is typed", () => {
    const { content, slug } = addSource(built, begun);
    expect(slug).toBe("new-source");
    const taken = changeStatement(built, cell, content, "new-1", { source: slug, paragraph: 7 });
    const named = changeSourceOf(built, taken, slug, { publisher: "Kyiv Post" });
    const dated = changeSourceOf(built, named, "kyiv-post", { publishedOn: "2025-05-22" });
    expect(dated.sources).toMatchObject([{ slug: "kyiv-post-2025-05-22", publisher: "Kyiv Post" }]);
    expect(dated.statements).toMatchObject([
      { id: "kyiv-post-2025-05-22-p7-1", source: "kyiv-post-2025-05-22" },
    ]);
    expect(links(dated)).toEqual(["kyiv-post-2025-05-22-p7-1 supports"]);
    expect(removeStatement(dated, "kyiv-post-2025-05-22-p7-1")).toMatchObject({
      statements: [],
      sources: [],
      evidence: [],
    });
  });

  it("no longer supports when it turns out to be a threat or somebody else's", () => {
    expect(links(changeStatement(built, cell, begun, "new-1", { kind: "threat" }))).toEqual([
      "new-1 context",
    ]);
    expect(links(changeStatement(built, cell, begun, "new-1", { parties: ["russia"] }))).toEqual([
      "new-1 context",
    ]);
    expect(links(changeStatement(built, cell, begun, "new-1", { kind: "demand" }))).toEqual([
      "new-1 supports",
    ]);
  });

  it("gets another name when somebody publishes one of the same name", () => {
    const mine = changeStatement(built, cell, begun, "new-1", { source: "csm-2025-04-25", paragraph: 13 });
    const [name] = ids(mine);
    const theirs = built.statements.find(({ source }) => source === "csm-2025-04-25");
    if (theirs === undefined || typeof name !== "string") throw new Error("the data have such a statement");
    const since = { ...built, statements: [...built.statements, { ...theirs, id: name }] };
    const renewed = renewTakenIds(since, mine);
    expect(ids(renewed)).not.toContain(name);
    expect(links(renewed)).toEqual(ids(renewed).map((id) => `${id} supports`));
    expect(renewTakenIds(built, mine)).toBe(mine);
  });
});

describe("the list of statements to choose from", () => {
  it("has the party's own on the issue first, then others' on it, then the rest", () => {
    const choices = listChoices(built, cell, "");
    const ranks = choices.map(({ parties, claims }) => {
      const isOnIssue = claims.some(({ issue }) => issue === cell.issue);
      return (isOnIssue ? 0 : 2) + (parties.includes(cell.party) ? 0 : 1);
    });
    expect(choices).toHaveLength(built.statements.length);
    expect(ranks).toEqual(ranks.toSorted());
  });

  it("is searched by all words, in summaries, names, parties and sources", () => {
    const found = listChoices(built, cell, "putin  CEASEFIRE");
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(built.statements.length / 4);
    expect(listChoices(built, cell, "mos-p15-2").map(({ id }) => id)).toEqual(["mos-p15-2"]);
    expect(listChoices(built, cell, "zebra")).toEqual([]);
  });

  it("lets only the party's own words, and no threat or analyst, support it", () => {
    const own = { parties: ["us"], kind: "demand", attribution: "own" };
    expect(suggestRole(own, "us", "stated")).toBe("supports");
    expect(suggestRole(own, "russia", "stated")).toBe("context");
    expect(suggestRole(own, "us", "no-position")).toBe("context");
    expect(suggestRole({ ...own, kind: "threat" }, "us", "stated")).toBe("context");
    expect(suggestRole({ ...own, attribution: "analyst" }, "us", "stated")).toBe("context");
  });
});

it("the earliest supporting statement gives the first day", () => {
  const record = buildRecord({
    statements: [
      { id: "context", parties: ["a"], saidOn: "2025-03-02" },
      { id: "late", parties: ["a"], saidOn: "2025-04-09" },
      { id: "early", parties: ["a"], saidOn: "2025-04-02" },
      { id: "other", parties: ["b"], saidOn: "2025-03-01" },
    ],
  });
  const content = {
    ...EMPTY_POSITION,
    act: "moved" as const,
    evidence: [
      { statement: "context", role: "context" as const },
      { statement: "late", role: "supports" as const },
      { statement: "early", role: "supports" as const },
      { statement: "other", role: "supports" as const },
    ],
  };
  expect(findEarliestSupport(listLinked(record, content), "a")).toBe("2025-04-02");
  expect(findEarliestSupport(listLinked(record, { ...content, evidence: [] }), "a")).toBeNull();
});

it("what is missing in a new statement is said to be missing, not what it should have been", () => {
  const faults = [
    { at: "statements[0].kind", reason: 'should be one of "demand", "offer", not null' },
    { at: "statements[0].source", reason: "should be lower-case words joined by hyphens" },
    { at: "statements[0].claims[0].option", reason: "names no option of sequencing: talks-first" },
    { at: "validFrom", reason: "is missing" },
  ];
  expect(nameBlanks(faults, begun).map(({ reason }) => reason)).toEqual([
    "is missing",
    "is missing",
    "names no option of sequencing: talks-first",
    "is missing",
  ]);
});
