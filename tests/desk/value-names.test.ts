import { describe, expect, test } from "vitest";
import { tellValue } from "@/components/desk/review/tell-value";
import { buildNames } from "@/lib/desk/draft-view";
import { buildRecord } from "@/tests/support/record";

const built = buildRecord({
  parties: ["a", "uk"],
  issues: [
    { slug: "i", options: ["a", "b"] },
    { slug: "j", options: ["b", "c"] },
  ],
  positions: [{ party: "a", issue: "i", prefers: "b" }],
});
const record = {
  ...built,
  parties: built.parties.map((party) =>
    party.slug === "uk" ? { ...party, title: "United Kingdom" } : { ...party, title: "The first party" },
  ),
};

describe("what a field names is told in words", () => {
  const inSource = buildNames(record, { kind: "source", target: null });
  const inCell = buildNames(record, { kind: "position", target: "a.i" });

  test("where it names it, and not where the same word means something else", () => {
    expect(tellValue(["uk", "a"], inSource, "parties")).toBe("United Kingdom; The first party");
    expect(tellValue("uk", inSource, "parent")).toBe("United Kingdom");
    for (const field of ["language", "title", "slug", "publisher", "authors", "constructor", ""]) {
      expect(tellValue("uk", inSource, field), field).toBe("uk");
    }
    expect(tellValue({ text: "Так", language: "uk", translator: null }, inCell, "quote")).toMatch(/ uk$/);
  });

  test("an option of the cell, also where a party has its name", () => {
    const label = record.issues[0]?.options[0]?.label;
    expect(label).not.toBe("The first party");
    expect(tellValue("a", inCell, "preferred")).toBe(label);
    expect(tellValue(["a"], inCell, "redLines")).toBe(label);
    expect(tellValue("a", inSource, "preferred")).toBe("a");
  });

  test("the option of a claim, where only one issue has it", () => {
    expect(tellValue("c", inCell, "option")).toBe(record.issues[1]?.options[1]?.label);
    expect(tellValue("b", inCell, "option")).toBe("b");
  });

  test("what is not there is told as it is", () => {
    expect(tellValue("nobody", inSource, "party")).toBe("nobody");
  });
});
