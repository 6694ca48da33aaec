import { HeadingLevel, ImageRun, TableOfContents } from "docx";
import type { BriefingDocument, DocumentPart, Logo } from "@/lib/briefing/document";
import type { OnPart } from "@/lib/export/export-job";
import { makeWritable } from "@/lib/export/writable-text";
import { briefing as words } from "@/messages";
import { paragraph, small, writeLink, writeRuns } from "./document-text";
import { chooseFigurePage, type DocumentBlock, listSources, writeFigureBlocks } from "./figure-blocks";
import { type DocumentSection, LIST_REFERENCE, packDocument } from "./pack-document";
import { choosePage } from "./page-layout";
import { type ListNumbers, writeProse } from "./prose-blocks";

const MOST_LOGO = { width: 220, height: 60 };
/** Fewer sections than this need no contents. */
const LEAST_CONTENTS = 3;
/** Numbers of pictures that one figure may use up. */
const PICTURES = 100;
const THEME = "light";

/** The briefing as a text document of its paper: title, contents, commentary with figures, all sources at the end. */
export async function writeBriefingDocument(
  given: BriefingDocument,
  onPart: OnPart,
): Promise<Uint8Array<ArrayBuffer>> {
  const document = makeWritable(given);
  const { title, subtitle, permalink, hash, recordedAt, marking, footer, paper, sources } = document;
  const upright = choosePage(paper, false);
  const sections: DocumentSection[] = [];
  const add = (isWide: boolean, blocks: readonly DocumentBlock[]) => {
    const last = sections.at(-1);
    if (last !== undefined && last.page.isWide === isWide) {
      sections[sections.length - 1] = { ...last, blocks: [...last.blocks, ...blocks] };
    } else sections.push({ page: choosePage(paper, isWide), blocks });
  };
  add(false, writeHead(document));
  let instances = 0;
  const lists: ListNumbers = { reference: LIST_REFERENCE, next: () => instances++ };
  for (const [at, part] of document.parts.entries()) {
    const page = part.figure === null ? upright : chooseFigurePage(part.figure, paper);
    const blocks = writePart(part, { page, firstId: 2 + at * PICTURES }, lists);
    add(page.isWide, blocks);
    onPart(part);
  }
  add(
    false,
    sources.length > 0
      ? listSources(sources, HeadingLevel.HEADING_1)
      : [paragraph(writeRuns(words.sources), { heading: HeadingLevel.HEADING_1 }), small(words.noSources)],
  );
  return packDocument(
    sections,
    { imprint: words.imprint(recordedAt, hash), permalink, marking, footer },
    { title, subject: subtitle, permalink, hash, recordedAt },
    THEME,
    hasContents(document),
  );
}

const hasContents = ({ parts }: BriefingDocument) =>
  parts.filter(({ heading }) => heading !== "").length >= LEAST_CONTENTS;

function writeHead(document: BriefingDocument): readonly DocumentBlock[] {
  const { title, subtitle, logo, permalink } = document;
  return [
    ...(logo === null ? [] : [paragraph([writeLogo(logo)])]),
    paragraph(writeRuns(title), { heading: HeadingLevel.TITLE }),
    paragraph(writeRuns(subtitle), { style: "Subtitle" }),
    paragraph([writeLink(permalink, permalink)], { style: "Small" }),
    ...(!hasContents(document)
      ? []
      : [
          paragraph(writeRuns(words.contents, { bold: true }), { keepNext: true }),
          new TableOfContents(words.contents, { hyperlink: true, headingStyleRange: "1-1" }),
        ]),
  ];
}

function writeLogo({ mediaType, base64, width, height }: Logo): ImageRun {
  const scale = Math.min(MOST_LOGO.width / width, MOST_LOGO.height / height);
  return new ImageRun({
    type: mediaType === "image/png" ? "png" : "jpg",
    data: Buffer.from(base64, "base64"),
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { id: "1", name: words.logo, title: words.logo, description: words.logo },
  });
}

function writePart(
  { heading, prose, figure, permalink }: DocumentPart,
  place: Pick<Parameters<typeof writeFigureBlocks>[1], "page" | "firstId">,
  lists: ListNumbers,
): readonly DocumentBlock[] {
  const headed = heading === "" ? [] : [paragraph(writeRuns(heading), { heading: HeadingLevel.HEADING_1 })];
  const figured =
    figure === null
      ? []
      : writeFigureBlocks(figure, {
          ...place,
          level: heading === "" ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          theme: THEME,
          permalink,
          listsSources: false,
        });
  return [...headed, ...writeProse(prose, lists), ...figured];
}
