import { z } from "zod";
import { slugSchema } from "@/lib/dataset/text-schema";
import { getDatabase } from "@/lib/db/client";
import { findRecordVersion } from "@/lib/db/record";
import type { Slug } from "@/lib/domain/model";
import { ParleyError } from "@/lib/errors";
import { type EventStream, openEventStream } from "@/lib/web/event-stream";
import { followChanges } from "@/lib/web/live-changes";
import { type DocumentedEndpoint, EVENT_STREAM } from "./endpoint";
import { readOnly } from "./handlers";
import { noQuerySchema, parseQuery } from "./query-schema";
import { CROSS_ORIGIN } from "./respond";
import { readStored } from "./stored";

export const liveEndpoint: DocumentedEndpoint = {
  path: "/negotiations/{slug}/live",
  operationId: "followNegotiation",
  summary:
    "Every version of the record as it is published: server-sent events that begin with the present one",
  query: noQuerySchema,
  response: z
    .string()
    .describe('Events "version" and then "change", each with {"version": "..."} as its data.'),
  mediaType: EVENT_STREAM,
};

const MOST_STREAMS = 500;
const PULSE_MS = 20_000;
const RETRY_MS = 3_000;

// On globalThis, so that there is one bound and one end for the process.
const store = globalThis as typeof globalThis & { parleyStreams?: Set<EventStream> };

interface Context {
  readonly params: Promise<{ readonly slug: string }>;
}

/** The methods of the route. */
export const liveMethods = readOnly(async (request: Request, { params }: Context) => {
  const { slug } = await params;
  parseQuery(noQuerySchema, new URL(request.url).searchParams);
  const streams = getStreams();
  if (streams.size >= MOST_STREAMS) {
    throw new ParleyError("unavailable", `${MOST_STREAMS} streams of changes are open already.`);
  }
  let stop: () => void = () => {};
  const stream = openEventStream(request.signal, {
    retryMs: RETRY_MS,
    pulseMs: PULSE_MS,
    onEnd: () => {
      stop();
      streams.delete(stream);
    },
  });
  streams.add(stream);
  try {
    stop = await follow(slug, stream);
  } catch (error) {
    stream.end();
    throw error;
  }
  if (!streams.has(stream)) stop();
  return new Response(stream.body, {
    headers: {
      ...CROSS_ORIGIN,
      "Content-Type": EVENT_STREAM,
      // Compressing would hold events back.
      "Cache-Control": "no-store, no-transform",
      "X-Accel-Buffering": "no",
      "X-Content-Type-Options": "nosniff",
    },
  });
});

/** Sends the present version and then each later one, once. */
async function follow(slug: Slug, stream: EventStream): Promise<() => void> {
  let last: bigint | null = null;
  const heard: string[] = [];
  const onVersion = (version: string) => {
    if (last === null) heard.push(version);
    else if (BigInt(version) > last) {
      last = BigInt(version);
      stream.send("change", { version });
    }
  };
  const stop = await readStored(() => followChanges(slug, onVersion));
  try {
    // After the following has begun, so that nothing falls in between.
    const version = await getVersion(slug);
    last = BigInt(version);
    stream.send("version", { version });
    for (const later of heard) onVersion(later);
    return stop;
  } catch (error) {
    stop();
    throw error;
  }
}

/** Throws ParleyError `not-found` where there is no such negotiation. */
async function getVersion(slug: string): Promise<string> {
  const version = slugSchema.safeParse(slug).success
    ? await readStored(async () => findRecordVersion(await getDatabase(), slug))
    : null;
  if (version === null) throw new ParleyError("not-found", `There is no negotiation "${slug}".`);
  return version;
}

function getStreams(): Set<EventStream> {
  if (store.parleyStreams !== undefined) return store.parleyStreams;
  const streams = new Set<EventStream>();
  store.parleyStreams = streams;
  // A server that is told to stop waits for its answers to end, and these would not.
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => {
      for (const stream of streams) stream.end();
      if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
    });
  }
  return streams;
}
