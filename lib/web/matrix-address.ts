import { createSerializer } from "nuqs/server";
import type { Day, Instant } from "@/lib/domain/day";
import type { Slug } from "@/lib/domain/model";
import { matrixParameters } from "./matrix-parameters";
import type { MatrixState } from "./matrix-state";

const serialize = createSerializer(matrixParameters);

/**
 * The address of the matrix in `state`, with `changes`. Only what differs from the defaults is written; the
 * list of parties always is once it was chosen, since its order matters.
 */
export function matrixAddress(
  negotiation: Slug,
  state: MatrixState,
  changes: Partial<MatrixState> = {},
): string {
  const next = { ...state, ...changes };
  return serialize(`/${negotiation}`, {
    asOf: next.asOf === next.defaults.asOf ? null : next.asOf,
    compare: next.compare,
    recordedAt: next.recordedAt,
    lens: next.lens === "camps" ? null : next.lens,
    to: next.lens === "relative" ? next.to : null,
    parties: next.parties.join() === next.defaults.parties.join() ? null : [...next.parties],
    members: next.members || null,
    categories: next.categories.length === 0 ? null : [...next.categories],
    diff: next.diff || null,
    basis: next.basis === "default" ? null : next.basis,
    q: next.q || null,
    sort: next.sort === "codebook" ? null : next.sort,
    density: next.density === "comfortable" ? null : next.density,
    cell: next.cell && `${next.cell.party}.${next.cell.issue}`,
  });
}

/** The address of the matrix as a figure to be taken out, in the same state. */
export function matrixFigureAddress(negotiation: Slug, state: MatrixState): string {
  return matrixAddress(`${negotiation}/figures/matrix`, state, {
    // A figure knows none of these; members, shown by default there, are named one by one.
    members: false,
    density: "comfortable",
    cell: null,
    defaults: state.members ? { ...state.defaults, parties: [] } : state.defaults,
  });
}

/** The lasting address of one cell: its day and recording are part of it, whatever is published later. */
export function cellAddress(
  negotiation: Slug,
  of: { party: { slug: Slug }; issue: { slug: Slug }; asOf: Day; recordedAt: Instant },
): string {
  const { asOf, recordedAt } = of;
  return serialize(`/${negotiation}`, { asOf, recordedAt, cell: `${of.party.slug}.${of.issue.slug}` });
}
