const LENGTH = 20;

/** A name that nothing else has. Browsers give `randomUUID` only to pages that came over TLS. */
export function makeName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(LENGTH));
  return Array.from(bytes, (byte) => (byte % 36).toString(36)).join("");
}
