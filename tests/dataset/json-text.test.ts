import fc from "fast-check";
import { expect, test } from "vitest";
import { readJson } from "@/lib/dataset/json-text";

test("good JSON gives the value that JSON.parse gives", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom(0, 1, "\t"), (value, space) => {
      const text = JSON.stringify(value, null, space);
      expect(readJson(text)).toEqual({ value: JSON.parse(text) });
    }),
  );
});

test("a text is refused exactly when JSON.parse refuses it, or a field is given twice", () => {
  const pieces = fc.constantFrom(
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    '"a"',
    '"b"',
    "1",
    "-",
    "0",
    ".5",
    "true",
    " ",
    '"',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 9 }), (parts) => {
      const text = parts.join("");
      const reading = readJson(text);
      if ("value" in reading) expect(reading.value).toEqual(JSON.parse(text));
      else if (!reading.faults.every((fault) => fault.reason.includes("given twice"))) {
        expect(() => JSON.parse(text)).toThrow();
      }
    }),
    { numRuns: 3000 },
  );
});

const broken: readonly (readonly [text: string, line: number, column: number, reason: string])[] = [
  ["", 1, 1, "no value starts with the end of the text"],
  ['[\n {"a": 1,}\n]', 2, 10, 'a field name in quotes should be here, not "}"'],
  ["[1 2]", 1, 4, 'a comma or ] should be here, not "2"'],
  ['{"a" 1}', 1, 6, 'a colon should be here, not "1"'],
  ['{"a": 1 "b": 2}', 1, 9, 'a comma or } should be here, not "\\""'],
  ['["a\n"]', 1, 2, "the text holds a line break, a control character or an unknown escape"],
  ['["a', 1, 2, "a text starts here and does not end"],
  ["[01]", 1, 2, 'no value starts with "0"'],
  ["[NaN]", 1, 2, 'no value starts with "N"'],
  ["[] []", 1, 4, "there is more text after the end"],
  ["[".repeat(50), 1, 34, "is nested more than 32 deep"],
];

test.each(broken)("%j is refused with line %i and column %i", (text, line, column, reason) => {
  expect(readJson(text)).toEqual({ faults: [{ line, column, reason }] });
});

test("every field given twice is told, not only the first", () => {
  const text = '{\n "a": 1,\n "a": 2,\n "b": {"c": 1, "c": 1}\n}';
  expect(readJson(text)).toEqual({
    faults: [
      { line: 3, column: 2, reason: 'the field "a" is given twice' },
      { line: 4, column: 16, reason: 'the field "c" is given twice' },
    ],
  });
});

test("a text of ten million characters is read without running out of stack", () => {
  const value = "a\n".repeat(5_000_000);
  expect(readJson(JSON.stringify(value))).toEqual({ value });
});

test("a byte order mark, which some editors add, is passed over", () => {
  expect(readJson("\uFEFF[]")).toEqual({ value: [] });
});
