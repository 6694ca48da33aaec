import type { Briefing } from "@/lib/briefing/briefing";
import { asJsonObject, type Json, toJson } from "@/lib/domain/json";
import { readBriefing, readLogo } from "./read-briefing";

/** Where a briefing is kept under an account. */
export interface KeptAt {
  readonly id: string;
  /** The version that was seen. */
  readonly version: number;
  readonly isShared: boolean;
}

/** A briefing as this browser keeps it. */
export interface LocalCopy {
  /** Its name in this browser; the id under an account where it has one. */
  readonly name: string;
  readonly briefing: Briefing;
  readonly kept: KeptAt | null;
  /** Whether the account has all of it. */
  readonly isSaved: boolean;
  /** Milliseconds since 1970. */
  readonly changedAt: number;
}

export type Keeping = "kept" | "full" | "off";

const prefixOf = (negotiation: string) => `parley-briefing ${negotiation} `;
const logoKeyOf = (key: string) => key.replace("parley-briefing ", "parley-briefing-logo ");

/** Under which key a copy stands in the browser's storage. */
export const keyOf = ({ briefing, name }: Pick<LocalCopy, "briefing" | "name">) =>
  prefixOf(briefing.negotiation) + name;

/** What this browser keeps of a negotiation, the latest changed first. */
export function listCopies(negotiation: string): readonly LocalCopy[] {
  try {
    const prefix = prefixOf(negotiation);
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .flatMap((key) => findCopy(negotiation, key.slice(prefix.length)) ?? [])
      .sort((a, b) => b.changedAt - a.changedAt);
  } catch {
    // Storage may be switched off: then nothing is kept.
    return [];
  }
}

/** The copy of that name, or null. */
export function findCopy(negotiation: string, name: string): LocalCopy | null {
  try {
    const key = prefixOf(negotiation) + name;
    const text = localStorage.getItem(key);
    return text === null ? null : readCopy(name, negotiation, text, localStorage.getItem(logoKeyOf(key)));
  } catch {
    return null;
  }
}

/** Keeps a copy; the logo apart and only where it changed, since it is large and everything else is not. */
export function keepCopy(copy: LocalCopy, isLogoNew: boolean): Keeping {
  try {
    const key = keyOf(copy);
    const { logo, ...briefing } = copy.briefing;
    if (isLogoNew && logo === null) localStorage.removeItem(logoKeyOf(key));
    localStorage.setItem(key, JSON.stringify({ ...copy, briefing }));
    if (isLogoNew && logo !== null) localStorage.setItem(logoKeyOf(key), JSON.stringify(logo));
    return "kept";
  } catch (error) {
    return error instanceof DOMException && error.name === "QuotaExceededError" ? "full" : "off";
  }
}

export function forgetCopy(copy: LocalCopy): void {
  try {
    localStorage.removeItem(keyOf(copy));
    localStorage.removeItem(logoKeyOf(keyOf(copy)));
  } catch {
    // Nothing was kept either.
  }
}

function readCopy(name: string, negotiation: string, text: string, logo: string | null): LocalCopy | null {
  const parsed: Json = toJson(JSON.parse(text));
  const { briefing = null, kept = null, isSaved, changedAt } = asJsonObject(parsed);
  const { id, version, isShared } = asJsonObject(kept);
  const read = readBriefing(asJsonObject(briefing), negotiation);
  if (read === null) return null;
  return {
    name,
    briefing: { ...read, logo: logo === null ? null : readLogo(toJson(JSON.parse(logo))) },
    kept:
      typeof id === "string" && typeof version === "number"
        ? { id, version, isShared: isShared === true }
        : null,
    isSaved: isSaved === true,
    changedAt: typeof changedAt === "number" ? changedAt : 0,
  };
}
