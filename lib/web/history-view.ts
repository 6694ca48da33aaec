import type { NegotiationRecord, Slug } from "@/lib/domain/model";
import type { Fault } from "@/lib/errors";
import type { NewsSpec } from "@/lib/figures/chronicle-spec";
import type { HistoryView } from "./news-address";
import { isCursor } from "./news-page";

type Raw = Readonly<Record<string, string | string[] | undefined>>;

/** What the address of the history asks for; what it names wrongly is left out, and said. */
export function settleHistoryView(
  raw: Raw,
  record: NegotiationRecord,
  news: readonly NewsSpec[],
): { readonly view: HistoryView; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const read = (name: keyof HistoryView, isKnown: (value: string) => boolean) => {
    const given = raw[name];
    if (given === undefined || given === "") return null;
    if (typeof given === "string" && isKnown(given)) return given;
    faults.push({ at: name, reason: [given].flat().join(", ").slice(0, 80) });
    return null;
  };
  const has = (items: readonly { readonly slug: Slug }[]) => (value: string) =>
    items.some(({ slug }) => slug === value);
  const view = {
    party: read("party", has(record.parties)),
    issue: read("issue", has(record.issues)),
    before: read("before", (value) => isCursor(news, value)),
  };
  return { view, faults };
}
