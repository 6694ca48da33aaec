import type { Row } from "write-excel-file/node";
import type { Issue } from "@/lib/domain/model";
import type { FigureBody, FramedFigure } from "@/lib/figures/framed/framed-figure";
import { figureFiles } from "@/messages";
import { headCell, textCell, valueCell } from "./sheet-cells";

/** What each column of the data holds, and the issues that the figure shows with their options. */
export function buildCodebookRows({ data, body }: FramedFigure): Row[] {
  const words = figureFiles.codebook;
  const heads = (titles: readonly string[]) => titles.map(headCell);
  const columns: Row[] = [
    heads([words.column, words.heading, words.holds]),
    ...data.columns.map(({ key, label, kind }) =>
      [key, label, figureFiles.kinds[kind]].map((text) => textCell(text)),
    ),
  ];
  const issues = listIssues(body);
  if (issues.length === 0) return columns;
  const { issue, title, question, level, option, step, value, unit, label, short } = words;
  return [
    ...columns,
    [],
    heads([issue, title, question, level, option, step, value, unit, label, short]),
    ...issues.flatMap((each) =>
      each.options === null ? [buildNamedRow(each)] : buildOptionRows(each.options),
    ),
  ];
}

type Listed =
  | { readonly options: Issue }
  | { readonly options: null; readonly slug: string; readonly title: string };

const buildNamedRow = ({ slug, title }: Extract<Listed, { options: null }>): Row => [
  textCell(slug),
  textCell(title),
];

const buildOptionRows = (issue: Issue): Row[] =>
  issue.options.map(({ key, step, value, label, short }) => [
    textCell(issue.slug),
    textCell(issue.title),
    textCell(issue.question),
    textCell(figureFiles.levels[issue.level]),
    textCell(key),
    valueCell(step, "number"),
    valueCell(value, "number"),
    valueCell(issue.scale?.unit ?? null, "text"),
    textCell(label),
    textCell(short),
  ]);

const name = ({ issue, label }: { readonly issue: string; readonly label: string }): Listed => ({
  options: null,
  slug: issue,
  title: label,
});

/** The issues that a figure shows, with their options where it has them. */
function listIssues(body: FigureBody): readonly Listed[] {
  switch (body.kind) {
    case "matrix":
      return body.matrix.groups.flatMap(({ rows }) => rows.map(({ issue }) => ({ options: issue })));
    case "scale":
      return [{ options: body.issue }];
    case "bars":
      return body.bars.map(name);
    case "scatter":
      return [...body.points, ...body.missing].map(name);
    case "profile":
    case "scorecard":
      return body.rows.map(name);
    case "heatmap":
    case "lines":
      return [];
  }
}
