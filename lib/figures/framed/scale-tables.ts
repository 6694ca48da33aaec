import { type Basis, findOptionInVerdict } from "@/lib/domain/basis";
import { findCell, type Grid } from "@/lib/domain/grid";
import { findValue } from "@/lib/domain/place";
import { figureMatrix, figures, marks, figureScale as words } from "@/messages";
import type { ScaleBody } from "./scale-body";
import { listBlockers, tellSettlement } from "./scale-summary";
import type { TableSpec } from "./table-spec";

const join = (texts: readonly string[]) => (texts.length === 0 ? null : texts.join("; "));
/** Nothing said is not the same as nothing acceptable. */
const listed = (texts: readonly string[] | null) =>
  texts === null ? words.notSaid : (join(texts) ?? words.none);

/** The scale as people read it: a row per party, and one on where all could settle. */
export function buildScaleGrid(body: ScaleBody): TableSpec {
  const { stands, sources } = body;
  const { columns } = words;
  return {
    columns: [
      { key: "party", label: columns.party, kind: "text" },
      { key: "position", label: columns.position, kind: "text" },
      { key: "acceptable", label: columns.acceptable, kind: "text" },
      { key: "rules_out", label: columns.redLines, kind: "text" },
      { key: "conditions", label: columns.conditions, kind: "text" },
    ],
    rows: [
      ...stands.map(({ party, cell, acceptable, redLines, conditions }) => {
        const isKnown = cell.state !== "no-position" && cell.state !== "not-researched";
        return [
          party.title,
          figureMatrix.cell(cell, sources[party.slug] ?? []),
          isKnown ? listed(acceptable) : null,
          isKnown ? listed(redLines) : null,
          join(conditions.map(({ options, condition }) => words.condition(marks.list(options), condition))),
        ];
      }),
      [words.settlement.title, tellSettlement(body), null, join(listBlockers(body)), null],
    ],
  };
}

/** The scale as programs read it: a row per party. `grid` shows the same cells. */
export function buildScaleData({ issue, stands }: ScaleBody, grid: Grid, basis: Basis): TableSpec {
  const { columns } = words;
  return {
    columns: [
      { key: "party", label: columns.partyKey, kind: "text" },
      { key: "party_title", label: figures.columns.party, kind: "text" },
      { key: "state", label: columns.state, kind: "text" },
      { key: "option", label: columns.option, kind: "text" },
      { key: "options_named", label: columns.named, kind: "text" },
      { key: "step", label: columns.step, kind: "number" },
      { key: "place", label: columns.place, kind: "number" },
      { key: "placed", label: columns.placed, kind: "text" },
      { key: "acceptable", label: columns.acceptable, kind: "text" },
      { key: "rules_out", label: columns.redLines, kind: "text" },
      { key: "conditions", label: columns.conditions, kind: "text" },
      { key: "confidence", label: columns.confidence, kind: "text" },
      { key: "since", label: columns.since, kind: "day" },
      { key: "newest_evidence", label: columns.day, kind: "day" },
      { key: "marks", label: columns.marks, kind: "text" },
      { key: "sources", label: columns.sources, kind: "text" },
    ],
    rows: stands.map(({ party, cell, label, since, acceptable, redLines, conditions }) => {
      const known = findCell(grid, issue.slug, party.slug);
      const held = known === null || known.state === "not-researched" ? null : known;
      return [
        party.slug,
        party.title,
        cell.state,
        label,
        join(cell.options),
        issue.level === "nominal" ? null : cell.step,
        held === null ? null : findValue(issue, held.preferred),
        known !== null && findOptionInVerdict(known, basis) !== null ? words.yes : words.no,
        acceptable === null ? null : listed(acceptable),
        redLines === null ? null : listed(redLines),
        join(conditions.map(({ options, condition }) => words.condition(marks.list(options), condition))),
        cell.confidence,
        since,
        cell.day,
        join(cell.marks.map(figureMatrix.mark)),
        held === null ? null : join(held.sources),
      ];
    }),
  };
}
