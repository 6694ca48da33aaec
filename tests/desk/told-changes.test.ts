import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { DifferenceList } from "@/components/desk/review/difference-list";
import { tellChanges } from "@/components/desk/review/tell-changes";
import type { JsonObject } from "@/lib/domain/json";
import { listDifferences } from "@/lib/domain/json-difference";

const nameOf = (value: string) => ({ truce: "Truce first", talks: "Talks first" })[value] ?? value;

/** What a draft's list of differences says: [-gone-] and [+come+]. */
function tell(before: JsonObject, after: JsonObject): string {
  const differences = listDifferences(before, after);
  return renderToStaticMarkup(createElement(DifferenceList, { differences, nameOf }))
    .replace(/<span class="sr-only">[^<]*<\/span>/g, "")
    .replace(/<del>(.*?)<\/del>/g, "[-$1-]")
    .replace(/<ins>(.*?)<\/ins>/g, "[+$1+]")
    .replace(/<\/(dt|li|div)>/g, "|")
    .replace(/<[^>]*>/g, "");
}

describe("what a reviewer reads", () => {
  it("gives one choice in the place of another as a whole, in words", () => {
    expect(tell({ preferred: "talks" }, { preferred: "truce" })).toBe(
      "Preferred option|[-Talks first-] → [+Truce first+]|",
    );
    expect(tell({ validFrom: "2025-05-19" }, { validFrom: "2025-05-22" })).toBe(
      "Valid from|[-19 May 2025-] → [+22 May 2025+]|",
    );
    expect(tell({ confidence: "low" }, { confidence: "high" })).toBe("Confidence|[-Low-] → [+High+]|");
  });

  it("gives a text word by word, and whole where hardly a word stayed", () => {
    expect(tell({ rationale: "It asks for a truce." }, { rationale: "It asks for talks." })).toBe(
      "Why it is coded so|It asks for [-a truce-][+talks+].|",
    );
    expect(
      tell({ rationale: "After the call it changed the order." }, { rationale: "“Before talks” places it." }),
    ).toBe("Why it is coded so|[-After the call it changed the order.-] → [+“Before talks” places it.+]|");
  });

  it("gives a list item by item, and another order of the same items as a change", () => {
    expect(tell({ acceptable: ["talks"] }, { acceptable: ["talks", "truce"] })).toBe(
      "Could accept|Talks first|[+Truce first+]||",
    );
    expect(tell({ authors: ["A", "B"] }, { authors: ["B", "A"] })).toContain("[-A; B-] → [+B; A+]");
  });

  it("tells what was not said from what was said to be none", () => {
    expect(tell({ redLines: null }, { redLines: [] })).toBe("Rules out|[-not said-] → [+none+]|");
  });

  it("says in a few lines what was done, the first fields and how many more", () => {
    const after = { validFrom: "2025-05-22", preferred: "truce", rationale: "Why.", correction: "What." };
    expect(tellChanges({ content: { act: "moved" } }, listDifferences({}, after), nameOf)).toEqual([
      "The party moved: a new position.",
      "Valid from: 22 May 2025",
      "Preferred option: Truce first",
      "Why it is coded so: Why.",
      "and 1 more field",
    ]);
    expect(tellChanges({ content: {} }, listDifferences({ parent: "eu" }, { parent: null }), nameOf)).toEqual(
      ["Member of: nothing any more"],
    );
  });
});
