import { connect, type Socket } from "node:net";
import { z } from "zod";
import { answerParent } from "./child";

/** How much to ask of which address; the load ends by itself after `requests`. */
const jobSchema = z.object({
  port: z.int(),
  /** `{instant}` in it stands for another instant in each request. */
  path: z.string(),
  requests: z.int().max(10_000),
  connections: z.int().max(64),
});

export type Job = z.output<typeof jobSchema>;

const FIRST_INSTANT = Date.parse("2027-01-01T00:00:00Z");
const CHUNKED_END = Buffer.from("\r\n0\r\n\r\n");

let asked = 0;

/** Asks over kept-alive connections, one request at a time on each; gives the answers per second. */
async function run({ port, path, requests, connections }: Job): Promise<number> {
  const sockets = await Promise.all(Array.from({ length: connections }, () => open(port)));
  let left = requests;
  const start = performance.now();
  await Promise.all(
    sockets.map(async (socket) => {
      while (left > 0) {
        left -= 1;
        asked += 1;
        await ask(socket, path.replace("{instant}", new Date(FIRST_INSTANT + asked).toISOString()));
      }
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  for (const socket of sockets) socket.destroy();
  return requests / seconds;
}

function open(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: "127.0.0.1", port, noDelay: true }, () => resolve(socket));
    socket.once("error", reject);
  });
}

/**
 * One request over the socket, done when its whole answer is there: an HTTP client of Node's own would take
 * longer than the fastest server here. Throws for any answer but 200.
 */
function ask(socket: Socket, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let head: Buffer | null = Buffer.alloc(0);
    let left = Number.NaN;
    let tail = Buffer.alloc(0);
    const settle = (error?: Error) => {
      socket.off("data", onData);
      socket.off("close", onClose);
      if (error === undefined) resolve();
      else reject(error);
    };
    const onClose = () => settle(new Error(`closed before ${path} was answered`));
    const onData = (chunk: Buffer) => {
      if (head !== null) {
        head = Buffer.concat([head, chunk]);
        const end = head.indexOf("\r\n\r\n");
        if (end < 0) return;
        const text = head.toString("latin1", 0, end);
        if (!text.startsWith("HTTP/1.1 200 ")) return settle(new Error(`${path}: ${text.split("\r\n")[0]}`));
        left = Number(/content-length: *(\d+)/i.exec(text)?.[1]) - (head.length - end - 4);
        head = null;
      } else left -= chunk.length;
      // Without a length the answer is in chunks, and the last one is empty.
      tail = Buffer.concat([tail, chunk]).subarray(-CHUNKED_END.length);
      const isWhole = Number.isNaN(left) ? tail.equals(CHUNKED_END) : left === 0;
      if (isWhole) settle();
    };
    socket.on("data", onData);
    socket.on("close", onClose);
    socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: keep-alive\r\n\r\n`);
  });
}

answerParent((message) => run(jobSchema.parse(message)));
