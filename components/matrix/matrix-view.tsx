"use client";

import { useDeferredValue, useMemo } from "react";
import { CellDossier } from "@/components/dossier/cell-dossier";
import type { Day, Instant } from "@/lib/domain/day";
import { buildGrid } from "@/lib/domain/grid";
import { measureHeadline } from "@/lib/domain/headline";
import type { Slug } from "@/lib/domain/model";
import { buildMatrix } from "@/lib/figures/build-matrix";
import type { DossierSpec } from "@/lib/figures/dossier-spec";
import { type PackedRecord, unpackRecord } from "@/lib/web/columns";
import { matrixAddress, matrixFigureAddress } from "@/lib/web/matrix-address";
import { days, matrix } from "@/messages";
import { AsOfControls } from "./as-of-controls";
import type { RailEvent } from "./day-rail";
import { Headline } from "./headline";
import { Legend } from "./legend";
import { MatrixTable } from "./matrix-table";
import { Toolbar } from "./toolbar";
import { useMatrixState } from "./use-matrix-state";

interface MatrixViewProps {
  readonly packed: PackedRecord;
  readonly events: readonly RailEvent[];
  /** What "as recorded now" means on this page. */
  readonly now: Instant;
  /** The dossier that the address asks for, so that it stands in the page without a script. */
  readonly dossier: DossierSpec | null;
  /** Whether whoever looks may edit cells at the desk. */
  readonly mayEdit: boolean;
}

/** The matrix with its controls. Everything but what was said is worked out here, without a request. */
export function MatrixView({ packed, events, now, dossier, mayEdit }: MatrixViewProps) {
  const record = useMemo(() => unpackRecord(packed), [packed]);
  const [state, change] = useMatrixState(record);
  const recordedAt = state.recordedAt ?? now;
  // Dragging the slider stays smooth: the rail follows at once, the table as soon as it can.
  const shown = useDeferredValue(state);
  const spec = useMemo(() => buildMatrix(record, { ...shown, recordedAt }), [record, shown, recordedAt]);
  const headline = useMemo(
    () => measureHeadline(record, buildGrid(record, { ...shown, recordedAt }), shown.basis),
    [record, shown, recordedAt],
  );
  const { coverage, slug } = record.negotiation;
  const outside = shown.asOf < coverage.from || shown.asOf > coverage.through;
  const address = (changes: Parameters<typeof matrixAddress>[2]) => matrixAddress(slug, state, changes);

  return (
    <div className={state.density === "compact" ? "density-compact" : undefined}>
      <Headline headline={headline} parties={record.parties} issues={record.issues} />
      <form
        method="get"
        aria-label={matrix.controls}
        className="no-print mt-6"
        onSubmit={(event) => event.preventDefault()}
      >
        <AsOfControls record={record} state={state} events={events} change={change} />
        <Toolbar record={record} state={state} change={change} />
      </form>
      <p className="mt-3 mb-3 flex flex-wrap gap-x-4 text-[0.8125rem] text-mute" role="status">
        <span className="print-only">{days.long(shown.asOf)}</span>
        <span>
          {matrix.summary(
            spec.issues.shown,
            spec.issues.total,
            spec.parties.length,
            spec.evidence?.from ?? null,
            spec.evidence?.through ?? null,
          )}
        </span>
        {spec.compare && (
          <span className="font-semibold text-ink">{matrix.compared(spec.changed, spec.compare)}</span>
        )}
        {outside && (
          <span className="font-semibold text-ink">{matrix.outside(coverage.from, coverage.through)}</span>
        )}
        {state.recordedAt && <span>{matrix.recordedAt(state.recordedAt)}</span>}
      </p>
      {spec.issues.total === 0 ? (
        <p className="card py-10 text-center">{matrix.fresh}</p>
      ) : spec.groups.length === 0 ? (
        <Empty
          onReset={() => change({ q: null, categories: [], diff: null })}
          href={address({ q: "", categories: [], diff: false })}
        />
      ) : (
        <MatrixTable
          spec={spec}
          negotiation={slug}
          lens={state.lens}
          to={state.to}
          openCell={state.cell}
          carry={carriedState(shown.asOf, coverage.through)}
          cellHref={(party, issue) => address({ cell: { party, issue } })}
          onOpen={(party, issue) => change({ cell: `${party}.${issue}` })}
        />
      )}
      <Legend lens={state.lens} />
      <p className="no-print mt-4">
        <a className="control" href={matrixFigureAddress(slug, state)}>
          {matrix.export}
        </a>
      </p>
      {state.cell && (
        <CellDossier
          key={`${state.cell.party}.${state.cell.issue}`}
          negotiation={slug}
          cell={state.cell}
          asOf={state.asOf}
          recordedAt={state.recordedAt}
          given={dossier}
          mayEdit={mayEdit}
          closeHref={address({ cell: null })}
          onClose={() => change({ cell: null })}
        />
      )}
    </div>
  );
}

/** The day as other pages take it; nothing when it is their default. */
const carriedState = (asOf: Day, byDefault: Day) => (asOf === byDefault ? "" : `?asOf=${asOf}`);

function Empty({ onReset, href }: { onReset: () => void; href: Slug }) {
  return (
    <div className="card py-10 text-center">
      <h2>{matrix.empty.title}</h2>
      <p className="mt-1 mb-4 text-mute">{matrix.empty.text}</p>
      <a
        className="control"
        href={href}
        onClick={(event) => {
          event.preventDefault();
          onReset();
        }}
      >
        {matrix.reset}
      </a>
    </div>
  );
}
