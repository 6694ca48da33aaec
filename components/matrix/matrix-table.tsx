"use client";

import { type KeyboardEvent, type MouseEvent, useEffect, useState } from "react";
import type { Slug } from "@/lib/domain/model";
import type { MatrixSpec, RowSpec } from "@/lib/figures/matrix-spec";
import { marks, matrix } from "@/messages";
import { type Lens, MatrixCell } from "./matrix-cell";
import { MiniScale } from "./mini-scale";
import { moveFocus } from "./move-focus";

interface MatrixTableProps {
  readonly spec: MatrixSpec;
  readonly negotiation: Slug;
  readonly lens: Lens;
  readonly to: Slug;
  readonly openCell: { readonly party: Slug; readonly issue: Slug } | null;
  /** The address that opens a cell; also works without a script. */
  readonly cellHref: (party: Slug, issue: Slug) => string;
  /** Keeps the state of the matrix in the address of an issue's or party's page. */
  readonly carry: string;
  readonly onOpen: (party: Slug, issue: Slug) => void;
}

/** A link followed in this window, by mouse or keyboard, with no wish for a new tab. */
const isPlainClick = (event: MouseEvent) =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

export function MatrixTable(props: MatrixTableProps) {
  const { spec, negotiation, carry } = props;
  const columns = spec.parties.length + 2;
  const firstRow = spec.groups[0]?.rows[0];
  const first = firstRow ? `issue.${firstRow.issue.slug}` : null;
  // Says that keys and clicks are answered; before that, links go where they point.
  const [live, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  const [entry, setEntry] = useState<string | null>(null);
  // The one cell that Tab enters; falls back to the first when the chosen one is filtered away.
  const present = spec.groups.some(({ rows }) =>
    rows.some(({ issue }) => entry?.endsWith(`.${issue.slug}`) ?? false),
  );
  const focusable = present ? entry : first;

  const onClick = (event: MouseEvent<HTMLTableElement>) => {
    const link = event.target instanceof Element ? event.target.closest("a[data-cell]") : null;
    const [party, issue] = link?.getAttribute("data-cell")?.split(".") ?? [];
    if (!party || !issue || party === "issue" || !isPlainClick(event)) return;
    event.preventDefault();
    props.onOpen(party, issue);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const reached = moveFocus(event.currentTarget, event.target, event.key, event.ctrlKey);
    if (!reached) return;
    event.preventDefault();
    setEntry(reached);
  };

  return (
    <div
      className="matrix-frame"
      data-wide={spec.parties.length > 5 || undefined}
      style={{ ["--columns" as string]: spec.parties.length }}
    >
      <table
        role="table"
        className="matrix"
        aria-label={matrix.table}
        data-live={live || undefined}
        onClick={onClick}
        onKeyDown={onKeyDown}
      >
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              {matrix.issue}
            </th>
            {spec.parties.map((party, index) => (
              <th key={party.slug} role="columnheader" scope="col">
                <a href={`/${negotiation}/parties/${party.slug}${carry}`}>{party.title}</a>
                {index === 0 && props.lens === "camps" && <small>{matrix.firstTint}</small>}
                {props.lens === "relative" && party.slug === props.to && <small>{matrix.reference}</small>}
              </th>
            ))}
            <th role="columnheader" scope="col">
              {matrix.verdict}
              <small>{matrix.verdictNote}</small>
            </th>
          </tr>
        </thead>
        {spec.groups.map(({ category, rows }) => (
          <tbody key={category?.slug ?? "all"} role="rowgroup">
            {category && (
              <tr role="row" className="category">
                <th role="rowheader" scope="rowgroup" colSpan={columns}>
                  {category.title}
                </th>
              </tr>
            )}
            {rows.map((row) => (
              <MatrixRow key={row.issue.slug} row={row} table={props} focusable={focusable} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function MatrixRow({
  row,
  table,
  focusable,
}: {
  row: RowSpec;
  table: MatrixTableProps;
  focusable: string | null;
}) {
  const { spec, negotiation, openCell } = table;
  const { issue } = row;
  const [unfolded, setUnfolded] = useState(false);
  return (
    <tr role="row" className="issue" data-unfolded={unfolded || undefined}>
      <th role="rowheader" scope="row">
        <a
          href={`/${negotiation}/issues/${issue.slug}${table.carry}`}
          data-cell={`issue.${issue.slug}`}
          data-column={0}
          tabIndex={focusable === `issue.${issue.slug}` ? 0 : -1}
        >
          {issue.title}
        </a>
        <small>{issue.question}</small>
        <button
          type="button"
          className="unfold control mt-2"
          aria-expanded={unfolded}
          aria-label={matrix.unfoldOf(unfolded, issue.title)}
          onClick={() => setUnfolded(!unfolded)}
        >
          {matrix.unfold(unfolded)}
        </button>
      </th>
      {row.cells.map((cell, index) => (
        <MatrixCell
          key={cell.party}
          cell={cell}
          party={spec.parties[index]?.title ?? cell.party}
          issue={issue.title}
          lens={table.lens}
          asOf={spec.asOf}
          href={table.cellHref(cell.party, cell.issue)}
          open={openCell?.party === cell.party && openCell.issue === cell.issue}
          reference={table.lens === "relative" && cell.party === table.to}
          focusable={focusable === `${cell.party}.${cell.issue}`}
          column={index + 1}
        />
      ))}
      <td role="cell" className="verdict">
        <strong>{marks.verdict[row.verdict]}</strong>
        <MiniScale scale={row.scale} />
      </td>
    </tr>
  );
}
