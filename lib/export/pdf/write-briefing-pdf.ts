import type { BriefingDocument, DocumentPart, Paper } from "@/lib/briefing/document";
import { ParleyError } from "@/lib/errors";
import type { ExportedFile, OnPart } from "@/lib/export/export-job";
import { briefing as words } from "@/messages";
import briefingText from "./briefing.typ";
import { drawFigure, needsWidth } from "./draw-figure";
import { boundPageNeed, POINTS_PER_PIXEL } from "./page-need";
import { drawPages, type TypstDocument, TypstError, writePdf } from "./typst";

const PIXELS_PER_MILLIMETRE = 96 / 25.4;
/* The margins that briefing.typ sets. */
const ACROSS = 44;
const DOWN = 50;
const PAPERS: Readonly<Record<Paper, readonly [number, number]>> = { a4: [210, 297], letter: [215.9, 279.4] };

/** In millimetres. */
const MOST_LOGO = { width: 80, height: 16 };

/** Fewer sections than this need no contents. */
const LEAST_CONTENTS = 3;

/** The whole briefing as one PDF of the document's paper. Throws ParleyError `invalid` for a logo that is no picture. */
export const writeBriefingPdf = (document: BriefingDocument, onPart: OnPart) =>
  tellOfLogo(() => writePdf(printBriefing(document, onPart, true)));

/** The pages of that PDF as pictures, in JSON. Throws as it does. */
export function writeBriefingPages(document: BriefingDocument, onPart: OnPart): ExportedFile {
  const pages = tellOfLogo(() => drawPages(printBriefing(document, onPart, false)));
  return { bytes: new TextEncoder().encode(JSON.stringify({ pages })), pages: pages.length };
}

function printBriefing(document: BriefingDocument, onPart: OnPart, linked: boolean): TypstDocument {
  const [width, height] = PAPERS[document.paper];
  const [year, month, day] = document.recordedAt.slice(0, 10).split("-").map(Number);
  const { logo } = document;
  const parts: object[] = [];
  for (const part of document.parts) {
    parts.push(buildPart(part, document.sources, { width, height }));
    onPart(part);
  }
  const imprint = words.imprint(document.recordedAt, document.hash);
  return {
    main: briefingText,
    data: {
      ...document,
      linked,
      hasLongWords: hasLongWords(document, imprint),
      description: document.subtitle,
      keywords: [document.permalink, `sha256:${document.hash}`],
      date: { year, month, day },
      logo: logo === null ? null : Math.min(MOST_LOGO.height, (MOST_LOGO.width * logo.height) / logo.width),
      imprint,
      contents: document.parts.filter(({ heading }) => heading !== "").length >= LEAST_CONTENTS,
      words: {
        contents: words.contents,
        sources: words.sources,
        sourcesOf: words.sourcesOf,
        noSources: words.noSources,
        figure: words.figure,
        live: words.live,
        logo: words.logo,
        page: words.page("{page}", "{pages}"),
      },
      parts,
      sources: document.sources.map(({ number, text, url }) => ({
        number,
        text: url === null ? text : dropEnd(text, `, ${url}`),
        url,
      })),
    },
    files: logo === null ? {} : { logo: Buffer.from(logo.base64, "base64") },
    madeAt: document.recordedAt,
  };
}

/* As briefing.typ breaks them; it searches every text for them, which takes long and is rarely needed. */
const LONG_WORD = /[^\s\-–—/]{32}/u;

function hasLongWords(
  { title, subtitle, marking, footer, permalink, parts, sources }: BriefingDocument,
  imprint: string,
) {
  const shown = parts.map(({ heading, prose, figure }) => [
    heading,
    prose,
    figure === null ? [] : [figure.title, figure.subtitle, figure.filters, figure.notes],
  ]);
  const texts = listStrings([title, subtitle, marking, footer, permalink, imprint, shown, sources]);
  return texts.some((text) => LONG_WORD.test(text));
}

function listStrings(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(listStrings) : [];
}

/** A picture may say its size and hold nothing that can be shown; nobody knows before it is decoded. */
function tellOfLogo<Result>(print: () => Result): Result {
  try {
    return print();
  } catch (error) {
    if (!(error instanceof TypstError && error.isPicture)) throw error;
    throw new ParleyError("invalid", "The logo cannot be read as a picture. Save it anew as PNG or JPEG.", [
      { at: "logo", reason: "cannot be read as a picture" },
    ]);
  }
}

function buildPart(
  part: DocumentPart,
  all: BriefingDocument["sources"],
  { width, height }: { readonly width: number; readonly height: number },
) {
  const { heading, prose, sources, figure, permalink } = part;
  if (figure === null) return { heading, prose, sources, wide: false, figure: null };
  const wide = needsWidth(figure.body);
  const [across, down] = wide ? [height, width] : [width, height];
  const text = {
    width: (across - ACROSS) * PIXELS_PER_MILLIMETRE,
    height: (down - DOWN) * PIXELS_PER_MILLIMETRE,
  };
  const drawn = drawFigure(figure, text);
  return {
    heading,
    prose,
    sources,
    wide,
    ...boundPageNeed(part, drawn, all, text.width * POINTS_PER_PIXEL),
    figure: {
      ...drawn,
      title: figure.title,
      subtitle: figure.subtitle,
      filters: figure.filters,
      alt: figure.summary,
      notes: figure.notes,
      sources: figure.sources.map(({ number }) => number),
      permalink,
    },
  };
}

const dropEnd = (text: string, end: string) => (text.endsWith(end) ? text.slice(0, -end.length) : text);
