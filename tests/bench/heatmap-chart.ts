import { type EChartsOption, init } from "echarts";
import { findColour } from "@/lib/drawing/theme";
import { findCellPaint } from "@/lib/figures/framed/cell-paint";
import type { FramedFigure } from "@/lib/figures/framed/framed-figure";
import { cellKey, type MatrixBody } from "@/lib/figures/framed/matrix-body";
import type { CellSpec } from "@/lib/figures/matrix-spec";
import { days, figureMatrix, marks } from "@/messages";

/** The box of a drawing, in pixels. */
interface Box {
  readonly width: number;
  readonly height: number;
}

const ISSUES = 0.2;
const HEAD = 110;
const MARGIN = 12;

/** The same matrix for ECharts: same rows and columns, same words in cells and on axes, same colours, same size. */
export function buildHeatmapOption(figure: FramedFigure, body: MatrixBody, { width }: Box): EChartsOption {
  const { matrix, lens, sources } = body;
  const rows = matrix.groups.flatMap((group) => group.rows);
  const left = width * ISSUES;
  const column = (width - left) / (matrix.parties.length + 1);
  const say = (cell: CellSpec) => {
    const numbers = sources[cellKey(cell.party, cell.issue)] ?? [];
    const below = [
      ...(cell.day === null ? [] : [days.short(cell.day, matrix.asOf)]),
      ...cell.marks.map(marks.mark),
      ...(numbers.length === 0 ? [] : [figureMatrix.sourceNumbers(numbers)]),
    ];
    return [marks.stance(cell), below.join(" ")].join("\n");
  };
  const verdictAt = matrix.parties.length;
  const colours: string[] = [];
  const findPlace = (colour: string) => {
    if (!colours.includes(colour)) colours.push(colour);
    return colours.indexOf(colour);
  };
  const data = rows.flatMap((row, y) => [
    ...row.cells.map((cell, x) => {
      const ground = findCellPaint(cell, lens)?.ground ?? "paper";
      return { value: [x, y, findPlace(findColour(ground, "light"))], name: say(cell) };
    }),
    { value: [verdictAt, y, findPlace(findColour("paper", "light"))], name: marks.verdict[row.verdict] },
  ]);
  return {
    animation: false,
    title: { text: figure.title, subtext: figure.subtitle },
    grid: { left, right: 0, top: HEAD, bottom: 0 },
    xAxis: {
      type: "category",
      position: "top",
      data: [...matrix.parties.map(({ title }) => title), figureMatrix.verdictHead],
      axisLabel: { interval: 0, width: column - MARGIN, overflow: "break" },
    },
    yAxis: {
      type: "category",
      inverse: true,
      data: rows.map(({ issue }) => `${issue.title}\n${issue.question}`),
      axisLabel: { interval: 0, width: left - MARGIN, overflow: "break" },
    },
    visualMap: {
      type: "piecewise",
      orient: "horizontal",
      top: 0,
      right: 0,
      pieces: colours.map((color, value) => ({ value, color })),
    },
    series: [
      {
        type: "heatmap",
        data,
        label: { show: true, formatter: "{b}", width: column - MARGIN, overflow: "break", color: "#1c1b19" },
      },
    ],
  };
}

/** ECharts' own rendering on a server. */
export function drawHeatmap(option: EChartsOption, { width, height }: Box): string {
  const chart = init(null, null, { renderer: "svg", ssr: true, width, height });
  chart.setOption(option);
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}
