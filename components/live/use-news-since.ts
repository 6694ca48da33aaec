import { useEffect, useState } from "react";
import type { Slug } from "@/lib/domain/model";
import type { NewsSpec } from "@/lib/figures/chronicle-spec";

const MOST = 500;

interface Told {
  readonly since: string;
  readonly through: string;
  /** Null where only that there are some is known. */
  readonly news: readonly NewsSpec[] | null;
}

/** What was published after the version shown, up to the latest; null while there is nothing to tell. */
export function useNewsSince(negotiation: Slug, shown: string, latest: string | null): Told | null {
  const [told, setTold] = useState<Told | null>(null);
  const isBehind = latest !== null && BigInt(latest) > BigInt(shown);
  useEffect(() => {
    if (!isBehind) return;
    const controller = new AbortController();
    const tell = (news: Told["news"]) => {
      if (!controller.signal.aborted) setTold({ since: shown, through: latest, news });
    };
    fetch(`/api/v1/negotiations/${negotiation}/history?since=${shown}&limit=${MOST}`, {
      signal: controller.signal,
    })
      .then(async (response) => {
        const page: { readonly items: readonly NewsSpec[] } = await response.json();
        tell(page.items);
      })
      .catch(() => tell(null));
    return () => controller.abort();
  }, [negotiation, shown, latest, isBehind]);
  return isBehind && told?.since === shown ? told : null;
}
