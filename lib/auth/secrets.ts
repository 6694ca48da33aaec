import { createHash, randomBytes } from "node:crypto";

/** Too many to guess: 256 bits, as text that fits into an address. */
export function makeSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** What is kept of a secret. A plain hash will do, because nobody can try 2^256 of them. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
