import type { Cell } from "@/lib/domain/grid";
import type { Issue } from "@/lib/domain/model";
import { measureMovement, type StancePlace } from "@/lib/domain/movement";
import type { Mark } from "./matrix-spec";
import { nameOptions } from "./option-names";

/** What became of a cell between two days, as a mark; null where nothing did. */
export function findChange(issue: Issue, before: Cell | null, after: Cell): Mark | null {
  if (before === null) return null;
  const change = measureMovement(before, after);
  const name = ({ options }: StancePlace) => nameOptions(issue, options).join(", ");
  switch (change.kind) {
    case "none":
      return null;
    case "first-recorded":
    case "no-longer-recorded":
      return { kind: change.kind };
    case "moved":
      return { kind: "moved", from: name(change.from), to: name(change.to) };
    case "state-changed":
      return { kind: "state-changed", from: change.from.state };
  }
}
