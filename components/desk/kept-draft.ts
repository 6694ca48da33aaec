import { asJsonObject, isJsonList, type Json, type JsonObject } from "@/lib/domain/json";

/** What was typed and has not reached the server, kept in this browser. */
export interface KeptDraft {
  readonly content: JsonObject;
  /** What the server had last, to merge from when somebody else has changed it since. */
  readonly saved: JsonObject;
  /** The draft and the version that it was typed over; null for one that the server does not know yet. */
  readonly draft: { readonly id: string; readonly version: number } | null;
  /** What was sent and not answered: the server may have any of it, or none. */
  readonly sent: readonly JsonObject[];
  /** The key under which the draft is begun. */
  readonly key: string | null;
}

const PREFIX = "parley-draft ";

/** What this browser keeps for an entry, or null. */
export function findKept(entry: string): KeptDraft | null {
  try {
    const text = localStorage.getItem(PREFIX + entry);
    if (text === null) return null;
    const parsed: Json = JSON.parse(text);
    const kept = asJsonObject(parsed);
    const { id, version } = asJsonObject(kept.draft ?? null);
    return {
      content: asJsonObject(kept.content ?? null),
      saved: asJsonObject(kept.saved ?? null),
      draft: typeof id === "string" && typeof version === "number" ? { id, version } : null,
      sent: isJsonList(kept.sent) ? kept.sent.map(asJsonObject) : [],
      key: typeof kept.key === "string" ? kept.key : null,
    };
  } catch {
    // Storage may be switched off, or hold something else: then nothing is kept.
    return null;
  }
}

/** Keeps it; false where the browser does not let us. */
export function keep(entry: string, kept: KeptDraft): boolean {
  try {
    localStorage.setItem(PREFIX + entry, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

export function forget(entry: string): void {
  try {
    localStorage.removeItem(PREFIX + entry);
  } catch {
    // Nothing was kept either.
  }
}
