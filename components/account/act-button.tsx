"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import type { JsonObject } from "@/lib/domain/json";
import { askAccount } from "./account-request";

interface ActButtonProps {
  readonly label: string;
  /** What it does to what, for those who listen. */
  readonly spoken?: string;
  readonly method: "DELETE" | "PATCH";
  /** Below `/api`. */
  readonly path: string;
  readonly body?: JsonObject;
  /** Where to go when it is done; the page is drawn anew when left out. */
  readonly then?: string;
}

/** Does one thing to one account, session, token or invitation. */
export function ActButton({ label, spoken, method, path, body, then }: ActButtonProps) {
  const router = useRouter();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function act() {
    if (isBusy) return;
    setBusy(true);
    setProblem(null);
    const answer = await askAccount({ method, path, body });
    setBusy(false);
    if (answer.kind === "refused") setProblem(answer.problem);
    else if (then !== undefined) location.assign(then);
    else router.refresh();
  }

  return (
    <div>
      <button type="button" className="control" aria-label={spoken} aria-disabled={isBusy} onClick={act}>
        {label}
      </button>
      <div role="alert">{problem && <p className="field-fault">{problem}</p>}</div>
    </div>
  );
}
