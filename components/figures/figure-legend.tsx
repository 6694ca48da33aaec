import { drawSample, measureSample } from "@/lib/drawing/legend-block";
import type { LegendEntry } from "@/lib/figures/framed/framed-figure";
import { figurePages } from "@/messages";
import { writeShapes } from "./write-shapes";

const HEIGHT = 14;

/** What the marks of a figure mean. */
export function FigureLegend({ entries }: { readonly entries: readonly LegendEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <ul
      aria-label={figurePages.legend}
      className="mt-3 flex flex-wrap items-center gap-x-5 gap-y-1.5 text-[0.8125rem] text-mute"
    >
      {entries.map(({ sample, label }) => {
        const width = Math.ceil(measureSample(sample));
        return (
          <li key={label} className="flex items-center gap-1.5">
            {sample.kind === "text" ? (
              <b className="flex-none font-semibold">{sample.text}</b>
            ) : (
              <svg
                aria-hidden="true"
                width={width}
                height={HEIGHT}
                viewBox={`0 0 ${width} ${HEIGHT}`}
                className="drawn flex-none"
                // biome-ignore lint/security/noDangerouslySetInnerHtml: shapes that are written here, every text escaped
                dangerouslySetInnerHTML={{ __html: writeShapes(drawSample(sample)) }}
              />
            )}
            {label}
          </li>
        );
      })}
    </ul>
  );
}
