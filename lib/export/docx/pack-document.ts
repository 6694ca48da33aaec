import {
  AlignmentType,
  Document,
  Footer,
  Header,
  type ISectionOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  SectionType,
  TabStopType,
  TextRun,
} from "docx";
import { estimatePageNumbers } from "docx/layout";
import type { ThemeName } from "@/lib/drawing/theme";
import { type DocumentProperties, putCoreProperties } from "@/lib/export/office/core-properties";
import { type Parts, packZip, readPart, unpackZip, writePart } from "@/lib/export/zip";
import { buildStyles } from "./document-styles";
import { centred, writeLink, writeRuns } from "./document-text";
import type { DocumentBlock } from "./figure-blocks";
import { describePage, type PageLayout, toTwips } from "./page-layout";

/** What stands at head and foot of every page. */
export interface RunningLines {
  readonly imprint: string;
  readonly permalink: string;
  readonly marking: string | null;
  readonly footer: string | null;
}

/** Pages of one shape with what stands on them. */
export interface DocumentSection {
  readonly page: PageLayout;
  readonly blocks: readonly DocumentBlock[];
}

export const LIST_REFERENCE = "numbered";

/** The document as a file; the same content gives the same bytes. */
export async function packDocument(
  sections: readonly DocumentSection[],
  running: RunningLines,
  properties: DocumentProperties,
  theme: ThemeName,
  hasContents: boolean,
): Promise<Uint8Array<ArrayBuffer>> {
  const document = new Document({
    title: properties.title,
    styles: buildStyles(theme),
    ...(hasContents ? { pageNumbers: estimatePageNumbers } : {}),
    numbering: {
      config: [
        {
          reference: LIST_REFERENCE,
          levels: [
            {
              level: 0,
              format: LevelFormat.DECIMAL,
              text: "%1.",
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 400, hanging: 400 } } },
            },
          ],
        },
      ],
    },
    sections: sections.map((section, at) => writeSection(section, running, at)),
  });
  const parts = unpackZip(await Packer.toBuffer(document));
  nameLinks(parts);
  putCoreProperties(parts, properties);
  return packZip(parts);
}

function writeSection({ page, blocks }: DocumentSection, running: RunningLines, at: number): ISectionOptions {
  const { imprint, permalink, marking, footer } = running;
  const marked =
    marking === null
      ? []
      : [new Paragraph({ ...centred, children: [new TextRun({ text: marking, bold: true })] })];
  const foot = [marking, footer, imprint].filter((part) => part !== null).join(" · ");
  return {
    properties: { page: describePage(page), ...(at === 0 ? {} : { type: SectionType.NEXT_PAGE }) },
    headers: { default: new Header({ children: marked.length === 0 ? [new Paragraph({})] : marked }) },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            style: "Small",
            tabStops: [{ type: TabStopType.RIGHT, position: toTwips(page.width) }],
            children: [
              ...writeRuns(foot),
              new TextRun({ children: ["\t", PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES] }),
            ],
          }),
          new Paragraph({ style: "Small", children: [writeLink(permalink, permalink)] }),
        ],
      }),
    },
    children: [...blocks],
  };
}

/** The library names links by chance; here they are named in their order. */
function nameLinks(parts: Parts): void {
  for (const path of [...parts.keys()].filter((each) => each.endsWith(".rels"))) {
    const owner = path.replace("_rels/", "").replace(/\.rels$/, "");
    if (!parts.has(owner)) continue;
    let [relations, text] = [readPart(parts, path), readPart(parts, owner)];
    const ids = [...relations.matchAll(/ Id="(rId[^"]*)"/g)].flatMap(([, id]) =>
      id === undefined ? [] : [id],
    );
    for (const [at, id] of ids.entries()) {
      relations = relations.replace(` Id="${id}"`, ` Id="link${at + 1}"`);
      text = text
        .replaceAll(`r:id="${id}"`, `r:id="link${at + 1}"`)
        .replaceAll(`r:embed="${id}"`, `r:embed="link${at + 1}"`);
    }
    writePart(parts, path, relations);
    writePart(parts, owner, text);
  }
}
