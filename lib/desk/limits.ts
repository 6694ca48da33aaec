import type { Fault } from "@/lib/domain/fault";
import type { Issue, OptionKey } from "@/lib/domain/model";
import type { PositionContent } from "./position-content";

/** The two sets of options that bound a stance: what the party could accept, and what it rules out. */
export type Limit = "acceptable" | "redLines";

/**
 * The content with an option taken into a limit, or out of it; null where it is refused, because a party does not
 * rule out what it prefers, and could accept it. An option leaves the other limit when it enters one. A limit that
 * loses its last option is unsaid again.
 */
export function toggleLimit(
  issue: Issue,
  content: PositionContent,
  limit: Limit,
  option: OptionKey,
): PositionContent | null {
  const preferred = findChosen(content);
  const held = content[limit];
  if (held?.includes(option)) {
    if (limit === "acceptable" && option === preferred) return null;
    const left = held.filter((key) => key !== option);
    const saysNothing = left.every((key) => limit === "acceptable" && key === preferred);
    return { ...content, [limit]: saysNothing ? null : left };
  }
  if (limit === "redLines" && option === preferred) return null;
  const added = limit === "acceptable" && preferred !== null ? [option, preferred] : [option];
  const other = limit === "acceptable" ? "redLines" : "acceptable";
  const otherLeft = content[other]?.filter((key) => key !== option) ?? null;
  return {
    ...content,
    [other]: otherLeft?.length === 0 && content[other]?.length !== 0 ? null : otherLeft,
    [limit]: issue.options.map(({ key }) => key).filter((key) => held?.includes(key) || added.includes(key)),
  };
}

/** What is wrong with the chosen option and the limits together; said at once, before the rest is whole. */
export function listLimitFaults(content: PositionContent): Fault[] {
  const preferred = findChosen(content);
  if (preferred === null) return [];
  const faults: Fault[] = [];
  if (content.redLines?.includes(preferred)) faults.push({ at: "redLines", reason: preferred });
  if (content.acceptable?.includes(preferred) === false) faults.push({ at: "acceptable", reason: preferred });
  return faults;
}

/** The options as the stance needs them: one for a preferred, several in codebook order for a span. */
export function toggleSpan(issue: Issue, content: PositionContent, option: OptionKey): PositionContent {
  const { span } = content;
  const isIn = span.includes(option);
  const keys = issue.options.map(({ key }) => key);
  return { ...content, span: keys.filter((key) => (key === option ? !isIn : span.includes(key))) };
}

/** The option that the stance asks for in the state that is chosen. */
export function findChosen({ state, preferred }: PositionContent): OptionKey | null {
  return state === "stated" || state === "conditional" ? preferred : null;
}
