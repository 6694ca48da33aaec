import { HeadingLevel, type Paragraph, type Table, type TableOfContents } from "docx";
import { findColour, type ThemeName } from "@/lib/drawing/theme";
import { listTableLegend } from "@/lib/export/office/shown-legend";
import { buildOfficeTable, type OfficeTable } from "@/lib/export/office/table-model";
import { findWebAddress } from "@/lib/export/writable-text";
import type { FramedFigure, NumberedSource, Paint } from "@/lib/figures/framed/framed-figure";
import { figureFiles, figures } from "@/messages";
import { needsWidePage, writeTables } from "./document-table";
import { paragraph, small, writeLink, writeRuns } from "./document-text";
import { drawPictures, hasPicture } from "./figure-pictures";
import { writeLegendEntry } from "./legend-runs";
import { choosePage, type PageLayout } from "./page-layout";

export type DocumentBlock = Paragraph | Table | TableOfContents;

/** What of a figure stands where: its page, and how its heading is counted. */
export interface FigurePlace {
  readonly page: PageLayout;
  readonly level: (typeof HeadingLevel)[keyof typeof HeadingLevel];
  readonly theme: ThemeName;
  /** The number of the first picture in the document. */
  readonly firstId: number;
  /** The address of exactly this figure, where the document has others. */
  readonly permalink: string | null;
  /** Whether its sources are listed below it rather than at the end. */
  readonly listsSources: boolean;
}

/** The page that a figure needs. */
export const chooseFigurePage = (figure: FramedFigure, paper: PageLayout["paper"]) =>
  choosePage(paper, needsWidePage(buildOfficeTable(figure)));

/** The figure as headings, pictures, native tables and text. */
export function writeFigureBlocks(
  figure: FramedFigure,
  { page, level, theme, firstId, permalink, listsSources }: FigurePlace,
): readonly DocumentBlock[] {
  const find = (paint: Paint) => findColour(paint, theme);
  const { title, subtitle, filters, notes, sources, summary, body } = figure;
  const pictures = hasPicture(body) ? drawPictures(figure, page, theme, firstId) : [];
  const explained = listTableLegend(figure).map((entry) =>
    paragraph(writeLegendEntry(entry, find), { style: "Small" }),
  );
  const table: OfficeTable = buildOfficeTable(figure);
  const tables = writeTables(table, page.width, find);
  return [
    paragraph(writeRuns(title), { heading: level, keepNext: true }),
    paragraph(writeRuns(subtitle), { style: "Subtitle", keepNext: true }),
    ...filters.map((filter) => small(filter, { keepNext: true })),
    paragraph(writeRuns(summary), { keepNext: true }),
    ...pictures.map((picture) => paragraph([picture])),
    ...(pictures.length > 0 ? explained : []),
    ...tables.flatMap((each) => [each, paragraph([])]),
    ...(pictures.length > 0 ? [] : explained),
    ...notes.map((note) => small(note)),
    ...(sources.length === 0
      ? []
      : listsSources
        ? listSources(
            sources,
            level === HeadingLevel.HEADING_1 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
          )
        : [small(figureFiles.sourceNumbers(sources.map(({ number }) => number)))]),
    ...(permalink === null
      ? []
      : [
          paragraph([...writeRuns(`${figureFiles.permalink} `), writeLink(permalink, permalink)], {
            style: "Small",
          }),
        ]),
  ];
}

/** Numbered sources under a heading; addresses are links. */
export function listSources(
  sources: readonly NumberedSource[],
  heading: FigurePlace["level"],
): readonly Paragraph[] {
  return [
    paragraph(writeRuns(figures.sources), { heading, keepNext: true }),
    ...sources.map(({ number, text, url }) => {
      const href = findWebAddress(url);
      const isLinked = href !== null && url !== null && text.endsWith(url);
      return paragraph(
        [
          ...writeRuns(`${number}\t${isLinked ? text.slice(0, -url.length) : text}`),
          ...(isLinked ? [writeLink(url, href)] : []),
        ],
        { style: "Source" },
      );
    }),
  ];
}
