import { createHash } from "node:crypto";

/** What an endpoint answers, ready to be sent. */
export interface Body {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly etag: string;
}

/** A body, and what else is told of it. */
interface Kept<Note> {
  readonly body: Body;
  readonly note: Note;
}

/**
 * Bodies that were built, the least recently asked for dropped first once they exceed `mostBytes` together. A
 * body above a quarter of that is not kept, so that no single one empties the cache.
 */
export class BodyCache<Note = null> {
  private readonly bodies = new Map<string, Kept<Note>>();
  private bytes = 0;

  constructor(private readonly mostBytes: number) {}

  /** What is kept under `key`, or null. */
  find(key: string): Kept<Note> | null {
    const known = this.bodies.get(key);
    if (known === undefined) return null;
    this.bodies.delete(key);
    this.bodies.set(key, known);
    return known;
  }

  keep(key: string, kept: Kept<Note>): void {
    const { length } = kept.body.bytes;
    if (length > this.mostBytes / 4 || this.bodies.has(key)) return;
    this.bodies.set(key, kept);
    this.bytes += length;
    for (const [oldest, { body }] of this.bodies) {
      if (this.bytes <= this.mostBytes) break;
      this.bodies.delete(oldest);
      this.bytes -= body.bytes.length;
    }
  }
}

/** The body kept under `key`, or the one that `build` gives, which is then kept. */
export function getKeptBody(cache: BodyCache, key: string, build: () => Body): Body {
  const known = cache.find(key);
  if (known !== null) return known.body;
  const body = build();
  cache.keep(key, { body, note: null });
  return body;
}

/** A text, or any other value as JSON, with the tag that tells one content from another. */
export function buildBody(value: unknown): Body {
  const bytes = new TextEncoder().encode(typeof value === "string" ? value : JSON.stringify(value));
  const hash = createHash("sha256").update(bytes).digest("base64url").slice(0, 22);
  // Weak: the server may compress the same content or not.
  return { bytes, etag: `W/"${hash}"` };
}
