import { expect, test } from "vitest";
import { parseDocument } from "@/lib/dataset/read-document";
import { broken } from "./broken-packages";
import { getExampleRecord, getExampleText, withAt } from "./example";
import { readFilesAsFolder, splitDocument } from "./folder";

const example: unknown = JSON.parse(getExampleText());

test("the example is a valid package in both forms, so that each fault below is the only one", async () => {
  expect(parseDocument(example)).toEqual({ record: getExampleRecord() });
  expect(await readFilesAsFolder(splitDocument(example))).toEqual({ record: getExampleRecord() });
});

test.each(broken)(
  "%s is refused, by file, place and reason",
  async (_title, path, replacement, at, reason) => {
    const document = withAt(example, path, replacement);
    expect(await readFilesAsFolder(splitDocument(document))).toEqual({ faults: [{ at, reason }] });
  },
);

test.each(broken)("%s is refused in one document too", (_title, path, replacement, _at, reason) => {
  const reading = parseDocument(JSON.stringify(withAt(example, path, replacement)), "talks.json");
  expect(reading).toEqual({ faults: [{ at: expect.stringMatching(/^talks\.json: \w/), reason }] });
});
