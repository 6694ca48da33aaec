import type { Fault } from "@/lib/domain/fault";
import { suggest } from "@/messages";

interface ToldProblem {
  readonly detail: string;
  readonly faults: readonly Fault[];
}

/** Sends what a form holds, and gives what became of it. Never throws. */
export async function sendSuggestion(action: string, form: FormData) {
  const fields = [...form].filter(([, value]) => value !== "");
  try {
    const response = await fetch(action, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(Object.fromEntries(fields)),
    });
    if (response.ok) return { kind: "done" } as const;
    const { detail, faults }: ToldProblem = await response.json();
    return { kind: "failed", told: suggest.refused(detail), faults } as const;
  } catch {
    return { kind: "failed", told: suggest.offline, faults: [] } as const;
  }
}
