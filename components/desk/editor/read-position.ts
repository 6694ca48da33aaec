import type { DraftContent } from "@/lib/desk/check-entry";
import { EMPTY_POSITION, type PositionContent, positionContentSchema } from "@/lib/desk/position-content";

const read = new WeakMap<DraftContent, PositionContent>();

/** A draft's content as the editor holds it; the same object for the same content, blank for what is none. */
export function readPosition(content: DraftContent): PositionContent {
  const known = read.get(content);
  if (known !== undefined) return known;
  const position = positionContentSchema.safeParse(content).data ?? EMPTY_POSITION;
  read.set(content, position);
  // What is changed from it is taken for what it is.
  read.set(position, position);
  return position;
}
