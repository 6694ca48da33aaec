import { readFaults } from "@/components/desk/desk-request";
import type { Briefing } from "@/lib/briefing/briefing";
import type { Fault } from "@/lib/domain/fault";
import { asJsonObject, type Json, toJson } from "@/lib/domain/json";
import type { BriefingFormat, Progress } from "@/lib/export/export-job";
import { briefingPage } from "@/messages";
import { readLines } from "./read-lines";

export type RequestedFile =
  | { readonly kind: "file"; readonly blob: Blob; readonly name: string }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly told: string; readonly faults: readonly Fault[] };

interface Asked {
  readonly content: Briefing;
  /** Its id under an account. */
  readonly kept: string | null;
  readonly format: BriefingFormat;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

const { files: texts } = briefingPage;

/** Asks for the briefing as a file. Never throws; says what to do where there is none. */
export async function requestFile({
  content,
  kept,
  format,
  signal,
  onProgress,
}: Asked): Promise<RequestedFile> {
  try {
    const path = `/api/v1/negotiations/${content.negotiation}/briefing/files/${format}?progress=true`;
    const answer = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ content, kept }),
      signal,
    });
    // What stands in between may answer with something that is no problem details.
    if (!answer.ok) return tellFailure(answer.status, toJson(await answer.json().catch(() => ({}))));
    for await (const line of readLines(answer)) {
      const { drawn, of, file = null, problem = null } = asJsonObject(toJson(JSON.parse(line)));
      if (typeof drawn === "number" && typeof of === "number") onProgress({ drawn, of });
      if (problem !== null) return tellFailure(Number(asJsonObject(problem).status), problem);
      if (file !== null) return readFile(file);
    }
    return { kind: "failed", told: briefingPage.unreachable, faults: [] };
  } catch {
    return signal.aborted
      ? { kind: "cancelled" }
      : { kind: "failed", told: briefingPage.unreachable, faults: [] };
  }
}

function readFile(file: Json): RequestedFile {
  const { name, mediaType, base64 } = asJsonObject(file);
  const bytes = Uint8Array.from(atob(String(base64)), (character) => character.charCodeAt(0));
  return { kind: "file", blob: new Blob([bytes], { type: String(mediaType) }), name: String(name) };
}

function tellFailure(status: number, problem: Json): RequestedFile {
  const { detail, faults = null } = asJsonObject(problem);
  const own = typeof detail === "string" ? detail : texts.busy;
  const told = status === 503 ? texts.busy : status === 413 ? texts.tooLarge : own;
  return { kind: "failed", told, faults: readFaults(faults) };
}

/** Lets the browser save a file that is here already. */
export function saveBlob(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
