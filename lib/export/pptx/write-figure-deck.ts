import type { ThemeName } from "@/lib/drawing/theme";
import type { ExportedFile } from "@/lib/export/export-job";
import { makeWritable } from "@/lib/export/writable-text";
import type { FramedFigure } from "@/lib/figures/framed/framed-figure";
import { figures } from "@/messages";
import { Deck } from "./deck";
import { addFigureSlides } from "./figure-slides";
import { chooseColours } from "./slide-colours";

/** The figure as a presentation. Throws ParleyError `too-large` for more slides than anybody shows. */
export async function writeFigureDeck(
  given: FramedFigure,
  permalink: string,
  hash: string,
  theme: ThemeName,
): Promise<ExportedFile> {
  const figure = makeWritable(given);
  const { title, subtitle, asOf, recordedAt } = figure;
  const deck = new Deck(chooseColours(theme));
  const running = {
    imprint: figures.imprint(asOf, recordedAt, hash),
    permalink,
    marking: null,
    footer: null,
  };
  await addFigureSlides(deck, figure, running, "alone");
  return { bytes: deck.pack({ title, subject: subtitle, permalink, hash, recordedAt }), pages: deck.count };
}
