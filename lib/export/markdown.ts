import type { FramedFigure, NumberedSource } from "@/lib/figures/framed/framed-figure";
import type { TableSpec } from "@/lib/figures/framed/table-spec";
import { figureFiles, figures } from "@/messages";
import { findWebAddress, makeWritable } from "./writable-text";

/** The figure as GitHub Flavored Markdown; every text in it is escaped and stays text. */
export function writeFigureMarkdown(given: FramedFigure, permalink: string, hash: string): string {
  const figure = makeWritable(given);
  const { title, subtitle, filters, summary, legend, notes, sources, asOf, recordedAt } = figure;
  const blocks = [
    `# ${escapeMarkdown(title)}`,
    escapeMarkdown(subtitle),
    ...(filters.length === 0 ? [] : [escapeMarkdown(filters.join(" · "))]),
    escapeMarkdown(summary),
    writeMarkdownTable(figure.grid),
    ...list([
      ...legend.map(({ sample, label }) => (sample.kind === "text" ? `${sample.text}: ${label}` : label)),
      ...notes,
    ]),
    ...(sources.length === 0 ? [] : [`## ${figures.sources}`, sources.map(writeSource).join("\n")]),
    escapeMarkdown(figures.imprint(asOf, recordedAt, hash)),
    `<${new URL(permalink).href}>`,
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** A table as people read it, in the form that Markdown has for tables. */
export function writeMarkdownTable({ columns, rows }: TableSpec): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const isNumber = (kind: string) => kind === "number" || kind === "share";
  return [
    line(columns.map(({ label }) => escapeMarkdown(label))),
    line(columns.map(({ kind }) => (isNumber(kind) ? "---:" : "---"))),
    ...rows.map((row) =>
      line(columns.map(({ kind }, at) => escapeMarkdown(figureFiles.value(row[at] ?? null, kind)))),
    ),
  ].join("\n");
}

function list(items: readonly string[]): string[] {
  return items.length === 0 ? [] : [items.map((item) => `- ${escapeMarkdown(item)}`).join("\n")];
}

function writeSource({ number, text, url }: NumberedSource): string {
  const address = findWebAddress(url);
  const named = url !== null && text.endsWith(url) ? text.slice(0, -url.length) : `${text}, `;
  return address === null
    ? `${number}. ${escapeMarkdown(text)}`
    : `${number}. ${escapeMarkdown(named)} <${address}>`;
}

/* Whatever begins markup, HTML, mathematics, a template or a link in some dialect. */
const MARKUP = /[\\`*_{}[\]<>#|~$&^=!@]|:(?=\/\/)|(?<=\bwww)\./gi;
const LINE_START = /^(\s*)([-+]|\d+(?=[.)]))/gm;

/** The text as Markdown that shows exactly it, on one line; its line breaks are breaks. */
export function escapeMarkdown(text: string): string {
  return text
    .trim()
    .replace(MARKUP, "\\$&")
    .replace(LINE_START, (_, space: string, mark: string) =>
      /\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
    )
    .replaceAll(/\n/g, "<br>")
    .replaceAll("\t", " ");
}
