import type { CellName } from "@/lib/desk/choose-act";
import { chooseAct } from "@/lib/desk/choose-act";
import { writeCell } from "@/lib/desk/entry-kind";
import { type Act, type PositionContent, positionContentSchema } from "@/lib/desk/position-content";
import { buildPrefill } from "@/lib/desk/prefill";
import type { NegotiationRecord } from "@/lib/domain/model";

/** What the position editor holds when it is opened. */
export function openEditor(record: NegotiationRecord, cell: CellName): PositionContent {
  const target = writeCell(cell.party, cell.issue);
  return positionContentSchema.parse(buildPrefill(record, { kind: "position", target }));
}

/** The same, once it is said what is new. */
export function beginAct(
  record: NegotiationRecord,
  cell: CellName,
  act: Act,
  position?: string,
): PositionContent {
  return chooseAct(record, cell, openEditor(record, cell), act, position);
}
