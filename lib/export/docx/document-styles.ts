import { AlignmentType, type IStylesOptions, LineRuleType } from "docx";
import { findColour, type ThemeName } from "@/lib/drawing/theme";

const SANS = "Arial";
const SERIF = "Georgia";

/** How the document's text looks. Sizes are in half points, spaces in twentieths of a point. */
export function buildStyles(theme: ThemeName): IStylesOptions {
  const ink = findColour("ink", theme).slice(1);
  const mute = findColour("mute", theme).slice(1);
  const heading = (size: number, before: number) => ({
    run: { font: SERIF, size, bold: true, color: ink },
    paragraph: { spacing: { before, after: 80 }, keepNext: true },
  });
  const style = (id: string, size: number, color: string, after: number) => ({
    id,
    name: id,
    basedOn: "Normal",
    quickFormat: true,
    run: { size, color },
    paragraph: { spacing: { before: 0, after } },
  });
  return {
    default: {
      document: {
        run: { font: SANS, size: 20, color: ink, language: { value: "en-GB" } },
        paragraph: { spacing: { after: 100, line: 264, lineRule: LineRuleType.AUTO } },
      },
      title: { ...heading(48, 0), run: { font: SERIF, size: 48, bold: true, color: ink } },
      heading1: heading(32, 240),
      heading2: heading(24, 200),
      heading3: heading(20, 160),
      hyperlink: { run: { color: findColour("camp-1-mark", theme).slice(1), underline: {} } },
    },
    paragraphStyles: [
      style("Subtitle", 21, mute, 80),
      style("Small", 18, mute, 40),
      style("Cell", 18, ink, 0),
      { ...style("Quotation", 20, mute, 100), paragraph: { indent: { left: 400 }, spacing: { after: 100 } } },
      {
        ...style("Source", 18, ink, 40),
        paragraph: {
          indent: { left: 400, hanging: 400 },
          spacing: { after: 40 },
          alignment: AlignmentType.LEFT,
        },
      },
    ],
  };
}
