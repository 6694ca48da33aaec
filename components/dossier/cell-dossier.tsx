"use client";

import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import type { Day, Instant } from "@/lib/domain/day";
import type { Slug } from "@/lib/domain/model";
import type { DossierSpec } from "@/lib/figures/dossier-spec";
import { cellAddress } from "@/lib/web/matrix-address";
import { dossier } from "@/messages";
import { Dossier } from "./dossier";
import { DossierDialog } from "./dossier-dialog";

interface CellDossierProps {
  readonly negotiation: Slug;
  readonly cell: { readonly party: Slug; readonly issue: Slug };
  readonly asOf: Day;
  readonly recordedAt: Instant | null;
  /** A dossier that came with the page; used when it is the one asked for. */
  readonly given: DossierSpec | null;
  readonly mayEdit: boolean;
  readonly closeHref: string;
  readonly onClose: () => void;
}

// The server does not know under which name it is reached.
const neverChanges = () => () => undefined;
const getOrigin = () => window.location.origin;
const getNoOrigin = () => "";

/** The dossier of one cell, loaded when it is opened: what was said does not travel with the matrix. */
export function CellDossier({
  negotiation,
  cell,
  asOf,
  recordedAt,
  given,
  mayEdit,
  closeHref,
  onClose,
}: CellDossierProps) {
  const fits =
    given && given.party.slug === cell.party && given.issue.slug === cell.issue && given.asOf === asOf;
  const [loaded, setLoaded] = useState<DossierSpec | null>(null);
  // Whichever tells of the later state: the page may have been made anew since, or have grown old.
  const spec = fits && given.recordedAt >= (loaded?.recordedAt ?? "") ? given : loaded;
  const [failed, setFailed] = useState(false);
  const load = useCallback(
    async (signal?: AbortSignal) => {
      setFailed(false);
      const query = new URLSearchParams({ party: cell.party, issue: cell.issue, asOf });
      if (recordedAt) query.set("recordedAt", recordedAt);
      try {
        const response = await fetch(`/api/v1/negotiations/${negotiation}/dossier?${query}`, {
          signal: signal ?? null,
        });
        if (!response.ok) throw new Error(`status ${response.status}`);
        setLoaded(await response.json());
      } catch {
        if (!signal?.aborted) setFailed(true);
      }
    },
    [negotiation, cell.party, cell.issue, asOf, recordedAt],
  );
  useEffect(() => {
    if (fits) return;
    const controller = new AbortController();
    void load(controller.signal);
    return () => controller.abort();
  }, [fits, load]);
  const origin = useSyncExternalStore(neverChanges, getOrigin, getNoOrigin);

  return (
    <DossierDialog
      closeHref={closeHref}
      opener={`[data-cell="${cell.party}.${cell.issue}"]`}
      onClose={onClose}
    >
      {spec ? (
        <Dossier spec={spec} address={`${origin}${cellAddress(negotiation, spec)}`} mayEdit={mayEdit} />
      ) : (
        <div role="status" className="py-10">
          <h2 id="dossier-title" className="text-base font-normal">
            {failed ? dossier.failed : dossier.loading}
          </h2>
          {failed && (
            <button type="button" className="control mt-3" onClick={() => void load()}>
              {dossier.again}
            </button>
          )}
        </div>
      )}
    </DossierDialog>
  );
}
