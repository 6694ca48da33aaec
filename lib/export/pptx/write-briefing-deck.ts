import type { BriefingDocument, DocumentPart, Inline, Logo, Prose } from "@/lib/briefing/document";
import type { ExportedFile, OnPart } from "@/lib/export/export-job";
import { findWebAddress, makeWritable } from "@/lib/export/writable-text";
import { briefing as words } from "@/messages";
import { Deck } from "./deck";
import { SLIDE } from "./deck-master";
import { addFigureSlides, listSources } from "./figure-slides";
import { chooseColours, type SlideColours } from "./slide-colours";
import { INNER, type Running, SlideFlow } from "./slide-flow";
import { measureParagraphs, type Paragraph, plain, type Run } from "./slide-text";

const SIZE = 14;
const MOST_LOGO = { width: 200, height: 60 };

/** The briefing as a presentation: a title, its commentary and figures, all sources at the end. */
export async function writeBriefingDeck(given: BriefingDocument, onPart: OnPart): Promise<ExportedFile> {
  const document = makeWritable(given);
  const { title, subtitle, permalink, hash, recordedAt, marking, footer, sources } = document;
  const colours = chooseColours("light");
  const deck = new Deck(colours);
  const running = { imprint: words.imprint(recordedAt, hash), permalink, marking, footer };
  addTitleSlide(deck, document, running);
  for (const part of document.parts) {
    await addPart(deck, part, running);
    onPart(part);
  }
  const flow = new SlideFlow(deck, { title: words.sources, lines: [], notes: [] }, running);
  const listed = listSources(sources, colours, SIZE).slice(1);
  flow.addParagraphs(
    listed.length > 0 ? listed : [plain(words.noSources, SIZE, colours.find("ink"))],
    "Sources",
  );
  return { bytes: deck.pack({ title, subject: subtitle, permalink, hash, recordedAt }), pages: deck.count };
}

function addTitleSlide(deck: Deck, { title, subtitle, logo }: BriefingDocument, running: Running): void {
  const { colours } = deck;
  const slide = deck.addSlide(1);
  const x = SLIDE.margin;
  const put = (paragraphs: readonly Paragraph[], y: number, name: string, type: string, index?: number) => {
    const height = measureParagraphs(paragraphs, INNER);
    slide.addText(
      paragraphs,
      { x, y, width: INNER, height },
      { name, placeholder: { type, ...(index === undefined ? {} : { index }) } },
    );
    return y + height;
  };
  if (logo !== null) {
    const path = deck.addPicture(logo.mediaType === "image/png" ? "logo.png" : "logo.jpeg", readLogo(logo));
    const scale = Math.min(MOST_LOGO.width / logo.width, MOST_LOGO.height / logo.height);
    const size = { width: logo.width * scale, height: logo.height * scale };
    slide.addPicture({ x, y: 48, ...size }, { path, description: words.logo });
  }
  const heading = plain(deck.nameSlide(title), title.length > 120 ? 24 : 36, colours.find("ink"), {
    face: "title",
  });
  const below = put([heading], 170, "Title", "ctrTitle") + 8;
  const under = put([plain(subtitle, 16, colours.find("mute"))], below, "Subtitle", "subTitle", 1) + 14;
  const { marking, imprint, footer, permalink } = running;
  const lines = [marking, footer, imprint].filter((line) => line !== null);
  const small = [
    ...lines.map((line) => plain(line, 11, colours.find("mute"), line === marking ? { face: "bold" } : {})),
    plain(permalink, 11, colours.find("mute"), { href: permalink }),
  ];
  const box = { x, y: under, width: INNER, height: measureParagraphs(small, INNER) };
  slide.addText(small, box, { name: "Imprint" });
}

const readLogo = ({ base64 }: Logo) => new Uint8Array(Buffer.from(base64, "base64"));

async function addPart(
  deck: Deck,
  { heading, prose, figure, permalink }: DocumentPart,
  running: Running,
): Promise<void> {
  if (prose.length > 0 || figure === null) {
    const flow = new SlideFlow(deck, { title: heading, lines: [], notes: [] }, running);
    flow.addParagraphs(
      prose.flatMap((each) => writeProse(each, deck.colours)),
      "Text",
    );
  }
  if (figure === null) return;
  // The slide of a figure is named by its section; the figure's own title comes below it.
  const isSame = heading === "" || heading === figure.title;
  const named = isSame
    ? figure
    : { ...figure, title: heading, subtitle: `${figure.title} · ${figure.subtitle}` };
  const own = { ...running, permalink: permalink ?? running.permalink };
  await addFigureSlides(deck, named, own, "briefing");
}

function writeProse(prose: Prose, colours: SlideColours): readonly Paragraph[] {
  const write = (inlines: readonly Inline[], more: Partial<Run> = {}): readonly Run[] =>
    inlines.map(({ text, strong, emphasis, href }) => ({
      text,
      face: strong ? "bold" : "regular",
      size: SIZE,
      colour: colours.find("ink"),
      isItalic: emphasis,
      href: findWebAddress(href),
      ...more,
    }));
  switch (prose.kind) {
    case "paragraph":
      return [{ runs: write(prose.inlines), after: 8 }];
    case "heading":
      return [{ runs: write(prose.inlines, { face: "bold", size: SIZE + 2 }), after: 4 }];
    case "quote":
      return [{ runs: write(prose.inlines, { isItalic: true, colour: colours.find("mute") }), after: 8 }];
    case "list":
      return prose.items.map((item, at) => ({
        runs: prose.ordered
          ? [...write([{ text: `${at + 1}. `, strong: false, emphasis: false, href: null }]), ...write(item)]
          : write(item),
        ...(prose.ordered ? {} : { bullet: "•" }),
        after: 4,
      }));
  }
}
