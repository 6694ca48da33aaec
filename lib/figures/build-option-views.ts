import { isInVerdict } from "@/lib/domain/basis";
import type { Cell, HeldCell } from "@/lib/domain/grid";
import type { Issue, OptionKey, Party } from "@/lib/domain/model";
import { findScale } from "@/lib/domain/place";
import { measureSettlement } from "@/lib/domain/settlement";
import { measureVerdict } from "@/lib/domain/verdict";
import { titleOf } from "@/lib/figures/title-of";
import type { OptionViewSpec, SettlementSpec, VerdictSpec } from "./issue-spec";
import { getShortLabel } from "./option-names";

/** Each option with who says what of it. `cells` are those of `parties`, in their order. */
export function buildOptionViews(
  issue: Issue,
  parties: readonly Party[],
  cells: readonly Cell[],
): OptionViewSpec[] {
  const { unadvocatedEnds } = measureVerdict(issue, cells, "default");
  const ends = listEnds(issue, unadvocatedEnds);
  return issue.options.map((option) => {
    const who = (says: (cell: HeldCell) => boolean | undefined) =>
      parties
        .filter((_, at) => {
          const cell = cells[at];
          return cell !== undefined && cell.state !== "not-researched" && says(cell);
        })
        .map(({ title }) => title);
    return {
      option,
      preferredBy: who((cell) => cell.preferred === option.key),
      offeredBy: who((cell) => listOffered(cell).includes(option.key)),
      leftOpenBy: who(
        ({ revision: { stance } }) => stance.state === "ambiguous" && stance.span.includes(option.key),
      ),
      acceptableTo: who(({ revision }) => revision.acceptable?.includes(option.key)),
      ruledOutBy: who(({ revision }) => revision.redLines?.includes(option.key)),
      unadvocatedEnd: ends.includes(option.key),
    };
  });
}

function listOffered({ revision: { stance } }: HeldCell): readonly OptionKey[] {
  return stance.state === "conditional" ? stance.offers.flatMap((offer) => offer.options) : [];
}

/** The options at the named ends of an issue's scale. */
export function listEnds(issue: Issue, ends: readonly ("low" | "high")[]): OptionKey[] {
  const places = [...(findScale(issue)?.places ?? [])];
  const numbers = places.map(([, place]) => place);
  const wanted = ends.map((end) => (end === "low" ? Math.min(...numbers) : Math.max(...numbers)));
  return places.filter(([, place]) => wanted.includes(place)).map(([key]) => key);
}

/** The verdict with camps and the parties without a place by title. */
export function buildVerdict(issue: Issue, parties: readonly Party[], cells: readonly Cell[]): VerdictSpec {
  const { verdict, camps, unplaced } = measureVerdict(issue, cells, "default");
  const title = (slug: string) => titleOf(parties, slug);
  return {
    verdict,
    camps: camps.map((camp) => {
      const cell = cells.find(({ party }) => party === camp[0]);
      const option = cell === undefined || cell.state === "not-researched" ? null : cell.preferred;
      return { option: option === null ? "" : getShortLabel(issue, option), parties: camp.map(title) };
    }),
    reported: cells
      .filter((cell) => !unplaced.includes(cell.party) && !isInVerdict(cell, "own"))
      .map(({ party }) => title(party)),
    unplaced: unplaced.map((party) => ({
      party: title(party),
      state: cells.find((cell) => cell.party === party)?.state ?? "not-researched",
    })),
  };
}

/** Where the parties could settle the issue, by title and label. */
export function buildSettlement(
  issue: Issue,
  parties: readonly Party[],
  cells: readonly Cell[],
): SettlementSpec {
  const { options, blockers, unknown } = measureSettlement(issue, cells);
  const title = (slug: string) => titleOf(parties, slug);
  const label = (key: OptionKey) => issue.options.find((option) => option.key === key)?.label ?? key;
  return {
    options: options?.map(label) ?? null,
    unknown: unknown.map(title),
    blockers: blockers.map(({ option, parties: blocking }) => ({
      option: label(option),
      parties: blocking.map(({ party, reason }) => ({ party: title(party), reason })),
    })),
  };
}
