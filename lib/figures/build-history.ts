import type { Instant } from "@/lib/domain/day";
import { buildHistory, type HistoryEntry } from "@/lib/domain/history";
import type { Issue, NegotiationRecord, OptionKey, Party } from "@/lib/domain/model";
import { listStanceOptions } from "@/lib/domain/stance";
import type { HistorySpec } from "./dossier-spec";
import { getShortLabel } from "./option-names";

/** What happened to a cell, in the codebook's short words; see {@link buildHistory}. */
export function buildHistorySpecs(
  record: NegotiationRecord,
  party: Party,
  issue: Issue,
  recordedAt: Instant,
): HistorySpec[] {
  return buildHistory(record, party.slug, issue.slug, recordedAt).map((entry) =>
    buildEntry(record, issue, entry),
  );
}

function buildEntry(record: NegotiationRecord, issue: Issue, entry: HistoryEntry): HistorySpec {
  const names = (keys: readonly OptionKey[]) => keys.map((key) => getShortLabel(issue, key));
  const { day } = entry;
  switch (entry.kind) {
    case "position": {
      const { change, revision } = entry;
      const base = { day, id: entry.position, rationale: revision.rationale };
      const stance = { state: revision.stance.state, options: names(listStanceOptions(revision.stance)) };
      switch (change.kind) {
        case "none":
          return revision.stance.state === "no-position"
            ? { ...base, kind: "no-position" }
            : { ...base, kind: "changed", stance };
        case "first-recorded":
          return { ...base, kind: "first-recorded", stance };
        case "moved":
          return { ...base, kind: "moved", from: names(change.from.options), to: names(change.to.options) };
        case "state-changed":
          return { ...base, kind: "changed", stance };
        case "no-longer-recorded":
          return { ...base, kind: "no-position" };
      }
      break;
    }
    case "said-again": {
      const statement = record.statements.find(({ id }) => id === entry.statement);
      return { day, id: entry.statement, kind: "said-again", summary: statement?.summary ?? "" };
    }
    case "corrected":
      return {
        day,
        id: `${entry.position}.${entry.after.number}`,
        kind: entry.after.retracted ? "retracted" : "corrected",
        reason: entry.after.correction ?? "",
      };
  }
}
