import { HeadingLevel, type Paragraph, type ParagraphChild } from "docx";
import type { Inline, Prose } from "@/lib/briefing/document";
import { findWebAddress } from "@/lib/export/writable-text";
import { paragraph, writeLink, writeRuns } from "./document-text";

/** Names the lists of a document apart, so that each begins at 1. */
export interface ListNumbers {
  readonly reference: string;
  next(): number;
}

/** Commentary as paragraphs; only web addresses are links. */
export function writeProse(prose: readonly Prose[], lists: ListNumbers): readonly Paragraph[] {
  return prose.flatMap((each) => writeBlock(each, lists));
}

function writeBlock(each: Prose, lists: ListNumbers): readonly Paragraph[] {
  switch (each.kind) {
    case "paragraph":
      return [paragraph(writeInlines(each.inlines))];
    case "heading":
      return [paragraph(writeInlines(each.inlines), { heading: HeadingLevel.HEADING_2 })];
    case "quote":
      return [paragraph(writeInlines(each.inlines), { style: "Quotation" })];
    case "list": {
      const instance = each.ordered ? lists.next() : 0;
      return each.items.map((item) =>
        paragraph(
          writeInlines(item),
          each.ordered
            ? { numbering: { reference: lists.reference, level: 0, instance } }
            : { bullet: { level: 0 } },
        ),
      );
    }
  }
}

const writeInlines = (inlines: readonly Inline[]): readonly ParagraphChild[] =>
  inlines.flatMap(({ text, strong, emphasis, href }): readonly ParagraphChild[] => {
    const look = { bold: strong, italics: emphasis };
    const link = findWebAddress(href);
    return link === null ? writeRuns(text, look) : [writeLink(text, link, look)];
  });
