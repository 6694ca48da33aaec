import path from "node:path";
import { expect, test } from "vitest";
import { parseEnvironment } from "@/lib/env";

test("without variables the embedded database is in .data", () => {
  expect(parseEnvironment({})).toEqual({ databaseUrl: null, dataDirectory: path.resolve(".data") });
});

test("a variable that is set to nothing is not set", () => {
  expect(parseEnvironment({ DATABASE_URL: "", PARLEY_DATA_DIR: "  " })).toEqual(parseEnvironment({}));
});

test("a server and a folder are taken as they are told", () => {
  expect(
    parseEnvironment({ DATABASE_URL: " postgresql://a@b/c ", PARLEY_DATA_DIR: "/var/lib/parley" }),
  ).toEqual({
    databaseUrl: "postgresql://a@b/c",
    dataDirectory: "/var/lib/parley",
  });
});

test.each(["mysql://a:hush@b/c", "hush", "http://hush"])(
  "%s is no database, and is not repeated",
  (DATABASE_URL) => {
    const parse = () => parseEnvironment({ DATABASE_URL });
    expect(parse).toThrow(/^The environment cannot be used: DATABASE_URL must be a URL/);
    expect(parse).not.toThrow("hush");
  },
);
