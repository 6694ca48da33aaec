import type { Fault } from "@/lib/domain/fault";
import { asJsonObject, type Json, type JsonObject } from "@/lib/domain/json";

/** What the desk's API answered, told apart as far as a screen does. */
export type DeskAnswer =
  | { readonly kind: "done"; readonly body: JsonObject; readonly version: number | null }
  | { readonly kind: "offline" }
  | { readonly kind: "signed-out" }
  | {
      readonly kind: "stale";
      readonly version: number;
      readonly current: JsonObject;
      readonly detail: string;
    }
  | {
      readonly kind: "refused";
      readonly status: number;
      readonly detail: string;
      readonly faults: readonly Fault[];
    };

interface DeskRequest {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Below `/api/v1`. */
  readonly path: string;
  readonly version?: number | null;
  readonly body?: Json;
  /** A repetition with it is answered as the first time. */
  readonly key?: string;
  /** Sends it even while the page is being left. */
  readonly keepalive?: boolean;
}

/** Asks the desk's API under the session's cookie. Never throws. */
export async function askDesk({
  method,
  path,
  version,
  body,
  key,
  keepalive = false,
}: DeskRequest): Promise<DeskAnswer> {
  try {
    const response = await fetch(`/api/v1${path}`, {
      method,
      keepalive,
      headers: {
        ...(body !== undefined && { "Content-Type": "application/json" }),
        ...(version != null && { "If-Match": `"${version}"` }),
        ...(key !== undefined && { "Idempotency-Key": key }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return readAnswer(response, response.status === 204 ? {} : asJsonObject(await response.json()));
  } catch {
    // No answer, or one cut short: either way nothing is known to have been done.
    return { kind: "offline" };
  }
}

function readAnswer(response: Response, body: JsonObject): DeskAnswer {
  if (response.ok) return { kind: "done", body, version: readVersion(response) };
  if (response.status === 401) return { kind: "signed-out" };
  const detail = typeof body.detail === "string" ? body.detail : "";
  if (response.status === 412) {
    const current = asJsonObject(body.current ?? null);
    return {
      kind: "stale",
      version: readVersion(response) ?? 0,
      current: asJsonObject(current.value ?? null),
      detail,
    };
  }
  return { kind: "refused", status: response.status, detail, faults: readFaults(body.faults ?? null) };
}

function readVersion(response: Response): number | null {
  const [, digits] = /"(\d+)"/.exec(response.headers.get("ETag") ?? "") ?? [];
  return digits === undefined ? null : Number(digits);
}

/** The faults that a problem tells. */
export function readFaults(value: Json): Fault[] {
  if (!Array.isArray(value)) return [];
  return value.map((each: Json) => {
    const { at, reason } = asJsonObject(each);
    return { at: String(at ?? ""), reason: String(reason ?? "") };
  });
}
