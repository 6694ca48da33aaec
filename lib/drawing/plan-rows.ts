import type { BarsBody, ProfileBody } from "@/lib/figures/framed/chart-body";
import { styleSeries } from "@/lib/figures/framed/series-style";
import { charts } from "@/messages";
import { LABEL, LABEL_BOLD, LABEL_LINE, type RowLane, type RowsPlan, type Tip } from "./chart-plan";
import { measureText, wrapText } from "./measure-text";
import { listShareTicks } from "./plan-lines";

/** From this width on names stand beside their bars, else above them. */
const WIDE = 560;
/** Lanes are 16 pixels, and a label of 11 fits in. */
const LANE = 16;
const PADDING = 8;
const GAP = 10;
const TICKS = 20;
const BOTTOM = 4;
/** Half of the first tick's label. */
const INSET = 12;
/** Half of the last one's, which is longer. */
const LAST_TICK = 18;

/** One row as it is given: its name, its bars, what stands beside them. */
export interface ChartRow {
  readonly key: string;
  readonly name: string;
  readonly note: string | null;
  readonly lanes: readonly (Omit<RowLane, "y"> | null)[];
  readonly tip: Tip;
}

/** The measures that rows of one figure share, so that all its pages have one scale. */
export interface RowsFrame {
  readonly width: number;
  readonly axis: readonly string[];
  readonly isWide: boolean;
  readonly names: number;
  readonly notes: number;
  /** For what stands beside the end of the longest bar. */
  readonly values: number;
  /** From the top of a chart to its first row. */
  readonly head: number;
}

/** The rows of issues by divergence. */
export function listBarRows({ bars }: BarsBody): readonly ChartRow[] {
  const { divergence } = charts;
  return bars.map(({ issue, label, category, value, verdict, placed, parties }) => {
    const told = divergence.bar(label, value, verdict, placed, parties);
    return {
      key: issue,
      name: label,
      note: divergence.note(verdict, placed, parties),
      lanes: [
        { value, paint: "camp-1-mark", text: value === null ? "–" : divergence.value(value), label: told },
      ],
      tip: { heading: label, lines: [told.slice(label.length + 2), category] },
    };
  });
}

/**
 * The rows of a profile. A row with more lanes than `most` goes on in further rows of the same name, so that it
 * fits on a page.
 */
export function listProfileRows({ party, others, rows }: ProfileBody, most: number): readonly ChartRow[] {
  const { profile } = charts;
  return rows.flatMap(({ issue, label, category, agreement }) => {
    const lanes = others.map(({ title, short }, at) => {
      const value = agreement[at] ?? null;
      return {
        value,
        paint: styleSeries(at).paint,
        text: profile.value(short, value),
        label: profile.bar(party.title, title, label, value),
      };
    });
    const lines = others.map(({ title }, at) => profile.tip(title, agreement[at] ?? null));
    const size = Math.min(Math.max(1, most), lanes.length);
    return Array.from({ length: Math.ceil(lanes.length / size) }, (_, part) => ({
      key: part === 0 ? issue : `${issue} ${part}`,
      name: label,
      note: null,
      lanes: Array.from({ length: size }, (__, at) => lanes[part * size + at] ?? null),
      tip: { heading: label, lines: [...lines.slice(part * size, (part + 1) * size), category] },
    }));
  });
}

/** What rows and their axis need at a width. */
export function frameRows(rows: readonly ChartRow[], axis: string, width: number): RowsFrame {
  const isWide = width >= WIDE;
  const widest = (texts: readonly (string | null)[], style: typeof LABEL | typeof LABEL_BOLD) =>
    texts.reduce((most, text) => (text === null ? most : Math.max(most, measureText(text, style))), 0);
  const notes = widest(
    rows.map(({ note }) => note),
    LABEL,
  );
  const values = widest(
    rows.flatMap(({ lanes }) =>
      lanes.map((lane) => (lane === null || lane.value === null ? null : lane.text)),
    ),
    LABEL_BOLD,
  );
  const names = widest(
    rows.map(({ name }) => name),
    LABEL,
  );
  const frame = {
    width,
    isWide,
    names: isWide ? Math.min(names, width * 0.34) + GAP : 0,
    notes: notes === 0 ? 0 : Math.min(notes, width * 0.24) + GAP,
    values: Math.max(Math.min(values, width * 0.3) + GAP, notes === 0 ? LAST_TICK : 0),
  };
  const lines = wrapText(axis, width - (isWide ? frame.names : INSET), LABEL);
  return { ...frame, axis: lines, head: lines.length * LABEL_LINE + TICKS };
}

