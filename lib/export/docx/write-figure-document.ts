import { HeadingLevel } from "docx";
import type { ThemeName } from "@/lib/drawing/theme";
import { makeWritable } from "@/lib/export/writable-text";
import type { FramedFigure } from "@/lib/figures/framed/framed-figure";
import { figures } from "@/messages";
import { chooseFigurePage, writeFigureBlocks } from "./figure-blocks";
import { packDocument } from "./pack-document";

/** Paper is light, whatever the screen is. */
export const choosePaperTheme = (theme: ThemeName): ThemeName => (theme === "grey" ? "grey" : "light");

/** The figure as a text document: native tables, and a picture of what is drawn. */
export async function writeFigureDocument(
  given: FramedFigure,
  permalink: string,
  hash: string,
  asked: ThemeName,
): Promise<Uint8Array<ArrayBuffer>> {
  const figure = makeWritable(given);
  const theme = choosePaperTheme(asked);
  const { title, subtitle, asOf, recordedAt } = figure;
  const page = chooseFigurePage(figure, "a4");
  const place = { level: HeadingLevel.HEADING_1, theme, firstId: 1, permalink: null };
  const blocks = writeFigureBlocks(figure, { ...place, page, listsSources: true });
  const imprint = figures.imprint(asOf, recordedAt, hash);
  return packDocument(
    [{ page, blocks }],
    { imprint, permalink, marking: null, footer: null },
    { title, subject: subtitle, permalink, hash, recordedAt },
    theme,
    false,
  );
}
