import {
  AlignmentType,
  ExternalHyperlink,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from "docx";

/** Words with what makes them look different from the text around them. */
export type Look = Omit<IRunOptions, "children" | "text">;

/** Words as runs, each line of them on a line of its own. */
export function writeRuns(text: string, look: Look = {}): readonly TextRun[] {
  return text
    .split("\n")
    .map((line, at) => new TextRun({ ...look, text: line, ...(at > 0 ? { break: 1 } : {}) }));
}

/** Words that lead to an address on the web. */
export const writeLink = (text: string, link: string, look: Look = {}) =>
  new ExternalHyperlink({ link, children: [...writeRuns(text, { ...look, style: "Hyperlink" })] });

export const paragraph = (children: readonly ParagraphChild[], options: IParagraphOptions = {}) =>
  new Paragraph({ ...options, children: [...children] });

/** Small words below a figure. */
export const small = (text: string, options: IParagraphOptions = {}) =>
  paragraph(writeRuns(text), { style: "Small", ...options });

export const centred = { alignment: AlignmentType.CENTER } as const;
