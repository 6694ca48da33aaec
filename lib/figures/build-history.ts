import type { Instant } from "@/lib/domain/day";
import { buildHistory, type HistoryEntry } from "@/lib/domain/history";
import type { Issue, NegotiationRecord, OptionKey, Party, Stance } from "@/lib/domain/model";
import type { Change } from "@/lib/domain/movement";
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

/** What a change that is no move is called, seen from the stance it led to. */
export function nameChange(
  { kind }: Exclude<Change, { kind: "moved" }>,
  { state }: Stance,
): "first-recorded" | "changed" | "no-position" {
  switch (kind) {
    case "none":
      return state === "no-position" ? "no-position" : "changed";
    case "first-recorded":
      return "first-recorded";
    case "state-changed":
      return "changed";
    case "no-longer-recorded":
      return "no-position";
  }
}

function buildEntry(record: NegotiationRecord, issue: Issue, entry: HistoryEntry): HistorySpec {
  const names = (keys: readonly OptionKey[]) => keys.map((key) => getShortLabel(issue, key));
  const { day } = entry;
  switch (entry.kind) {
    case "position": {
      const { change, revision } = entry;
      const base = { day, id: entry.position, rationale: revision.rationale };
      const stance = { state: revision.stance.state, options: names(listStanceOptions(revision.stance)) };
      if (change.kind === "moved") {
        return { ...base, kind: "moved", from: names(change.from.options), to: names(change.to.options) };
      }
      const kind = nameChange(change, revision.stance);
      return kind === "no-position" ? { ...base, kind } : { ...base, kind, stance };
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
