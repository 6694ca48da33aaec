import type { CellName } from "@/lib/desk/choose-act";
import type { PositionContent } from "@/lib/desk/position-content";
import type { Issue, NegotiationRecord, Party } from "@/lib/domain/model";

/** What every part of the position editor works on. */
export interface EditorForm {
  readonly record: NegotiationRecord;
  readonly cell: CellName;
  readonly party: Party;
  readonly issue: Issue;
  readonly content: PositionContent;
  change(next: (before: PositionContent) => PositionContent): void;
  /** What is wrong with a field, in a sentence's second half, or null. */
  faultOf(at: string): string | null;
}
