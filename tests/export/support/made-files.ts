import type { FigureJob, Format } from "@/lib/export/export-job";
import { hashFigure } from "@/lib/export/hash-figure";
import { WorkerPool, workerFile } from "@/lib/export/worker-pool";
import type { FramedFigure } from "@/lib/figures/framed/framed-figure";

export const ORIGIN = "https://parley.example";

/** A worker that nobody used before. */
export const openPool = () =>
  new WorkerPool({
    file: workerFile(),
    workers: 1,
    patienceMilliseconds: 60_000,
    megabytes: 1024,
    mostWaiting: 64,
  });

export const figureJob = (
  figure: FramedFigure,
  format: Format,
  appearance: Partial<FigureJob["appearance"]> = {},
): FigureJob => ({
  kind: "figure",
  figure,
  format,
  appearance: { size: "slide", theme: "light", page: 1, scale: 1, text: "fonts", ...appearance },
  origin: ORIGIN,
  hash: hashFigure(figure),
});

/** Texts that one program or another takes for something else. */
export const HOSTILE = [
  "=cmd|' /C calc'!A0",
  "+1+1",
  "-2",
  "@SUM(A1)",
  "\tTab",
  "<script>alert(1)</script>",
  "]]> <![CDATA[ &amp; &#0;",
  "{{constructor}} #{x} #set page() $x$ | a | b |",
  "[a](javascript:alert(1)) ![b](file:///etc/passwd) <img src=x>",
  "\u202emirrored\u202c \u05d0\u05d1",
  "\u0000\u0007\ud800\udc00\ud800 \ufffe",
  "W".repeat(2000),
  "👩‍👩‍👧 Україна",
  "_x0041_ line\nbreak\r\nagain",
].join(" ");

/** The figure with the same text wherever it takes text. */
export function spoil(figure: FramedFigure, text: string): FramedFigure {
  const spoilCell = (cell: string | number | null) => (typeof cell === "string" ? text : cell);
  const spoilTable = ({ columns, rows }: FramedFigure["grid"]) => ({
    columns: columns.map((column) => ({ ...column, label: text })),
    rows: rows.map((row) => row.map(spoilCell)),
  });
  return {
    ...figure,
    negotiation: { ...figure.negotiation, title: text },
    ...{ title: text, subtitle: text, summary: text, filters: [text], notes: [text] },
    legend: figure.legend.map((entry) => ({ ...entry, label: text })),
    sources: figure.sources.map((source) => ({ ...source, text, url: "javascript:alert(1)" })),
    grid: spoilTable(figure.grid),
    data: spoilTable(figure.data),
  };
}
