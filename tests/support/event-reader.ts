interface ServerEvent {
  readonly event: string;
  readonly data: unknown;
}

/** Reads server-sent events as a browser does; comments and settings are kept apart. */
export class EventReader {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  readonly #decoder = new TextDecoder();
  #text = "";
  /** Lines that are no part of an event. */
  readonly others: string[] = [];

  constructor(body: ReadableStream<Uint8Array> | null) {
    if (body === null) throw new RangeError("no body");
    this.#reader = body.getReader();
  }

  /** The next event, when there is one; null when the stream has ended. */
  async next(): Promise<ServerEvent | null> {
    for (;;) {
      const end = this.#text.indexOf("\n\n");
      if (end < 0) {
        const { done, value } = await this.#reader.read();
        if (done) return null;
        this.#text += this.#decoder.decode(value, { stream: true });
        continue;
      }
      const lines = this.#text.slice(0, end).split("\n");
      this.#text = this.#text.slice(end + 2);
      const find = (name: string) =>
        lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
      const [event, data] = [find("event"), find("data")];
      if (event !== undefined && data !== undefined) return { event, data: JSON.parse(data) };
      this.others.push(...lines);
    }
  }

  cancel(): Promise<void> {
    return this.#reader.cancel();
  }
}
