import { useEffect, useState } from "react";
import type { Slug } from "@/lib/domain/model";

/** After an answer that ends the stream for good, such as that too many are open. */
const RETRY_MS = 60_000;

/** What the stream of a record last told. */
export interface Followed {
  /** Null until it has told anything. */
  readonly version: string | null;
  readonly isOpen: boolean;
}

/**
 * The newest version of a record, as it is published. A page that nobody sees does not listen: a browser has
 * few connections to one server, and the stream begins with the present version anyway.
 */
export function useLatestVersion(negotiation: Slug): Followed {
  const [followed, setFollowed] = useState<Followed>({ version: null, isOpen: false });
  useEffect(() => {
    let source: EventSource | null = null;
    let retry: number | undefined;
    const close = () => {
      window.clearTimeout(retry);
      source?.close();
      source = null;
    };
    const hear = (event: MessageEvent<string>) => {
      const { version }: { version: string } = JSON.parse(event.data);
      setFollowed({ version, isOpen: true });
    };
    const open = () => {
      close();
      const opened = new EventSource(`/api/v1/negotiations/${negotiation}/live`);
      opened.addEventListener("version", hear);
      opened.addEventListener("change", hear);
      opened.onerror = () => {
        if (opened.readyState === EventSource.CLOSED) retry = window.setTimeout(open, RETRY_MS);
      };
      source = opened;
    };
    const follow = () => (document.hidden ? close() : open());
    follow();
    document.addEventListener("visibilitychange", follow);
    return () => {
      document.removeEventListener("visibilitychange", follow);
      close();
    };
  }, [negotiation]);
  return followed;
}
