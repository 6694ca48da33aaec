import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffWords, type WordDifference } from "@/lib/desk/word-difference";

const WORDS = [
  "Війна",
  "війни",
  "п’ять",
  "peace",
  "war",
  " ",
  "  ",
  "\n",
  ",",
  "—",
  "«",
  "😀",
  "е\u0301",
  "\uD800",
];
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 30 }).map((words) => words.join(""));

const join = (parts: readonly WordDifference[], ...kinds: readonly WordDifference["kind"][]) =>
  parts
    .filter(({ kind }) => kinds.includes(kind))
    .map((part) => part.text)
    .join("");

describe("two texts word by word", () => {
  it("put together again, are the texts to the character", () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: "binary" })), text, (before, after) => {
        const parts = diffWords(before, after);
        expect(join(parts, "same", "removed")).toBe(before);
        expect(join(parts, "same", "added")).toBe(after);
      }),
    );
  });

  it("have no empty part, and no two parts of one kind in a row", () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = diffWords(before, after);
        expect(parts.filter((part) => part.text === "")).toEqual([]);
        expect(parts.filter(({ kind }, at) => parts[at - 1]?.kind === kind)).toEqual([]);
      }),
    );
  });

  it("are one same part where they are alike, and nothing where they are empty", () => {
    expect(diffWords("Не більше.", "Не більше.")).toEqual([{ kind: "same", text: "Не більше." }]);
    expect(diffWords("", "")).toEqual([]);
  });

  it("are told apart by whole Cyrillic words", () => {
    expect(diffWords("Україна вимагає гарантій безпеки.", "Україна вимагає гарантії безпеки зараз.")).toEqual(
      [
        { kind: "same", text: "Україна вимагає " },
        { kind: "removed", text: "гарантій" },
        { kind: "added", text: "гарантії" },
        { kind: "same", text: " безпеки" },
        { kind: "added", text: " зараз" },
        { kind: "same", text: "." },
      ],
    );
  });

  it("keep no lone space between words that all changed", () => {
    expect(diffWords("no new border", "the old border")).toEqual([
      { kind: "removed", text: "no new" },
      { kind: "added", text: "the old" },
      { kind: "same", text: " border" },
    ]);
  });

  it("are replaced whole where more than 600 words and spaces changed, and not up to there", () => {
    const words = (name: string, count: number) =>
      Array.from({ length: count }, (_, at) => ` ${name}${at}`).join("");
    const [fewBefore, fewAfter] = [`Ні${words("a", 300)}`, `Ні${words("b", 300)}`];
    expect(diffWords(fewBefore, fewAfter)[0]).toEqual({ kind: "same", text: "Ні " });
    const [before, after] = [`Ні${words("a", 301)}`, `Ні${words("b", 301)}`];
    expect(diffWords(before, after)).toEqual([
      { kind: "removed", text: before },
      { kind: "added", text: after },
    ]);
  });

  it("are told apart however long they are, within the memory of a server", () => {
    const words = Array.from({ length: 60_000 }, (_, at) => `w${at}`);
    const before = words.join(" ");
    const after = words.toSpliced(30_000, 1, "new").join(" ");
    expect(diffWords(before, after).filter(({ kind }) => kind !== "same")).toEqual([
      { kind: "removed", text: "w30000" },
      { kind: "added", text: "new" },
    ]);
    const long = "x".repeat(400_000);
    expect(join(diffWords(long, `${long}y`), "same", "added")).toBe(`${long}y`);
  });
});
