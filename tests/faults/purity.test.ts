import { describe, expect, it } from "vitest";
import { lintTree } from "./planted-tree";

const impure = [
  "export const found = Date.now();",
  "export const found = [Date.now];",
  "export const found = new Date();",
  "export const found = new Date;",
  "export const found = Date();",
  "const { now } = Date; export const found = now();",
  "const Clock = Date; export const found = new Clock();",
  "export const found = Math.random();",
  "export const found = [1, 2].map(Math.random);",
  "const { random: chance } = Math; export const found = chance();",
  "export const found = new globalThis.Date();",
  "export const found = performance.now();",
  "export const found = crypto.randomUUID();",
  "export const found = process.env.PARLEY_DATA_DIR;",
  'export const found = fetch("/api/ready");',
];

const pure = [
  'export const found = new Date("2026-11-22T00:00:00Z").toISOString();',
  'export const found = Date.parse("2026-11-22");',
  "export const found = Date.UTC(2026, 10, 22);",
  "export const found = Math.max(1, 2);",
];

const treeOf = (folder: string, lines: readonly string[]) =>
  Object.fromEntries(lines.map((line, index) => [`${folder}/planted-${index}.ts`, `${line}\n`]));

describe("lib/domain", () => {
  const { messages } = lintTree(treeOf("lib/domain", impure));

  it.each(impure.map((line, index) => ({ line, index })))("may not hold: $line", ({ index }) => {
    expect(messages.get(`lib/domain/planted-${index}.ts`) ?? []).toContainEqual(
      expect.stringMatching(/reads no clock and no random numbers|noRestrictedGlobals/),
    );
  });

  it("may compute with days and numbers that it was given", () => {
    expect(lintTree(treeOf("lib/domain", pure))).toEqual({ passes: true, messages: new Map() });
  });
});

describe("the layers above", () => {
  it("may read the clock", () => {
    expect(lintTree(treeOf("lib/web", impure.slice(0, 3))).passes).toBe(true);
  });
});
