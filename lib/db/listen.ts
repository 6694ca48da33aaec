import { setTimeout as delay } from "node:timers/promises";
import type { PGlite } from "@electric-sql/pglite";
import type { Slug } from "@/lib/domain/model";
import { withPGliteTurn } from "./pglite-adapter";
import { connectListener } from "./server";

/** A committed write to a record. */
export interface RecordedVersion {
  readonly negotiation: Slug;
  readonly version: string;
}

/** Whoever wants to hear of committed writes, from this process and from all others. */
export interface ChangeListener {
  onChange(change: RecordedVersion): void;
  /** Writes may have gone unheard while the connection was lost: look again. */
  onGap(): void;
}

/** Ends the listening. */
export type StopListening = () => Promise<void>;

/** Where a trigger on the audit log tells of every committed write: `<negotiation> <version>`. */
export const CHANGE_CHANNEL = "parley_change";

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;

/** On the embedded database, which this process holds alone. */
export async function listenEmbedded(pglite: PGlite, listener: ChangeListener): Promise<StopListening> {
  // In a turn of its own: within somebody else's transaction it would end when that is rolled back.
  const stop = await withPGliteTurn(pglite, () =>
    pglite.listen(CHANGE_CHANNEL, (told) => tell(listener, told)),
  );
  return async () => {
    if (!pglite.closed) await withPGliteTurn(pglite, () => stop());
  };
}

/**
 * On a server, over a connection of its own that is made anew, with growing pauses, for as long as it takes.
 * Rejects when the first one cannot be made.
 */
export async function listenOnServer(databaseUrl: string, listener: ChangeListener): Promise<StopListening> {
  const stopped = new AbortController();
  const connect = () =>
    connectListener(databaseUrl, CHANGE_CHANNEL, {
      onNotice: (told) => tell(listener, told),
      onLost: () => void reconnect(),
    });
  let end = await connect();

  async function reconnect(): Promise<void> {
    for (let pause = FIRST_PAUSE_MS; !stopped.signal.aborted; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      try {
        end = await connect();
        if (stopped.signal.aborted) await end();
        else listener.onGap();
        return;
      } catch {
        await delay(pause, undefined, { ref: false, signal: stopped.signal }).catch(() => {});
      }
    }
  }

  return async () => {
    stopped.abort();
    await end();
  };
}

function tell(listener: ChangeListener, told: string): void {
  const [negotiation, version] = told.split(" ");
  if (negotiation && version) listener.onChange({ negotiation, version });
}
