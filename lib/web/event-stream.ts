/** Answers that go on for as long as somebody reads them; see the standard of server-sent events. */
export interface EventStream {
  readonly body: ReadableStream<Uint8Array<ArrayBuffer>>;
  /** Does nothing once the stream has ended. */
  send(event: string, data: unknown): void;
  end(): void;
}

interface StreamSettings {
  /** How long a reader waits before it asks again. */
  readonly retryMs: number;
  /** How often an empty line is sent, so that nobody in between takes the connection for idle. */
  readonly pulseMs: number;
  /** Called once, whoever ended it. */
  readonly onEnd: () => void;
}

/** More unread messages than this, and the reader is taken for gone. */
const MOST_UNREAD = 100;

/** Opens a stream that ends when its reader goes away, does not read, or `end` is called. */
export function openEventStream(
  signal: AbortSignal,
  { retryMs, pulseMs, onEnd }: StreamSettings,
): EventStream {
  const encoder = new TextEncoder();
  let controller: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>> | null = null;

  const write = (text: string) => {
    if (controller === null) return;
    controller.enqueue(encoder.encode(text));
    if ((controller.desiredSize ?? 0) < -MOST_UNREAD) end();
  };
  const pulse = setInterval(() => write(":\n\n"), pulseMs);
  const release = () => {
    controller = null;
    clearInterval(pulse);
    signal.removeEventListener("abort", end);
    onEnd();
  };
  const end = () => {
    if (controller === null) return;
    controller.close();
    release();
  };
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(given) {
      controller = given;
    },
    cancel: release,
  });
  write(`retry: ${retryMs}\n\n`);
  signal.addEventListener("abort", end);
  if (signal.aborted) queueMicrotask(end);
  return {
    body,
    send: (event, data) => write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
    end,
  };
}
