import type { Briefing, BriefingPart } from "@/lib/briefing/briefing";

/** A part with a name that stays with it when it is moved. */
export interface WorkingPart extends BriefingPart {
  readonly key: string;
}

/** A briefing while somebody works at it; it may be unfinished. */
export interface WorkingBriefing extends Omit<Briefing, "parts"> {
  readonly parts: readonly WorkingPart[];
}

export const EMPTY_PART: BriefingPart = { heading: "", commentary: "", text: null, figure: null };

export function toWorking(briefing: Briefing, makeKey: () => string): WorkingBriefing {
  return { ...briefing, parts: briefing.parts.map((part) => ({ ...part, key: makeKey() })) };
}

/** As it is sent and kept. */
export function toBriefing(working: WorkingBriefing): Briefing {
  return { ...working, parts: working.parts.map(({ key: _, ...part }) => part) };
}

/** The briefing with parts of their own; those that are there already keep their names. */
export function withParts(working: WorkingBriefing, next: Briefing, makeKey: () => string): WorkingBriefing {
  const left = [...working.parts];
  const take = (part: BriefingPart): WorkingPart => {
    const at = left.findIndex(
      ({ heading, commentary, text, figure }) =>
        heading === part.heading &&
        commentary === part.commentary &&
        text === part.text &&
        figure?.name === part.figure?.name,
    );
    const [known] = at === -1 ? [] : left.splice(at, 1);
    return { ...part, key: known?.key ?? makeKey() };
  };
  return { ...next, parts: next.parts.map(take) };
}

/** The parts with the one named `key` at another place, counted from 0; out of bounds is the nearest end. */
export function moveTo(parts: readonly WorkingPart[], key: string, place: number): readonly WorkingPart[] {
  const from = parts.findIndex((part) => part.key === key);
  const [moved] = parts.slice(from, from + 1);
  if (from === -1 || moved === undefined) return parts;
  const others = parts.filter((part) => part !== moved);
  const to = Math.max(0, Math.min(place, others.length));
  return [...others.slice(0, to), moved, ...others.slice(to)];
}

export function replacePart(
  working: WorkingBriefing,
  key: string,
  change: Partial<BriefingPart>,
): WorkingBriefing {
  return {
    ...working,
    parts: working.parts.map((part) => (part.key === key ? { ...part, ...change } : part)),
  };
}
