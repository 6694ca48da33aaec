import { describe, expect, it } from "vitest";
import { fieldId, findFieldId } from "@/components/desk/editor/field-ids";
import { nameEditorField, tellFault } from "@/components/desk/editor/tell-fault";
import { EMPTY_POSITION, type PositionContent } from "@/lib/desk/position-content";
import { getBuiltIn } from "../support/built-in";

const record = getBuiltIn();
const party = record.parties.find(({ slug }) => slug === "us");
const issue = record.issues.find(({ slug }) => slug === "sequencing");
if (party === undefined || issue === undefined) throw new Error("the data have that cell");

describe("a fault leads to the field in which it is mended", () => {
  const moved: PositionContent = {
    ...EMPTY_POSITION,
    act: "moved",
    state: "stated",
    preferred: "talks-first",
  };
  const places = (content: PositionContent, ...ats: string[]) => ats.map((at) => findFieldId(content, at));

  it("of a move: its own controls, and the scale for what is chosen on it", () => {
    expect(places(moved, "validFrom", "preferred", "redLines", "offers[1].condition", "position")).toEqual([
      "validFrom",
      "scale",
      "limits",
      "offers-1-condition",
      "act",
    ]);
  });

  it("of something said again: the evidence, because nothing else is shown", () => {
    const again: PositionContent = { ...EMPTY_POSITION, act: "said-again" };
    expect(places(again, "validFrom", "position", "evidence")).toEqual(["evidence", "position", "evidence"]);
  });

  it("of a position that was never held: its retraction and what was wrong", () => {
    const retracted: PositionContent = { ...EMPTY_POSITION, act: "corrected", retracted: true };
    expect(places(retracted, "rationale", "correction")).toEqual(["retracted", "correction"]);
  });

  it("of a new statement: its control, and the list where a list has none of its own", () => {
    expect(
      places(
        moved,
        "statements[0].quote.text",
        "statements[0].parties[1]",
        "statements[0].id",
        "statements[1].claims[0].option",
        "sources[0].authors[2]",
      ),
    ).toEqual([
      "statements-0-quote-text",
      "statements-0-parties",
      "statements-0",
      "statements-1-claims-0-option",
      "sources-0-authors",
    ]);
    expect(places(moved, "", "readings[x].paragraphs[1]")).toEqual([null, "evidence"]);
  });

  it("and no two places share an id", () => {
    const all = ["statements[0].source", "statements[0]", "statements[1].source", "sources[0].slug"];
    expect(new Set(all.map(fieldId)).size).toBe(all.length);
  });
});

describe("a fault is told in the words of the screen", () => {
  it("fields by their names", () => {
    expect(nameEditorField("validFrom")).toBe("Valid from");
    expect(nameEditorField("statements[0].quote.text")).toBe("New statement 1, Quote, Text");
    expect(nameEditorField("offers[1].condition")).toBe("Offer 2, Condition");
  });

  it("options, parties, issues and days by theirs", () => {
    expect(
      tellFault({ at: "redLines", reason: "rules out the preferred option: talks-first" }, party, issue),
    ).toBe("Rules out holds the preferred option: “Talks first”.");
    expect(
      tellFault(
        {
          at: "evidence",
          reason: "has no supporting statement of us on sequencing made by 2025-05-19",
        },
        party,
        issue,
      ),
    ).toBe(`Evidence has no supporting statement of United States on “${issue.title}” made by 19 May 2025.`);
  });
});
