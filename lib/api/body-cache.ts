import { createHash } from "node:crypto";

/** What an endpoint answers, ready to be sent. */
export interface Body {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly etag: string;
}

/**
 * Bodies that were built, the least recently asked for dropped first once they exceed `mostBytes` together. A
 * body above a quarter of that is not kept, so that no single one empties the cache.
 */
export class BodyCache {
  private readonly bodies = new Map<string, Body>();
  private bytes = 0;

  constructor(private readonly mostBytes: number) {}

  /** The body kept under `key`, or the one that `build` gives, which is then kept. */
  get(key: string, build: () => Body): Body {
    const known = this.bodies.get(key);
    if (known !== undefined) {
      this.bodies.delete(key);
      this.bodies.set(key, known);
      return known;
    }
    const body = build();
    if (body.bytes.length > this.mostBytes / 4) return body;
    this.bodies.set(key, body);
    this.bytes += body.bytes.length;
    for (const [oldest, { bytes }] of this.bodies) {
      if (this.bytes <= this.mostBytes) break;
      this.bodies.delete(oldest);
      this.bytes -= bytes.length;
    }
    return body;
  }
}

/** A text, or any other value as JSON, with the tag that tells one content from another. */
export function buildBody(value: unknown): Body {
  const bytes = new TextEncoder().encode(typeof value === "string" ? value : JSON.stringify(value));
  const hash = createHash("sha256").update(bytes).digest("base64url").slice(0, 22);
  // Weak: the server may compress the same content or not.
  return { bytes, etag: `W/"${hash}"` };
}
