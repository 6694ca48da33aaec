import type { Basis } from "@/lib/domain/basis";
import type { Day, Instant } from "@/lib/domain/day";
import type { ComparableRecord, Slug } from "@/lib/domain/model";
import type { Fault } from "@/lib/errors";
import type { DENSITIES, LENSES, MatrixParameters, SORTS } from "./matrix-parameters";

/** What the reader is looking at: the address, with every default filled in and every slug known to exist. */
export interface MatrixState {
  readonly asOf: Day;
  readonly compare: Day | null;
  /** Null: as recorded now. */
  readonly recordedAt: Instant | null;
  readonly lens: (typeof LENSES)[number];
  /** The party that the relative lens measures from. */
  readonly to: Slug;
  /** Shown parties in their order; never empty. */
  readonly parties: readonly Slug[];
  readonly members: boolean;
  /** Shown categories; all of them when none is chosen. */
  readonly categories: readonly Slug[];
  readonly diff: boolean;
  readonly basis: Basis;
  readonly q: string;
  readonly sort: (typeof SORTS)[number];
  readonly density: (typeof DENSITIES)[number];
  readonly cell: { readonly party: Slug; readonly issue: Slug } | null;
  /** What an address without these parameters would show. */
  readonly defaults: { readonly asOf: Day; readonly parties: readonly Slug[] };
}

/** The parties shown when none is chosen: those at the table, each followed by its members when asked for. */
export function listDefaultParties(record: ComparableRecord, members: boolean): Slug[] {
  return record.parties
    .filter((party) => party.parent === null)
    .flatMap((party) => [
      party.slug,
      ...(members ? record.parties.filter((member) => member.parent === party.slug) : []).map(
        (member) => member.slug,
      ),
    ]);
}

/** Fills in defaults and drops what the record does not know. */
export function settleMatrixState(given: MatrixParameters, record: ComparableRecord): MatrixState {
  const known = new Set(record.parties.map((party) => party.slug));
  const members = given.members ?? false;
  const chosen = [...new Set((given.parties ?? []).filter((slug) => known.has(slug)))];
  const defaults = {
    asOf: record.negotiation.coverage.through,
    parties: listDefaultParties(record, members),
  };
  const parties = chosen.length > 0 ? chosen : defaults.parties;
  const categories = record.categories.map((category) => category.slug);
  const [party, issue] = (given.cell ?? "").split(".");
  const cellExists =
    party && issue && known.has(party) && record.issues.some((candidate) => candidate.slug === issue);
  return {
    asOf: given.asOf ?? defaults.asOf,
    compare: given.compare,
    recordedAt: given.recordedAt,
    lens: given.lens ?? "camps",
    to: given.to && parties.includes(given.to) ? given.to : (parties[0] ?? ""),
    parties,
    members,
    categories: categories.filter((slug) => given.categories?.includes(slug)),
    diff: given.diff ?? false,
    basis: given.basis ?? "default",
    q: (given.q ?? "").slice(0, 100),
    sort: given.sort ?? "codebook",
    density: given.density ?? "comfortable",
    cell: cellExists ? { party, issue } : null,
    defaults,
  };
}

/**
 * What of an address could not be used, by parameter. `raw` is the address as given, `given` what could
 * be read of it.
 */
export function listStateFaults(
  raw: Readonly<Record<string, string | string[] | undefined>>,
  given: MatrixParameters,
  record: ComparableRecord,
): Fault[] {
  const faults: Fault[] = [];
  for (const [name, value] of Object.entries(given)) {
    const values = [raw[name] ?? []].flat();
    if (values.some((text) => text !== "") && value === null) {
      faults.push({ at: name, reason: values.join(", ").slice(0, 80) });
    }
  }
  const state = settleMatrixState(given, record);
  const unknown = (name: string, slugs: readonly string[], used: readonly string[]) => {
    for (const slug of slugs) {
      if (!used.includes(slug)) faults.push({ at: name, reason: slug.slice(0, 80) });
    }
  };
  unknown("parties", given.parties ?? [], state.parties);
  unknown("categories", given.categories ?? [], state.categories);
  if (given.to) unknown("to", [given.to], state.parties);
  if (given.cell && state.cell === null) faults.push({ at: "cell", reason: given.cell.slice(0, 80) });
  return faults;
}
