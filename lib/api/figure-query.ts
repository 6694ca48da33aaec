import { z } from "zod";
import { PAGE_SIZES, type PageSizeName } from "@/lib/drawing/page-size";
import { THEMES } from "@/lib/drawing/theme";
import { TEXT_FORMS } from "@/lib/export/export-job";
import { figureParameterSchemas } from "@/lib/web/figure-state";
import { choiceSchema } from "./query-schema";

// The keys of an object literal, which TypeScript gives as texts.
const SIZES = Object.keys(PAGE_SIZES) as [PageSizeName, ...PageSizeName[]];

/** A whole number within bounds, as text. */
export const whole = (least: number, most: number) =>
  z
    .stringFormat(`a whole number from ${least} to ${most}`, (text) => isWhole(text, least, most), {
      error: `should be a whole number from ${least} to ${most}`,
    })
    .transform(Number)
    .optional();

function isWhole(text: string, least: number, most: number): boolean {
  return /^\d{1,6}$/.test(text) && Number(text) >= least && Number(text) <= most;
}

/** Which of a figure's pages: by its number, or all of them. */
const pageSchema = z
  .stringFormat(
    "a whole number from 1 to 10000 or all",
    (text) => text === "all" || isWhole(text, 1, 10_000),
    {
      error: "should be a whole number from 1 to 10000, or all",
    },
  )
  .transform((text) => (text === "all" ? text : Number(text)))
  .optional()
  .transform((page) => page ?? 1);

/** How a picture is drawn, and whether it is saved. */
export const appearanceSchema = z.strictObject({
  size: choiceSchema(SIZES).describe("Of the page; a column is as high as the figure needs."),
  theme: choiceSchema(THEMES).describe("Colours; transparent has those of light without a page behind them."),
  page: pageSchema.describe(
    "Of a figure that does not fit on one, as SVG or PNG: a number, or all of them as a ZIP file. How many there are is told in Parley-Pages.",
  ),
  scale: whole(1, 4)
    .transform((scale) => scale ?? 2)
    .describe("Pixels of a PNG per CSS pixel, 1 to 4."),
  text: choiceSchema(TEXT_FORMS).describe(
    "Of an SVG: with its fonts, or as outlines for programs that do not use fonts in a file, such as Illustrator, Inkscape and Word.",
  ),
  download: choiceSchema(["false", "true"]).describe("Whether the file is saved rather than shown."),
});

export const APPEARANCE_PARAMETERS: ReadonlySet<string> = new Set(Object.keys(appearanceSchema.shape));

/** Everything that a figure's address may say; each figure takes the parameters that it shows something of. */
export const figureQuerySchema = z.strictObject({
  ...Object.fromEntries(
    Object.entries(figureParameterSchemas).map(([name, schema]) => [name, schema.optional()]),
  ),
  ...appearanceSchema.shape,
});
