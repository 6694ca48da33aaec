import { mergeRecord } from "@/lib/dataset/merge";
import { measureAgreement } from "@/lib/domain/agreement";
import { listHeldPositions } from "@/lib/domain/as-of";
import { addDays, type Day, type Instant } from "@/lib/domain/day";
import type { Fault } from "@/lib/domain/fault";
import { buildGrid, type Grid } from "@/lib/domain/grid";
import type { Issue, NegotiationRecord, Party, Slug } from "@/lib/domain/model";
import { listPositions } from "@/lib/domain/record-index";
import { measureVerdict, type Verdict } from "@/lib/domain/verdict";
import { buildCell } from "@/lib/figures/build-cell";
import type { CellSpec } from "@/lib/figures/matrix-spec";
import { checkEntry } from "./check-entry";
import type { CellName } from "./choose-act";
import { writeCell } from "./entry-kind";
import type { PositionContent } from "./position-content";
import { fillForPreview, placeInContent } from "./whole-enough";

/** How often two parties hold the same option, of the issues on which both are known in their own words. */
export interface Shared {
  readonly same: number;
  readonly of: number;
}

/** One side of a preview: the cell as the matrix shows it, and what hangs on it. */
export interface PreviewSide {
  readonly cell: CellSpec;
  /** The other parties on the same option; null where the party has no place. */
  readonly camp: readonly Party[] | null;
  readonly verdict: Verdict;
}

export interface PreviewSpec {
  readonly issue: Issue;
  /** The day on which both sides are looked at. */
  readonly day: Day;
  /** Whether that day lies after the coverage, where readers do not see it until the coverage is extended. */
  readonly isBeyondCoverage: boolean;
  /** What the record would refuse of what is there already, by field; what is still blank is not among it. */
  readonly faults: readonly Fault[];
  readonly before: PreviewSide;
  /** Null while the content does not say yet what the party holds. */
  readonly after: PreviewSide | null;
  readonly shared: readonly {
    readonly party: Party;
    readonly before: Shared;
    readonly after: Shared | null;
  }[];
}

/**
 * What an editor's content would change for readers, on the last day that the coverage reaches, or, where the
 * position is not held then, on its own first day. The same functions draw the matrix, so that both agree. Throws
 * RangeError for a cell that the record lacks.
 */
export function buildPreview(
  record: NegotiationRecord,
  cell: CellName,
  content: PositionContent,
  now: Instant,
): PreviewSpec {
  const filled = fillForPreview(record, cell, content);
  const target = writeCell(cell.party, cell.issue);
  const trial = filled && checkEntry(record, { kind: "position", target }, filled, now);
  const changes = trial?.changes ?? null;
  const changed = changes && mergeRecord(record, changes);
  const day = chooseDay(record, changed ?? record, cell, now);
  const { coverage } = record.negotiation;
  const look = (at: NegotiationRecord) => lookAt(at, cell, day, now);
  const before = look(record);
  const after = changed && look(changed);
  return {
    issue: before.issue,
    day,
    isBeyondCoverage: day > coverage.through,
    faults: filled && trial ? placeInContent(trial.faults, filled, content) : [],
    before: before.side,
    after: after && hideUnsaid(after.side, content),
    shared: before.shared.map(({ party, shared }, index) => ({
      party,
      before: shared,
      // Without a supporting statement the cell counts in no pair, which is no news about the party.
      after: after?.isSupported ? (after.shared[index]?.shared ?? null) : null,
    })),
  };
}

/** What is only filled in for the preview is not shown as if it had been chosen. */
function hideUnsaid(side: PreviewSide, { act, confidence }: PositionContent): PreviewSide {
  return act !== "said-again" && confidence === null
    ? { ...side, cell: { ...side.cell, confidence: null } }
    : side;
}

function chooseDay(before: NegotiationRecord, after: NegotiationRecord, cell: CellName, now: Instant): Day {
  const { coverage } = before.negotiation;
  const changed = findChanged(after, before, cell, now) ?? findChanged(before, after, cell, now);
  if (changed === null) return coverage.through;
  const { from, until } = changed;
  if (from > coverage.through) return from;
  if (until === null || until >= coverage.through) return coverage.through;
  if (from < coverage.from) return coverage.from;
  return from;
}

/** The days of the position of `record` that is not the same in `other`. */
function findChanged(
  record: NegotiationRecord,
  other: NegotiationRecord,
  { party, issue }: CellName,
  now: Instant,
): { readonly from: Day; readonly until: Day | null } | null {
  const held = listHeldPositions(listPositions(record, party, issue), now);
  const known = new Set(listPositions(other, party, issue));
  const index = held.findLastIndex(({ position }) => !known.has(position));
  const at = held[index];
  const next = held[index + 1]?.revision.validFrom;
  return at === undefined
    ? null
    : { from: at.revision.validFrom, until: next === undefined ? null : addDays(next, -1) };
}

interface Look {
  readonly issue: Issue;
  readonly isSupported: boolean;
  readonly side: PreviewSide;
  readonly shared: readonly { readonly party: Party; readonly shared: Shared }[];
}

function lookAt(record: NegotiationRecord, { party, issue: slug }: CellName, day: Day, now: Instant): Look {
  const covered = reachTo(record, day);
  const parties = record.parties.filter((each) => each.parent === null || each.slug === party);
  const grid = buildGrid(covered, {
    asOf: day,
    recordedAt: now,
    parties: parties.map((each) => each.slug),
  });
  const row = grid.issues.findIndex((each) => each.slug === slug);
  const column = parties.findIndex((each) => each.slug === party);
  const [issue, cells] = [grid.issues[row], grid.cells[row]];
  const held = cells?.[column];
  if (issue === undefined || cells === undefined || held === undefined) {
    throw new RangeError(`no cell for ${party} on ${slug}`);
  }
  const { camps, verdict } = measureVerdict(issue, cells, "default");
  const camp = camps.find((members) => members.includes(party));
  return {
    issue,
    isSupported: held.state !== "not-researched" && (held.state === "no-position" || held.restsOn.length > 0),
    side: {
      cell: buildCell(held, {
        issue,
        parties: record.parties,
        basis: "default",
        camps,
        reference: null,
        change: null,
      }),
      camp:
        camp === undefined ? null : parties.filter((each) => each.slug !== party && camp.includes(each.slug)),
      verdict,
    },
    shared: listShared(grid, parties, party),
  };
}

/** The record as if its coverage reached the day. */
function reachTo(record: NegotiationRecord, day: Day): NegotiationRecord {
  const { negotiation } = record;
  if (day <= negotiation.coverage.through) return record;
  return {
    ...record,
    negotiation: { ...negotiation, coverage: { ...negotiation.coverage, through: day } },
  };
}

function listShared(grid: Grid, parties: readonly Party[], party: Slug): Look["shared"] {
  const { sameOption, coverage } = measureAgreement(grid, {
    measure: "same-option",
    balance: "issue",
    joint: "include",
    basis: "default",
  });
  const column = parties.findIndex(({ slug }) => slug === party);
  return parties.flatMap((other, index) =>
    other.slug === party
      ? []
      : [
          {
            party: other,
            shared: { same: sameOption[column]?.[index] ?? 0, of: coverage[column]?.[index] ?? 0 },
          },
        ],
  );
}
