import { PAGE_SIZES } from "@/lib/drawing/page-size";
import { THEMES } from "@/lib/drawing/theme";
import type { Look } from "@/lib/export/export-job";
import { figurePages } from "@/messages";
import { Choice } from "./choice";

const { fields } = figurePages;
const SCALES = [1, 2, 3, 4] as const;

/** How pictures are drawn. */
export function LookFields({ size, theme, scale }: Look) {
  return (
    <>
      <Choice
        name="size"
        label={fields.size}
        value={size}
        options={Object.entries(fields.sizes).map(([value, text]) => ({ value, text }))}
      />
      <Choice
        name="theme"
        label={fields.theme}
        value={theme}
        options={THEMES.map((value) => ({ value, text: fields.themes[value] }))}
      />
      <Choice
        name="scale"
        label={fields.scale}
        value={String(scale)}
        options={SCALES.map((value) => ({
          value: String(value),
          text: fields.scaleOf(value, PAGE_SIZES[size].width * value),
        }))}
      />
    </>
  );
}
