import { describe, expect, it } from "vitest";
import { lintTree } from "./planted-tree";

interface Plant {
  /** The folder of the importing file. */
  readonly from: string;
  readonly imports: string;
  readonly says: string;
}

const onlyDomain = "lib/domain is pure and imports only lib/domain";
const libIsBelow = "lib knows neither components nor app";
const onlyDatabase = "Only lib/db talks to the database";
const appIsTop = "Nothing imports app";
const fromRoot = "Import from the project root";

const plants: readonly Plant[] = [
  ...[
    "react",
    "react/jsx-runtime",
    "next/link",
    "zod",
    "@prisma/client",
    "node:fs",
    "server-only",
    "@/lib/db/client",
    "@/lib/dataset/read",
    "@/lib/errors",
    "@/components/matrix/matrix-table",
    "@/app/page",
  ].map((imports) => ({ from: "lib/domain", imports, says: onlyDomain })),
  ...["lib/dataset", "lib/figures", "lib/web", "lib/export", "lib/auth"].flatMap((from) => [
    { from, imports: "@/components/ui/page", says: libIsBelow },
    { from, imports: "@/app/page", says: libIsBelow },
    { from, imports: "@prisma/client", says: onlyDatabase },
  ]),
  ...[
    "@prisma/adapter-pg",
    "@prisma/client/runtime/client",
    "@/lib/db/generated/client",
    "pg",
    "postgres",
    "@electric-sql/pglite",
  ].flatMap((imports) =>
    ["lib/web", "app", "app/[negotiation]"].map((from) => ({ from, imports, says: onlyDatabase })),
  ),
  { from: "lib", imports: "@/components/ui/page", says: libIsBelow },
  { from: "lib", imports: "postgres", says: onlyDatabase },
  { from: "lib/db", imports: "@/components/ui/page", says: libIsBelow },
  { from: "lib/db", imports: "@/app/page", says: libIsBelow },
  ...["components", "components/matrix"].flatMap((from) => [
    { from, imports: "@/app/page", says: appIsTop },
    { from, imports: "@/lib/db/client", says: "Components show what they are given" },
    { from, imports: "@/lib/db/generated/client", says: "Components show what they are given" },
    { from, imports: "@/lib/dataset/apply", says: "Components show what they are given" },
    { from, imports: "@prisma/client", says: onlyDatabase },
    { from, imports: "@electric-sql/pglite", says: onlyDatabase },
  ]),
  { from: "scripts", imports: "@/app/page", says: "Scripts use lib alone" },
  { from: "scripts", imports: "@prisma/client", says: "Only lib/db uses the generated client" },
  ...["../db/client", "./../db/client", "@/lib/domain/../db/client", ".."].map((imports) => ({
    from: "lib/domain",
    imports,
    says: fromRoot,
  })),
  { from: "lib/web", imports: "../../components/ui/page", says: fromRoot },
  { from: "lib/db", imports: "../../app/page", says: fromRoot },
  { from: "components/matrix", imports: "../../lib/db/client", says: fromRoot },
  { from: "app/[negotiation]", imports: "../../lib/db/generated/client", says: fromRoot },
];

const allowed: readonly (readonly [from: string, imports: string])[] = [
  ["lib/domain", "./stance"],
  ["lib/domain", "./measures/spread"],
  ["lib/domain", "@/lib/domain/day"],
  ["lib/db", "@prisma/client"],
  ["lib/db", "@/lib/db/generated/client"],
  ["lib/db", "@electric-sql/pglite"],
  ["lib/db", "@/lib/domain/day"],
  ["lib/web", "@/lib/db/client"],
  ["lib/web", "zod"],
  ["lib/figures", "@/lib/domain/day"],
  ["components/matrix", "@/lib/domain/day"],
  ["components/matrix", "@/lib/figures/matrix-spec"],
  ["components/matrix", "@/components/ui/page"],
  ["components/matrix", "./matrix-cell"],
  ["components/matrix", "react"],
  ["app/[negotiation]", "@/lib/db/client"],
  ["app/[negotiation]", "@/components/matrix/matrix-table"],
  ["app/[negotiation]", "next/navigation"],
  ["scripts", "@/lib/db/client"],
  ["tests/db", "pg"],
  ["tests/web", "@/app/api/ready/route"],
];

const fileOf = (from: string, index: number) => `${from}/planted-${index}.ts`;

const planted = lintTree(
  Object.fromEntries(
    plants.map(({ from, imports }, index) => [fileOf(from, index), `export { found } from "${imports}";\n`]),
  ),
);

describe("the import rule", () => {
  it("lets a tree with planted violations not pass", () => {
    expect(planted.passes).toBe(false);
  });

  it.each(plants.map((plant, index) => ({ ...plant, index })))(
    "stops $from from importing $imports and says why",
    ({ from, index, says }) => {
      expect(planted.messages.get(fileOf(from, index)) ?? []).toContainEqual(
        expect.stringContaining(`noRestrictedImports: ${says}`),
      );
    },
  );

  it("lets every layer import what lies below it", () => {
    const clean = lintTree(
      Object.fromEntries(
        allowed.map(([from, imports], index) => [
          fileOf(from, index),
          `export { found } from "${imports}";\n`,
        ]),
      ),
    );
    expect([...clean.messages]).toEqual([]);
    expect(clean.passes).toBe(true);
  });
});

const hidden = {
  "import()": 'export const found = import("@/app/page");\n',
  "import type": 'export type { Found } from "@/app/page";\n',
  "export all": 'export * from "@/app/page";\n',
  "an import for its effect": 'import "@/app/page";\n',
  "require()": 'export const found = require("@/app/page");\n',
  "an inline import type": 'export type Found = import("@/app/page").Found;\n',
};

describe.each(["lib/domain", "lib/web", "lib/db", "components"])("a file in %s", (from) => {
  const { messages } = lintTree(
    Object.fromEntries(Object.values(hidden).map((content, index) => [fileOf(from, index), content])),
  );

  it.each(Object.keys(hidden).map((way, index) => ({ way, index })))(
    "cannot hide what it imports behind $way",
    ({ index }) => {
      expect(messages.get(fileOf(from, index)) ?? []).toContainEqual(
        expect.stringMatching(/noRestrictedImports|so that the layer rule sees it/),
      );
    },
  );
});
