import type { BriefingPart, FigureChoice } from "@/lib/briefing/briefing";
import type { BriefingChoices } from "@/lib/web/briefing-choices";
import { briefingPage, figures } from "@/messages";

type Subjects = Pick<BriefingChoices, "parties" | "issues" | "proposals">;

/** What kind of part it is, in words. */
export function namePartKind({ figure, text }: Pick<BriefingPart, "figure" | "text">): string {
  if (figure !== null) return figures.names[figure.name];
  return briefingPage.part.kinds[text ?? "text"];
}

/**
 * What a part is called where it is told from the others: its own heading, else what kind it is and what its figure
 * is about.
 */
export function namePart(part: BriefingPart, subjects: Subjects): string {
  if (part.heading.trim() !== "") return part.heading;
  const subject = part.figure === null ? null : findSubject(part.figure, subjects);
  return subject === null ? namePartKind(part) : briefingPage.part.about(namePartKind(part), subject);
}

/** The title of the one thing that a figure is about, or null. */
function findSubject(
  { name, parameters }: FigureChoice,
  { parties, issues, proposals }: Subjects,
): string | null {
  const titleOf = (
    list: readonly { readonly slug: string; readonly title: string }[],
    given: keyof typeof parameters,
  ) => list.find(({ slug }) => slug === parameters[given])?.title ?? null;
  switch (name) {
    case "scale":
      return titleOf(issues, "issue");
    case "profile":
      return titleOf(parties, "to");
    case "scorecard":
      return titleOf(proposals, "proposal");
    default:
      return null;
  }
}
