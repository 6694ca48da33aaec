import type { JsonObject } from "@/lib/domain/json";

/** Leaves for `to`, else for wherever the account's work is. The page that is left stays as it is until then. */
export function goOn({ role }: JsonObject, to: string | null): Promise<void> {
  location.assign(to ?? (role === "reader" ? "/desk/account" : "/desk"));
  return new Promise(() => {});
}
