import type { Scene } from "@/lib/drawing/scene";
import type { FigureJob } from "@/lib/export/export-job";
import { figures } from "@/messages";
import figureText from "./figure.typ";
import { splitScene } from "./split-scene";
import { writePdf } from "./typst";

/** All pages of a drawing as the pages of one PDF, each of the drawing's size. */
export function writeFigurePdf({ figure, appearance, origin, hash }: FigureJob, scenes: readonly Scene[]) {
  const [year, month, day] = figure.recordedAt.slice(0, 10).split("-").map(Number);
  return writePdf({
    main: figureText,
    data: {
      title: figure.title,
      description: figure.summary,
      keywords: [`${origin}${figure.permalink}`, `sha256:${hash}`],
      date: { year, month, day },
      pages: scenes.map((scene, index) => ({
        drawing: splitScene(scene, appearance.theme),
        alt:
          index === 0
            ? `${figure.title}. ${figure.summary}`
            : `${figures.continued(figure.title)}, ${figures.page(index + 1, scenes.length)}`,
      })),
    },
    madeAt: figure.recordedAt,
  });
}
