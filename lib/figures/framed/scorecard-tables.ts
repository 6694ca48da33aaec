import { type Grid, getCell } from "@/lib/domain/grid";
import type { Slug } from "@/lib/domain/model";
import { figures, figureScorecard as words } from "@/messages";
import { cellKey } from "./matrix-body";
import type { ScorecardBody } from "./scorecard-body";
import type { TableSpec } from "./table-spec";

const join = (texts: readonly string[]) => (texts.length === 0 ? null : texts.join("; "));

/** The scorecard as people read it: a row per term, and last the sums. */
export function buildScorecardGrid({ parties, rows, sums, sources }: ScorecardBody): TableSpec {
  const { columns } = words;
  const cited = (key: string) => (sources[key] === undefined ? "" : ` [${sources[key].join(", ")}]`);
  return {
    columns: [
      { key: "issue", label: columns.issue, kind: "text" },
      { key: "option", label: columns.option, kind: "text" },
      { key: "term", label: columns.term, kind: "text" },
      ...parties.map(({ slug, title }) => ({
        key: `party.${slug}`,
        label: title,
        kind: "text" as const,
      })),
    ],
    rows: [
      ...rows.map(({ issue, label, option, term, fits }, row) => [
        label,
        option ?? words.open,
        `${term}${cited(String(row))}`,
        ...fits.map((score, at) => words.cell(score, sources[cellKey(parties[at]?.slug ?? "", issue)] ?? [])),
      ]),
      [words.sumOf(rows.length), null, null, ...sums.map(words.sum)],
    ],
  };
}

/** The scorecard as programs read it: a row per term and party. */
export function buildScorecardData(
  { parties, rows }: ScorecardBody,
  grid: Grid,
  termSources: readonly (readonly Slug[])[],
): TableSpec {
  const { columns } = words;
  return {
    columns: [
      { key: "term_number", label: columns.number, kind: "number" },
      { key: "issue", label: columns.issueKey, kind: "text" },
      { key: "issue_title", label: columns.issue, kind: "text" },
      { key: "option", label: columns.option, kind: "text" },
      { key: "term", label: columns.term, kind: "text" },
      { key: "term_sources", label: columns.termSources, kind: "text" },
      { key: "party", label: columns.partyKey, kind: "text" },
      { key: "party_title", label: figures.columns.party, kind: "text" },
      { key: "fit", label: columns.fit, kind: "text" },
      { key: "conditions", label: columns.conditions, kind: "text" },
      { key: "state", label: columns.state, kind: "text" },
      { key: "options_named", label: columns.holds, kind: "text" },
      { key: "attribution", label: columns.attribution, kind: "text" },
      { key: "confidence", label: columns.confidence, kind: "text" },
      { key: "newest_evidence", label: columns.day, kind: "day" },
      { key: "sources", label: columns.sources, kind: "text" },
    ],
    rows: rows.flatMap(({ issue, label, option, term, fits }, row) =>
      fits.map(({ fit, conditions, cell }, at) => {
        const party = parties[at];
        const known = getCell(grid, issue, party?.slug ?? "");
        const held = known.state === "not-researched" ? null : known;
        return [
          row + 1,
          issue,
          label,
          option,
          term,
          join(termSources[row] ?? []),
          party?.slug ?? null,
          party?.title ?? null,
          fit,
          join(conditions),
          cell.state,
          join(cell.options),
          held?.attribution ?? null,
          cell.confidence,
          cell.day,
          held === null ? null : join(held.sources),
        ];
      }),
    ),
  };
}
