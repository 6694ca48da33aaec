import { expect, it } from "vitest";
import { lintTree } from "./planted-tree";

const careless = {
  noExplicitAny: "export const found: any = 1;\n",
  noFloatingPromises:
    "async function save(): Promise<void> {}\nexport function run(): void {\n  save();\n}\n",
  noMisusedPromises:
    "async function save(): Promise<void> {}\nexport const found = [1].map(() => 2);\n[1].forEach(async () => {\n  await save();\n});\n",
  noUnusedImports: 'import { found } from "@/lib/domain/day";\nexport const other = 1;\n',
  useImportType:
    'import { Found } from "@/lib/domain/day";\nexport const found = (each: Found): Found => each;\n',
  noConsole: 'export const found = () => console.log("here");\n',
  useExhaustiveSwitchCases:
    'type Level = "ordinal" | "nominal";\nexport function found(level: Level): number {\n  switch (level) {\n    case "ordinal":\n      return 1;\n  }\n  return 0;\n}\n',
};

const fileOf = (rule: string) => `lib/web/${rule.toLowerCase()}.ts`;
const { messages } = lintTree(
  Object.fromEntries(Object.entries(careless).map(([rule, content]) => [fileOf(rule), content])),
);

it.each(Object.keys(careless))("the linter finds what %s forbids", (rule) => {
  expect(messages.get(fileOf(rule)) ?? []).toContainEqual(expect.stringContaining(`/${rule}: `));
});
