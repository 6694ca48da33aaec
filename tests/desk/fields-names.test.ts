import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { slugSchema } from "@/lib/dataset/text-schema";
import { buildFields } from "@/lib/desk/fields/build-fields";
import { buildBlank } from "@/lib/desk/fields/field-content";
import { buildFreeName, buildLatinName } from "@/lib/desk/fields/latin-name";
import { followName, suggestName } from "@/lib/desk/fields/suggest-name";
import { getBuiltIn } from "../support/built-in";

const record = getBuiltIn();

describe("a name made from a title", () => {
  it.each([
    ["Recognition of Crimea", "recognition-of-crimea"],
    ["Обмін полоненими", "obmin-polonenymy"],
    ["Щодо Запорізької АЕС — що далі?", "shchodo-zaporizkoi-aes-shcho-dali"],
    ["Прекращение огня: ещё раз", "prekrashchenye-ohnia-eshche-raz"],
    ["Élysée, «сommuniqué» n° 3", "elysee-sommunique-n-3"],
    ["Ukraine’s army", "ukraines-army"],
    ["…", ""],
    ["停火", ""],
  ])("%s is %j", (title, name) => {
    expect(buildLatinName(title)).toBe(name);
  });

  it("is a name by the record's rules, or nothing, whatever the title", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (title) => {
        const name = buildLatinName(title);
        return name === "" || slugSchema.safeParse(buildFreeName(name, new Set([name]))).success;
      }),
    );
  });
});

describe("the name of a new entry", () => {
  const blank = buildBlank(buildFields("issue"));

  it("follows the title while nobody types another", () => {
    const first = followName(record, "issue", blank, { ...blank, title: "Sea ports" });
    expect(first.slug).toBe("sea-ports");
    const second = followName(record, "issue", first, { ...first, title: "Sea ports and canals" });
    expect(second.slug).toBe("sea-ports-and-canals");
    const typed = followName(record, "issue", second, { ...second, slug: "ports" });
    expect(typed.slug).toBe("ports");
    expect(followName(record, "issue", typed, { ...typed, title: "Harbours" }).slug).toBe("ports");
  });

  it("follows again once it is emptied and the title changes", () => {
    const emptied = followName(
      record,
      "issue",
      { ...blank, title: "Sea", slug: "ports" },
      { ...blank, title: "Sea", slug: "" },
    );
    expect(emptied.slug).toBe("");
    expect(followName(record, "issue", emptied, { ...emptied, title: "Seas" }).slug).toBe("seas");
  });

  it("is one that nothing has yet, and never the address of a new entry", () => {
    const [party] = record.parties;
    expect(suggestName(record, "party", { title: party?.slug ?? "" })).toBe(`${party?.slug}-2`);
    expect(suggestName(record, "category", { title: "New" })).toBe("new-2");
  });

  it("of a source is made from its publisher and day, of a statement from its source and paragraph", () => {
    expect(
      suggestName(record, "source", { publisher: "The Herald", title: "x", publishedOn: "2026-01-02" }),
    ).toBe("the-herald-2026-01-02");
    const [statement] = record.statements;
    if (statement === undefined) throw new Error("no statement");
    const { source, paragraph } = statement;
    const name = suggestName(record, "statement", { source, paragraph });
    expect(name).toMatch(new RegExp(`-p${paragraph}-\\d+$`));
    expect(record.statements.map(({ id }) => id)).not.toContain(name);
    expect(suggestName(record, "statement", { source, paragraph: null })).toBe("");
  });
});
