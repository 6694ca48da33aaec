import { isIP } from "node:net";
import { type AccountSettings, getAccountSettings } from "./settings";

/** Where the server writes the address of the socket that a request came through; see `watchPeers`. */
export const PEER_HEADER = "x-parley-peer";

declare global {
  // On globalThis, because the server that sets it and the routes that read it are bundled apart.
  var parleyWatchesPeers: boolean | undefined;
}

/**
 * Where a request comes from, or null where that cannot be known. X-Forwarded-For is believed only behind a
 * proxy (PARLEY_TRUST_PROXY), and then only its last entry, which that proxy wrote. Next fills the header in from
 * the socket only when a client has not sent one, so without a proxy it says whatever the client likes; the
 * socket's own address is written down by `watchPeers`.
 */
export function findClientAddress(
  headers: Headers,
  { trustsProxy }: Pick<AccountSettings, "trustsProxy"> = getAccountSettings(),
): string | null {
  const forwarded = headers.get("x-forwarded-for")?.split(",").at(-1)?.trim();
  if (trustsProxy && forwarded) return readAddress(forwarded);
  return globalThis.parleyWatchesPeers ? readAddress(headers.get(PEER_HEADER) ?? "") : null;
}

/** The address as a whole, or of IPv6 the half that names a network: everybody has the other half to choose from. */
export function findClientNetwork(headers: Headers): string | null {
  const address = findClientAddress(headers);
  return address === null || isIP(address) === 4 ? address : listGroups(address).slice(0, 4).join(":");
}

function readAddress(text: string): string | null {
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(text) ?? [];
  const address = mapped ?? text;
  return isIP(address) === 0 ? null : address;
}

function listGroups(address: string): string[] {
  // As URLs write it: without zone, short, in small letters, its last part in no dots.
  const written = new URL(`http://[${address.split("%")[0]}]`).hostname.slice(1, -1);
  const [left = "", right] = written.split("::");
  const before = left === "" ? [] : left.split(":");
  const after = right ? right.split(":") : [];
  const zeros = Array<string>(right === undefined ? 0 : 8 - before.length - after.length).fill("0");
  return [...before, ...zeros, ...after];
}
