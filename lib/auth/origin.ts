import { getAccountSettings } from "./settings";

/** Where this process is reached: PARLEY_URL, else on this machine at the port that it serves on. */
export function findOwnOrigin(): string {
  return getAccountSettings().origin ?? `http://localhost:${process.env.PORT || "3000"}`;
}

/** Where `request` was sent to: PARLEY_URL, else the host that it names. */
export function findOrigin(request: Request): string {
  const { protocol, host } = new URL(request.url);
  return getAccountSettings().origin ?? `${protocol}//${request.headers.get("Host") ?? host}`;
}
