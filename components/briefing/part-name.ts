import type { BriefingPart } from "@/lib/briefing/briefing";
import { briefingPage, figures } from "@/messages";

/** What kind of part it is, in words. */
export function namePartKind({ figure, text }: Pick<BriefingPart, "figure" | "text">): string {
  if (figure !== null) return figures.names[figure.name];
  return briefingPage.part.kinds[text ?? "text"];
}

/** What a part is called where it is told from the others: its own heading, else what kind it is. */
export const namePart = (part: BriefingPart): string =>
  part.heading.trim() === "" ? namePartKind(part) : part.heading;
