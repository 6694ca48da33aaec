import { type Basis, findOptionInVerdict, isInVerdict } from "@/lib/domain/basis";
import type { Cell } from "@/lib/domain/grid";
import type { Issue, OptionKey, Party } from "@/lib/domain/model";
import { findValue } from "@/lib/domain/place";
import { measureVerdict } from "@/lib/domain/verdict";
import { getShortLabel } from "./option-names";
import type { Lane, ScaleSpec } from "./scale-spec";

function buildLane(issue: Issue, party: Party, cell: Cell): Lane | null {
  if (cell.state === "not-researched" || cell.state === "no-position") return null;
  const { stance } = cell.revision;
  const place = (keys: readonly OptionKey[]) => keys.flatMap((key) => findValue(issue, key) ?? []);
  const span = stance.state === "ambiguous" ? place(stance.span) : [];
  return {
    party: party.slug,
    short: party.short,
    title: party.title,
    place: findValue(issue, cell.preferred),
    firm: stance.state === "stated",
    acceptable: place(cell.revision.acceptable ?? []),
    redLines: place(cell.revision.redLines ?? []),
    span: span.length === 0 ? null : { from: Math.min(...span), to: Math.max(...span) },
    offers: stance.state === "conditional" ? place(stance.offers.flatMap((offer) => offer.options)) : [],
  };
}

/** The places of the parties on one issue. `cells` are those of `parties`, in their order. */
export function buildScale(
  issue: Issue,
  parties: readonly Party[],
  cells: readonly Cell[],
  basis: Basis,
): ScaleSpec {
  const { camps, unadvocatedEnds } = measureVerdict(issue, cells, basis);
  const ordered = issue.level !== "nominal";
  const lanes: Lane[] = [];
  const unplaced: ScaleSpec["unplaced"][number][] = [];
  cells.forEach((cell, index) => {
    const party = parties[index];
    if (!party) return;
    const lane = isInVerdict(cell, basis) ? buildLane(issue, party, cell) : null;
    if (lane && ordered) lanes.push(lane);
    if (findOptionInVerdict(cell, basis) !== null) return;
    const state = cell.state === "stated" ? "retired" : cell.state;
    unplaced.push({ party: party.short, state: isInVerdict(cell, basis) ? state : setAside(cell) });
  });
  const byPlace = issue.options
    .map((option) => ({ option, value: findValue(issue, option.key) }))
    .filter((each): each is { option: typeof each.option; value: number } => each.value !== null)
    .sort((a, b) => a.value - b.value);
  const low = byPlace[0];
  const high = byPlace.at(-1);
  return {
    ordered,
    ticks: byPlace.map(({ value }) => value),
    ends:
      low && high
        ? {
            low: low.option.short,
            high: high.option.short,
            lowHeld: !unadvocatedEnds.includes("low"),
            highHeld: !unadvocatedEnds.includes("high"),
          }
        : null,
    lanes,
    groups: ordered ? [] : buildGroups(issue, parties, cells, camps),
    unplaced,
  };
}

function setAside(cell: Cell): ScaleSpec["unplaced"][number]["state"] {
  return cell.state === "not-researched" || cell.state === "no-position" ? cell.state : "set-aside";
}

function buildGroups(
  issue: Issue,
  parties: readonly Party[],
  cells: readonly Cell[],
  camps: readonly (readonly string[])[],
): ScaleSpec["groups"] {
  return camps.map((camp) => {
    const cell = cells.find((candidate) => candidate.party === camp[0]);
    const option = cell && cell.state !== "not-researched" ? cell.preferred : null;
    return {
      option: option === null ? "" : getShortLabel(issue, option),
      parties: parties.filter(({ slug }) => camp.includes(slug)).map(({ short }) => short),
    };
  });
}
