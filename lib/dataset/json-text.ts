/** What is wrong with a JSON text, and where: lines and columns count from 1. */
export interface JsonFault {
  readonly line: number;
  readonly column: number;
  readonly reason: string;
}

export type JsonReading = { readonly value: unknown } | { readonly faults: readonly JsonFault[] };

const DEEPEST = 32;
const SPACE = /[ \t\r\n]*/y;
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;

class Stop extends Error {}

/**
 * The value of a JSON text, as `JSON.parse` gives it, but with two faults told that it passes over:
 * where a text is broken, and fields given twice, of which it silently keeps the last.
 */
export function readJson(text: string): JsonReading {
  const scan = new JsonScan(text);
  try {
    const value = scan.document();
    return scan.marks.length === 0 ? { value } : { faults: placeFaults(text, scan.marks) };
  } catch (error) {
    if (error instanceof Stop) return { faults: placeFaults(text, scan.marks) };
    throw error;
  }
}

interface Mark {
  readonly offset: number;
  readonly reason: string;
}

/** Lines and columns of marks in ascending order, in one pass over the text. */
function placeFaults(text: string, marks: readonly Mark[]): JsonFault[] {
  let line = 1;
  let lineStart = 0;
  return marks.map(({ offset, reason }) => {
    for (
      let end = text.indexOf("\n", lineStart);
      end >= 0 && end < offset;
      end = text.indexOf("\n", lineStart)
    ) {
      line += 1;
      lineStart = end + 1;
    }
    return { line, column: offset - lineStart + 1, reason };
  });
}

class JsonScan {
  readonly marks: Mark[] = [];
  private at = 0;

  constructor(private readonly text: string) {
    if (text.startsWith("\uFEFF")) this.at = 1;
  }

  document(): unknown {
    const value = this.value(0);
    this.take(SPACE);
    if (this.at < this.text.length) this.stop("there is more text after the end");
    return value;
  }

  private value(depth: number): unknown {
    this.take(SPACE);
    if (depth > DEEPEST) return this.stop(`is nested more than ${DEEPEST} deep`);
    if (this.skip("{")) return this.object(depth);
    if (this.skip("[")) return this.list(depth);
    if (this.text[this.at] === '"') return this.string();
    const scalar = this.take(SCALAR);
    if (scalar === null) return this.stop(`no value starts with ${this.here()}`);
    return JSON.parse(scalar);
  }

  private string(): string {
    const start = this.at;
    const end = this.endOfString(start);
    if (end === null) return this.stop("a text starts here and does not end");
    this.at = end;
    try {
      return String(JSON.parse(this.text.slice(start, end)));
    } catch {
      this.at = start;
      return this.stop("the text holds a line break, a control character or an unknown escape");
    }
  }

  /** After the closing quote. By hand: on megabytes of text a regular expression runs out of stack. */
  private endOfString(start: number): number | null {
    for (
      let quote = this.text.indexOf('"', start + 1);
      quote >= 0;
      quote = this.text.indexOf('"', quote + 1)
    ) {
      let slashes = 0;
      while (this.text[quote - 1 - slashes] === "\\") slashes += 1;
      if (slashes % 2 === 0) return quote + 1;
    }
    return null;
  }

  private object(depth: number): object {
    const fields = new Map<string, unknown>();
    this.take(SPACE);
    if (this.skip("}")) return {};
    do {
      this.take(SPACE);
      const start = this.at;
      if (this.text[start] !== '"') {
        return this.stop(`a field name in quotes should be here, not ${this.here()}`);
      }
      const name = this.string();
      if (fields.has(name)) this.tell(start, `the field ${JSON.stringify(name)} is given twice`);
      this.take(SPACE);
      if (!this.skip(":")) this.stop(`a colon should be here, not ${this.here()}`);
      fields.set(name, this.value(depth + 1));
      this.take(SPACE);
    } while (this.skip(","));
    if (!this.skip("}")) this.stop(`a comma or } should be here, not ${this.here()}`);
    return Object.fromEntries(fields);
  }

  private list(depth: number): unknown[] {
    const items: unknown[] = [];
    this.take(SPACE);
    if (this.skip("]")) return items;
    do {
      items.push(this.value(depth + 1));
      this.take(SPACE);
    } while (this.skip(","));
    if (!this.skip("]")) this.stop(`a comma or ] should be here, not ${this.here()}`);
    return items;
  }

  private take(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? null;
    if (found !== null) this.at += found.length;
    return found;
  }

  private skip(mark: string): boolean {
    if (this.text[this.at] !== mark) return false;
    this.at += 1;
    return true;
  }

  private here(): string {
    const character = this.text[this.at];
    return character === undefined ? "the end of the text" : JSON.stringify(character);
  }

  private tell(offset: number, reason: string): void {
    this.marks.push({ offset, reason });
  }

  private stop(reason: string): never {
    this.tell(this.at, reason);
    throw new Stop(reason);
  }
}
