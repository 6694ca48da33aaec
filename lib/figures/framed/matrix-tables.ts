import { findCell, type Grid } from "@/lib/domain/grid";
import type { Issue, OptionKey } from "@/lib/domain/model";
import type { MatrixSpec, RowSpec } from "@/lib/figures/matrix-spec";
import { getShortLabel } from "@/lib/figures/option-names";
import { figures, figureMatrix as words } from "@/messages";
import { cellKey, type MatrixBody } from "./matrix-body";
import type { TableSpec } from "./table-spec";

const listRows = ({ groups }: MatrixSpec): readonly RowSpec[] => groups.flatMap(({ rows }) => rows);

/** The matrix as people read it: a row per issue, every cell in words. */
export function buildMatrixGrid({ matrix, categories, sources }: MatrixBody): TableSpec {
  return {
    columns: [
      { key: "issue", label: words.columns.issue, kind: "text" },
      { key: "category", label: words.columns.category, kind: "text" },
      ...matrix.parties.map(({ slug, title }) => ({
        key: `party.${slug}`,
        label: title,
        kind: "text" as const,
      })),
      { key: "verdict", label: words.columns.verdict, kind: "text" },
    ],
    rows: listRows(matrix).map(({ issue, cells, verdict, scale }) => [
      issue.title,
      categories[issue.category] ?? issue.category,
      ...cells.map((cell) => words.cell(cell, sources[cellKey(cell.party, cell.issue)] ?? [])),
      words.verdict(verdict, scale),
    ]),
  };
}

/** The matrix as programs read it: a row per cell. `grid` shows the same cells. */
export function buildMatrixData({ matrix, categories }: MatrixBody, grid: Grid): TableSpec {
  const titles = new Map(matrix.parties.map(({ slug, title }) => [slug, title]));
  return {
    columns: [
      { key: "category", label: words.columns.category, kind: "text" },
      { key: "issue", label: words.columns.issueKey, kind: "text" },
      { key: "issue_title", label: words.columns.issue, kind: "text" },
      { key: "verdict", label: words.columns.verdict, kind: "text" },
      { key: "party", label: words.columns.partyKey, kind: "text" },
      { key: "party_title", label: figures.columns.party, kind: "text" },
      { key: "state", label: words.columns.state, kind: "text" },
      { key: "option", label: words.columns.option, kind: "text" },
      { key: "step", label: words.columns.step, kind: "number" },
      { key: "steps", label: words.columns.steps, kind: "number" },
      { key: "place", label: words.columns.place, kind: "number" },
      { key: "camp", label: words.columns.camp, kind: "number" },
      { key: "distance", label: words.columns.distance, kind: "number" },
      { key: "confidence", label: words.columns.confidence, kind: "text" },
      { key: "since", label: words.columns.since, kind: "day" },
      { key: "newest_evidence", label: words.columns.day, kind: "day" },
      { key: "attribution", label: words.columns.attribution, kind: "text" },
      { key: "joint_with", label: words.columns.joint, kind: "text" },
      { key: "acceptable", label: words.columns.acceptable, kind: "text" },
      { key: "rules_out", label: words.columns.rulesOut, kind: "text" },
      { key: "change", label: words.columns.change, kind: "text" },
      { key: "marks", label: words.columns.marks, kind: "text" },
      { key: "sources", label: words.columns.sources, kind: "text" },
    ],
    rows: listRows(matrix).flatMap(({ issue, verdict, cells }) =>
      cells.map((spec) => {
        const cell = findCell(grid, issue.slug, spec.party);
        const held = cell === null || cell.state === "not-researched" ? null : cell;
        return [
          categories[issue.category] ?? issue.category,
          issue.slug,
          issue.title,
          verdict,
          spec.party,
          titles.get(spec.party) ?? spec.party,
          spec.state,
          join(spec.options),
          issue.level === "nominal" ? null : spec.step,
          issue.level === "nominal" ? null : spec.steps,
          spec.value,
          spec.camp === null ? null : spec.camp + 1,
          spec.distance,
          spec.confidence,
          held?.since ?? null,
          spec.day,
          held?.attribution ?? null,
          held === null ? null : join(held.jointWith),
          held === null ? null : nameAll(issue, held.revision.acceptable),
          held === null ? null : nameAll(issue, held.revision.redLines),
          spec.marks.find(({ kind }) => CHANGES.has(kind))?.kind ?? null,
          join(spec.marks.map(words.mark)),
          held === null ? null : join(held.sources),
        ];
      }),
    ),
  };
}

const CHANGES = new Set(["moved", "state-changed", "first-recorded", "no-longer-recorded"]);

const join = (texts: readonly string[]) => (texts.length === 0 ? null : texts.join("; "));

const nameAll = (issue: Issue, options: readonly OptionKey[] | null) =>
  options === null ? null : join(options.map((option) => getShortLabel(issue, option)));
