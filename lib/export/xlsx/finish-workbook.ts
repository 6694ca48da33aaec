import { element } from "@/lib/export/office/xml";
import { escapeXml } from "@/lib/export/svg";
import { type Parts, readPart, writePart } from "@/lib/export/zip";
import { UNREADABLE } from "./sheet-cells";

/** What the library cannot say of a sheet: how it is filtered and printed, and where its cells lead. */
export interface SheetFinish {
  readonly name: string;
  readonly rows: number;
  /** Of its columns, in characters. */
  readonly widths: readonly number[];
  /** How many columns stay in sight, on paper too. */
  readonly sticky: number;
  /** Whether its head offers to filter the rows below. */
  readonly isFiltered: boolean;
  /** Addresses on the web by the cell that leads there, such as C2. */
  readonly links: readonly { readonly cell: string; readonly href: string }[];
}

const HYPERLINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";
/** In inches. */
const MARGINS = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 };
const A4 = 9;
/** What a landscape page holds beside each other in letters that can still be read, in characters. */
const PAGE_WIDTH = 215;
/** The order in which programs expect what a font is said to be. */
const FONT = ["b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz", "color"];

/** The name of a column of a spreadsheet, from 0. */
export function nameColumn(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : nameColumn(Math.floor(at / 26) - 1) + last;
}

/** Mends what the library writes otherwise than it was meant: U+FFFD in texts, and the order within fonts. */
export function mendWorkbook(parts: Parts): void {
  const texts = "xl/sharedStrings.xml";
  if (parts.has(texts)) writePart(parts, texts, readPart(parts, texts).replaceAll(UNREADABLE, "\ufffd"));
  const styles = readPart(parts, "xl/styles.xml");
  const rank = (tag: string) => {
    const at = FONT.indexOf(/^<(\w+)/.exec(tag)?.[1] ?? "");
    return at < 0 ? FONT.length : at;
  };
  const ordered = styles.replaceAll(
    /<font>(.*?)<\/font>/gs,
    (_, content: string) =>
      `<font>${(content.match(/<[^>]*\/>/g) ?? []).sort((a, b) => rank(a) - rank(b)).join("")}</font>`,
  );
  writePart(parts, "xl/styles.xml", ordered);
}

/**
 * Filters, links and paper of each sheet, in the order of the sheets. On paper a sheet is as wide as so many whole
 * pages, each with its head and the columns that stay in sight.
 */
export function finishSheets(parts: Parts, sheets: readonly SheetFinish[]): void {
  for (const [at, sheet] of sheets.entries()) finishSheet(parts, sheet, at + 1);
  const names = sheets.flatMap(({ name, rows, widths, sticky, isFiltered }, localSheetId) => {
    const quoted = `'${name.replaceAll("'", "''")}'`;
    const range = `${quoted}!$A$1:$${nameColumn(widths.length - 1)}$${rows}`;
    const aside = sticky === 0 ? "" : `${quoted}!$A:$${nameColumn(sticky - 1)},`;
    const filter = { name: "_xlnm._FilterDatabase", localSheetId, hidden: 1 };
    return [
      ...(isFiltered ? [element("definedName", filter, escapeXml(range))] : []),
      element(
        "definedName",
        { name: "_xlnm.Print_Titles", localSheetId },
        escapeXml(`${aside}${quoted}!$1:$1`),
      ),
    ];
  });
  replace(parts, "xl/workbook.xml", "<definedNames/>", element("definedNames", {}, ...names));
}

function finishSheet(parts: Parts, { rows, widths, isFiltered, links }: SheetFinish, number: number): void {
  const path = `xl/worksheets/sheet${number}.xml`;
  const ids = links.map(({ href }, at) => ({ href, id: `rIdLink${at + 1}` }));
  const pages = Math.ceil(widths.reduce((sum, width) => sum + width, 0) / PAGE_WIDTH);
  // The format asks for this order.
  const after = [
    isFiltered ? element("autoFilter", { ref: `A1:${nameColumn(widths.length - 1)}${rows}` }) : "",
    links.length === 0
      ? ""
      : element(
          "hyperlinks",
          {},
          ...links.map(({ cell }, at) => element("hyperlink", { ref: cell, "r:id": ids[at]?.id })),
        ),
    element("pageMargins", MARGINS),
    element("pageSetup", { paperSize: A4, fitToWidth: pages, fitToHeight: 0, orientation: "landscape" }),
    element("headerFooter", {}, element("oddFooter", {}, escapeXml("&L&A&R&P / &N"))),
  ].join("");
  replace(parts, path, "</sheetData>", `</sheetData>${after}`);
  const fit = element("sheetPr", {}, element("pageSetUpPr", { fitToPage: 1 }));
  replace(parts, path, "<sheetViews>", `${fit}<sheetViews>`);
  if (links.length === 0) return;
  const relations = ids.map(({ href, id }) =>
    element("Relationship", { Id: id, Type: HYPERLINK, Target: href, TargetMode: "External" }),
  );
  const related = `xl/worksheets/_rels/sheet${number}.xml.rels`;
  replace(parts, related, "</Relationships>", `${relations.join("")}</Relationships>`);
}

/** Throws RangeError where the library no longer writes what is replaced. */
function replace(parts: Parts, path: string, before: string, after: string): void {
  const text = readPart(parts, path);
  if (!text.includes(before)) throw new RangeError(`no ${before} in ${path}`);
  writePart(
    parts,
    path,
    text.replace(before, () => after),
  );
}
