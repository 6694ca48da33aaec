import { composeFigure } from "@/lib/drawing/compose";
import { PAGE_SIZES } from "@/lib/drawing/page-size";
import { embedFonts } from "@/lib/export/fonts/embed-fonts";
import { hashFigure } from "@/lib/export/hash-figure";
import { writeSvg } from "@/lib/export/svg";
import { buildFigure } from "@/lib/figures/framed/build-figure";
import { buildDefaultRequest } from "@/lib/web/figure-state";
import { getBuiltIn } from "@/tests/support/built-in";
import { instant, NOW } from "@/tests/support/record";
import type { Comparison } from "./comparison";
import { buildHeatmapOption, drawHeatmap } from "./heatmap-chart";
import { formatTaken, measureTurns } from "./turns";

const MOST = 0.25;

const record = getBuiltIn();
const figure = buildFigure(record, "matrix", buildDefaultRequest(record, instant(NOW)), "/x/figures/matrix");
const { body } = figure;
if (body.kind !== "matrix") throw new RangeError("no matrix");
const imprint = { permalink: `https://parley.example${figure.permalink}`, hash: hashFigure(figure) };
const text = { title: figure.title, description: figure.summary, metadata: "" };

const comparisons: Comparison[] = [];
for (const size of ["column", "a4"] as const) {
  const compose = () => composeFigure(figure, PAGE_SIZES[size], imprint);
  const box = {
    width: PAGE_SIZES[size].width,
    height: compose().reduce((sum, { height }) => sum + height, 0),
  };
  const takenBy = await measureTurns(
    {
      ours: () => compose().map((page) => writeSvg(page, "light", { ...text, style: embedFonts(page) })),
      // A new option each time, as it is for every request.
      theirs: () => drawHeatmap(buildHeatmapOption(figure, body, box), box),
    },
    { warmUps: 60, rounds: 101 },
  );
  const [ours, theirs] = [takenBy("ours"), takenBy("theirs")];
  const rows = body.matrix.groups.reduce((sum, group) => sum + group.rows.length, 0);
  comparisons.push({
    what: `matrix of ${rows} × ${body.matrix.parties.length + 1}, ${size}, to SVG`,
    ours: formatTaken(ours),
    peer: `ECharts heatmap ${formatTaken(theirs)}`,
    ratio: ours.processor / theirs.processor,
    limit: { atMost: MOST },
  });
}
process.stdout.write(JSON.stringify(comparisons));