/** How high one of these rows is: all rows of a chart are as high as its highest. */
export function measureRow(frame: RowsFrame, rows: readonly ChartRow[]): number {
  const lanes = countLanes(rows) * LANE;
  const most = (texts: readonly (string | null)[], width: number) =>
    texts.reduce(
      (lines, text) => (text === null ? lines : Math.max(lines, wrapText(text, width, LABEL).length)),
      0,
    );
  const names =
    most(
      rows.map(({ name }) => name),
      nameWidth(frame),
    ) * LABEL_LINE;
  const notes =
    frame.notes === 0
      ? 0
      : most(
          rows.map(({ note }) => note),
          frame.notes - GAP,
        ) * LABEL_LINE;
  const beside = Math.max(lanes, notes);
  return PADDING + (frame.isWide ? Math.max(names, beside) : names + beside);
}

/** How many lanes one row may have so that a chart of it is not higher than `height`, at least one. */
export function countFittingLanes(frame: RowsFrame, names: readonly string[], height: number): number {
  const lines = names.map((name) => wrapText(name, nameWidth(frame), LABEL).length);
  const above = frame.isWide ? 0 : Math.max(0, ...lines) * LABEL_LINE;
  return Math.max(1, Math.floor((height - frame.head - above - PADDING - BOTTOM) / LANE));
}

const nameWidth = ({ isWide, names, width }: RowsFrame) => (isWide ? names - GAP : width);
const countLanes = (rows: readonly ChartRow[]) => rows[0]?.lanes.length ?? 0;

/** These rows below their axis. */
export function planRows(rows: readonly ChartRow[], frame: RowsFrame): RowsPlan {
  const { width, axis, names, notes, values, head, isWide } = frame;
  const rowHeight = measureRow(frame, rows);
  const lanes = countLanes(rows);
  const x = isWide ? names : INSET;
  const plot = {
    x,
    y: head,
    width: Math.max(60, width - x - values - notes),
    height: rows.length * rowHeight,
  };
  const planned = rows.map((row, at): RowsPlan["rows"][number] => {
    const top = head + at * rowHeight;
    const lines = wrapText(row.name, nameWidth(frame), LABEL);
    const above = isWide ? 0 : lines.length * LABEL_LINE;
    const middle = (height: number) => top + above + (rowHeight - above - height) / 2;
    const note = row.note === null ? null : wrapText(row.note, notes - GAP, LABEL);
    return {
      key: row.key,
      name: {
        lines,
        x: 0,
        y: isWide ? top + (rowHeight - lines.length * LABEL_LINE) / 2 : top + PADDING / 2,
      },
      note:
        note === null ? null : { lines: note, x: width - notes + GAP, y: middle(note.length * LABEL_LINE) },
      lanes: row.lanes.map((lane, place) =>
        lane === null ? null : { ...lane, y: middle(lanes * LANE) + place * LANE },
      ),
      tip: row.tip,
    };
  });
  return {
    kind: "rows",
    width,
    height: head + plot.height + BOTTOM,
    plot,
    marks: rows.reduce(
      (sum, row) => sum + row.lanes.filter((lane) => lane !== null && lane.value !== null).length,
      0,
    ),
    shareTicks: listShareTicks(),
    axis,
    rowHeight,
    laneHeight: LANE,
    lanes,
    rows: planned,
  };
}
