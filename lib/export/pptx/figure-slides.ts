import { layOutBody } from "@/lib/drawing/body-layout";
import { buildLegendBlock } from "@/lib/drawing/legend-block";
import { listTableLegend } from "@/lib/export/office/shown-legend";
import { buildOfficeTable } from "@/lib/export/office/table-model";
import { element } from "@/lib/export/office/xml";
import { findWebAddress } from "@/lib/export/writable-text";
import type { ChartBody, LinesBody } from "@/lib/figures/framed/chart-body";
import type { FramedFigure, NumberedSource } from "@/lib/figures/framed/framed-figure";
import type { ScaleBody } from "@/lib/figures/framed/scale-body";
import { charts, figureFiles, figures } from "@/messages";
import { writeChartWorkbook } from "./chart-data";
import { CHART, writeChart } from "./chart-xml";
import type { Deck } from "./deck";
import { SLIDE } from "./deck-master";
import { buildNativeCharts, isChartBody } from "./native-chart";
import type { SlideColours } from "./slide-colours";
import { INNER, type Running, SlideFlow } from "./slide-flow";
import { drawShapes } from "./slide-scene";
import { drawTable, layOutTable, type SlideTable, splitRow } from "./slide-table";
import { type Paragraph, plain } from "./slide-text";

const SMALL = 9;
/** Points per pixel of our drawings: their smallest text, 11 pixels, is 9 points. */
const SCALE = 9 / 11;

/** A figure as slides: its chart or drawing, its table, then legend, notes and sources. */
export async function addFigureSlides(
  deck: Deck,
  figure: FramedFigure,
  running: Running,
  place: "alone" | "briefing",
): Promise<void> {
  const { title, subtitle, filters, notes, sources, summary } = figure;
  const { colours } = deck;
  const small = (text: string) => ({ ...plain(text, SMALL, colours.find("mute")), after: 2 });
  const flow = new SlideFlow(
    deck,
    {
      title,
      lines: [subtitle, ...(filters.length === 0 ? [] : [filters.join(" · ")])],
      notes: writeSpeakerNotes(figure, running.permalink),
    },
    running,
  );
  const { body } = figure;
  if (isChartBody(body)) await addCharts(deck, flow, body, summary);
  if (body.kind === "scale") addDrawing(deck, flow, body);
  if (body.kind === "lines") flow.addParagraphs(listEvents(body).map(small), "Events");
  // In a briefing a chart that says its values is enough; alone, its table says each of them once more.
  if (place === "alone" || !isChartBody(body) || body.kind === "scatter") {
    for (const table of layOutTable(buildOfficeTable(figure), INNER, flow.room)) {
      addTable(flow, table, colours, summary);
    }
  }
  const legend = listTableLegend(figure);
  if (legend.length > 0) {
    const block = buildLegendBlock(legend, INNER / SCALE);
    flow.add(block.height * SCALE, (slide, y) =>
      drawShapes(slide, block.shapes, { x: SLIDE.margin, y, scale: SCALE }, colours),
    );
  }
  flow.addParagraphs(notes.map(small), "Notes");
  if (sources.length === 0) return;
  if (place === "alone") flow.addParagraphs(listSources(sources, colours), "Sources");
  else flow.addParagraphs([small(figureFiles.sourceNumbers(sources.map(({ number }) => number)))], "Sources");
}

/** Numbered sources under their heading; addresses are links. */
export function listSources(
  sources: readonly NumberedSource[],
  colours: SlideColours,
  size: number = SMALL,
): readonly Paragraph[] {
  const [ink, mute] = [colours.find("ink"), colours.find("mute")];
  return [
    { ...plain(figures.sources, size, ink, { face: "bold" }), after: 1 },
    ...sources.map(({ number, text, url }): Paragraph => {
      const href = findWebAddress(url);
      const run = { face: "regular", size, colour: mute } as const;
      const isLinked = href !== null && url !== null && text.endsWith(url);
      const words = isLinked ? text.slice(0, -url.length) : text;
      return {
        runs: [{ ...run, text: `${number}  ${words}` }, ...(isLinked ? [{ ...run, text: url, href }] : [])],
        after: 1,
      };
    }),
  ];
}

/** The figure's drawing as shapes of the slide, which can be moved and changed one by one. */
function addDrawing({ colours }: Deck, flow: SlideFlow, body: ScaleBody): void {
  const room = { width: INNER / SCALE, height: flow.room / SCALE };
  for (const { head, blocks } of layOutBody(body, room)) {
    for (const block of head === null ? blocks : [head, ...blocks]) {
      flow.add(
        block.height * SCALE,
        (slide, y) => drawShapes(slide, block.shapes, { x: SLIDE.margin, y, scale: SCALE }, colours),
        0,
      );
    }
  }
  flow.turn();
}

const listEvents = ({ events }: LinesBody) =>
  events.map(({ number, day, title, source }) => `${number}  ${charts.overTime.event(day, title, source)}`);

/** Charts that the program draws and lets change, each as large as its slide allows. */
async function addCharts(deck: Deck, flow: SlideFlow, body: ChartBody, description: string): Promise<void> {
  for (const chart of buildNativeCharts(body)) {
    const path = deck.addChart(writeChart(chart, deck.colours), await writeChartWorkbook(chart));
    if (!flow.isFresh) flow.turn();
    const height = flow.room;
    flow.add(height, (slide, y) =>
      slide.addGraphic(
        { x: SLIDE.margin, y, width: INNER, height },
        CHART,
        element("c:chart", { "xmlns:c": CHART, "r:id": slide.relate("chart", path) }),
        { name: "Chart", description },
      ),
    );
  }
}

function writeSpeakerNotes({ summary, sources }: FramedFigure, permalink: string): readonly Paragraph[] {
  const note = (text: string) => plain(text, 12, "#000000");
  return [
    note(summary),
    ...(sources.length === 0 ? [] : [note(figures.sources)]),
    ...sources.map(({ number, text }) => note(`${number}  ${text}`)),
    note(permalink),
  ];
}

/** The table on as many slides as it needs, its head on each; a row higher than a slide goes over two. */
function addTable(flow: SlideFlow, table: SlideTable, colours: SlideColours, description: string): void {
  let left = [...table.rows];
  do {
    let room = flow.room - table.head.height;
    if (!flow.isFresh && (left[0]?.height ?? 0) > room) {
      flow.turn();
      room = flow.room - table.head.height;
    }
    let [count, height] = [0, 0];
    for (const row of left) {
      if (height + row.height > room) break;
      height += row.height;
      count += 1;
    }
    let some = left.slice(0, count);
    const [next] = left;
    if (count === 0 && next !== undefined) {
      const [first, rest] = splitRow(next, table.size, room);
      some = [first];
      left = [rest, ...left.slice(1)];
      height = first.height;
    } else left = left.slice(count);
    flow.add(table.head.height + height, (slide, y) =>
      drawTable(slide, table, some, { x: SLIDE.margin, y }, colours, description),
    );
    if (left.length > 0) flow.turn();
  } while (left.length > 0);
}
