import { readFaults } from "@/components/desk/desk-request";
import type { Fault } from "@/lib/domain/fault";
import { asJsonObject, type JsonObject } from "@/lib/domain/json";
import { account } from "@/messages";

/** What the API answered about an account. */
export type AccountAnswer =
  | { readonly kind: "done"; readonly body: JsonObject }
  | { readonly kind: "refused"; readonly problem: string; readonly faults: readonly Fault[] };

interface AccountRequest {
  readonly method: "POST" | "PUT" | "PATCH" | "DELETE";
  /** Below `/api`. */
  readonly path: string;
  readonly body?: JsonObject;
}

/** Asks the API under the session's cookie. Never throws; what went wrong is told in words. */
export async function askAccount({ method, path, body }: AccountRequest): Promise<AccountAnswer> {
  try {
    const response = await fetch(`/api${path}`, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } }),
    });
    const answer = response.status === 204 ? {} : asJsonObject(await response.json());
    return response.ok ? { kind: "done", body: answer } : refuse(response.status, answer, path);
  } catch {
    return { kind: "refused", problem: account.offline, faults: [] };
  }
}

function refuse(status: number, { detail, faults = null }: JsonObject, path: string): AccountAnswer {
  const isOver = status === 401 && path !== "/v1/session";
  const problem = isOver ? account.signedOut : typeof detail === "string" ? detail : account.failed;
  return { kind: "refused", problem, faults: readFaults(faults) };
}
