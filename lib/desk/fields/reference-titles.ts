import type { NegotiationRecord } from "@/lib/domain/model";
import { titleOf } from "@/lib/figures/title-of";

/** What a place in the record (`positions[x].revisions[2].redLines`) is part of, by its title; null if unknown. */
export function findItemTitle(record: NegotiationRecord, at: string): string | null {
  const [, list, name] = /^([a-z]+)\[([^\]]+)\]/.exec(at) ?? [];
  if (list === undefined || name === undefined) return null;
  switch (list) {
    case "positions": {
      const position = record.positions.find(({ id }) => id === name);
      if (position === undefined) return name;
      return `${titleOf(record.parties, position.party)} · ${titleOf(record.issues, position.issue)}`;
    }
    case "readings":
    case "sources":
      return titleOf(record.sources, name);
    case "issues":
      return titleOf(record.issues, name);
    case "parties":
      return titleOf(record.parties, name);
    case "proposals":
      return titleOf(record.proposals, name);
    case "events":
      return titleOf(record.events, name);
    default:
      return name;
  }
}
