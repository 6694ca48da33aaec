import { readFaults } from "@/components/desk/desk-request";
import type { Briefing } from "@/lib/briefing/briefing";
import type { Fault } from "@/lib/domain/fault";
import { asJsonObject, type Json, toJson } from "@/lib/domain/json";
import type { BriefingFormat } from "@/lib/export/export-job";
import { briefingPage } from "@/messages";

export type RequestedFile =
  | { readonly kind: "file"; readonly blob: Blob; readonly name: string }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly told: string; readonly faults: readonly Fault[] };

const { files: texts } = briefingPage;

/** Asks for the briefing as a file. Never throws; says what to do where there is none. */
export async function requestFile(
  content: Briefing,
  kept: string | null,
  format: BriefingFormat,
  signal: AbortSignal,
): Promise<RequestedFile> {
  try {
    const answer = await fetch(`/api/v1/negotiations/${content.negotiation}/briefing/files/${format}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ content, kept }),
      signal,
    });
    if (!answer.ok) return await readFailure(answer);
    const [, name = `briefing.${format}`] =
      /filename="([^"]+)"/.exec(answer.headers.get("Content-Disposition") ?? "") ?? [];
    return { kind: "file", blob: await answer.blob(), name };
  } catch {
    return signal.aborted
      ? { kind: "cancelled" }
      : { kind: "failed", told: briefingPage.unreachable, faults: [] };
  }
}

async function readFailure(answer: Response): Promise<RequestedFile> {
  // What stands in between may answer with something that is no problem details.
  const problem: Json = toJson(await answer.json().catch(() => ({})));
  const { detail, faults = null } = asJsonObject(problem);
  const own = typeof detail === "string" ? detail : texts.busy;
  const told = answer.status === 503 ? texts.busy : answer.status === 413 ? texts.tooLarge : own;
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
