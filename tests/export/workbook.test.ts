import { beforeAll, describe, expect, test } from "vitest";
import type { WorkerPool } from "@/lib/export/worker-pool";
import { buildFigure } from "@/lib/figures/framed/build-figure";
import type { FramedFigure } from "@/lib/figures/framed/framed-figure";
import { buildDefaultRequest } from "@/lib/web/figure-state";
import { getBuiltIn } from "@/tests/support/built-in";
import { instant } from "@/tests/support/record";
import { figureJob, openPool } from "./support/made-files";
import { listElements, listLinks, readParts } from "./support/read-office";

const record = getBuiltIn();
const request = buildDefaultRequest(record, instant("2026-11-22T00:00:00.000Z"));
const built = buildFigure(record, "matrix", request, "/x?y=z");
const [first, ...others] = built.sources;
if (first === undefined) throw new RangeError("no source");
/* One source leads to the web, one to a script, the others say no address. */
const figure: FramedFigure = {
  ...built,
  sources: [
    { ...first, url: "https://example.org/a?b=1&c=2" },
    ...others.map((source, at) => ({ ...source, url: at === 0 ? "javascript:alert(1)" : null })),
  ],
};

let parts: ReadonlyMap<string, string>;
let bytes: Uint8Array;
beforeAll(async () => {
  const pool: WorkerPool = openPool();
  ({ bytes } = await pool.run(figureJob(figure, "xlsx")));
  parts = readParts(bytes);
});

const sheet = (number: number) => parts.get(`xl/worksheets/sheet${number}.xml`) ?? "";

/** The elements right within a sheet, by name, in their order. */
const listChildren = (xml: string) => {
  const names: string[] = [];
  let depth = 0;
  for (const [, close, name = "", empty] of xml.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
    if (close === "/") depth -= 1;
    else {
      if (depth === 1) names.push(name);
      if (empty === "") depth += 1;
    }
  }
  return names;
};

/* The order that ISO/IEC 29500-1, 18.3.1.99 asks for, of what sheets have. */
const ORDER = [
  "sheetPr",
  "sheetViews",
  "cols",
  "sheetData",
  "autoFilter",
  "hyperlinks",
  "pageMargins",
  "pageSetup",
  "headerFooter",
];

describe("A workbook", () => {
  test("has the parts of a sheet in the order that programs ask for", () => {
    for (const number of [1, 2, 3, 4, 5]) {
      const names = listChildren(sheet(number));
      expect(names).toEqual(ORDER.filter((name) => names.includes(name)));
      expect(names).toEqual(expect.arrayContaining(["sheetPr", "sheetData", "pageSetup"]));
    }
  });

  test("offers to filter the data and the table, to their last cell", () => {
    for (const [number, { rows, columns }] of [figure.data, figure.grid].entries()) {
      const filter = /<autoFilter ref="A1:([A-Z]+)(\d+)"\/>/.exec(sheet(number + 1));
      const last = listElements(sheet(number + 1), "c")
        .filter((cell) => cell.includes(` r="${filter?.[1]}1"`))
        .map((cell) => / r="([A-Z]+)\d+"/.exec(cell)?.[1]);
      expect(last).toEqual([filter?.[1]]);
      expect([...(sheet(number + 1).match(/<c r="[A-Z]+1"/g) ?? [])]).toHaveLength(columns.length);
      expect(Number(filter?.[2])).toBe(rows.length + 1);
      expect(parts.get("xl/workbook.xml")).toContain(`$A$1:$${filter?.[1]}$${filter?.[2]}</definedName>`);
    }
    for (const number of [3, 4, 5]) expect(sheet(number)).not.toContain("<autoFilter");
  });

  test("keeps heads in sight, and prints them on each page, in letters that can be read", () => {
    for (const number of [1, 2, 3, 4, 5]) {
      expect(sheet(number)).toMatch(/<pane ySplit="1"[^>]* state="frozen"\/>/);
      expect(sheet(number)).toContain('<pageSetUpPr fitToPage="1"/>');
      const widths = [...sheet(number).matchAll(/<col [^>]*width="(\d+)"/g)].map(([, width]) =>
        Number(width),
      );
      const pages = Number(/ fitToWidth="(\d+)" fitToHeight="0"/.exec(sheet(number))?.[1]);
      const wide = widths.reduce((sum, width) => sum + width, 0);
      // At full size a landscape page holds about 130 characters; they are halved at most.
      expect(wide / pages).toBeLessThanOrEqual(2 * 130);
      expect(wide / pages).toBeGreaterThan(pages === 1 ? 0 : 130 / 2);
    }
    const names = listElements(parts.get("xl/workbook.xml") ?? "", "definedName");
    expect(names.filter((name) => name.includes("_xlnm.Print_Titles"))).toHaveLength(5);
  });

  test("leads from a source to its address on the web, and from no other cell anywhere", () => {
    expect(listLinks(bytes)).toEqual(["https://example.org/a?b=1&c=2"]);
    expect(sheet(4)).toContain('<hyperlink ref="C2" r:id="rIdLink1"/>');
    for (const number of [1, 2, 3, 5]) expect(sheet(number)).not.toContain("<hyperlink");
  });

  test("says of a font what it is in the order that programs ask for", () => {
    const fonts = listElements(parts.get("xl/styles.xml") ?? "", "font");
    expect(fonts.some((font) => font.includes("<b/>"))).toBe(true);
    for (const font of fonts) {
      expect(font.replaceAll(/ [^>]*?\/>/g, "/>")).toMatch(
        /^<font>(?:<b\/>)?<sz\/>(?:<color\/>)?<name\/>(?:<family\/>)?<\/font>$/,
      );
    }
  });
});
