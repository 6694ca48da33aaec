import type { Draft } from "@/lib/desk/draft";
import { previewRescale } from "@/lib/desk/fields/preview-rescale";
import type { Instant } from "@/lib/domain/day";
import { isJsonObject } from "@/lib/domain/json";
import type { NegotiationRecord } from "@/lib/domain/model";
import { entries as texts } from "@/messages";
import { MergeEffects } from "./merge-effects";
import { OrderEffects } from "./order-effects";
import { RescaleEffects } from "./rescale-effects";

interface DraftEffectsProps {
  readonly record: NegotiationRecord;
  readonly draft: Pick<Draft, "kind" | "target" | "content">;
  readonly now: Instant;
}

/** What publishing a draft changes besides the entry itself: positions that move with options, a merged source, another order. */
export function DraftEffects({ record, draft: { kind, target, content }, now }: DraftEffectsProps) {
  if (kind === "issue" && isJsonObject(content.rescale)) {
    const issue = record.issues.find(({ slug }) => slug === target);
    if (issue === undefined) return null;
    return (
      <section aria-labelledby="effects" className="mt-6">
        <h2 id="effects">{texts.rescale.title}</h2>
        <RescaleEffects record={record} issue={issue} preview={previewRescale(record, issue, content, now)} />
      </section>
    );
  }
  if (kind === "negotiation" && isJsonObject(content.order)) {
    return (
      <section aria-labelledby="effects" className="mt-6">
        <h2 id="effects">{texts.order.title}</h2>
        <OrderEffects record={record} held={content.order} />
      </section>
    );
  }
  if (kind === "source" && typeof content.mergedInto === "string") {
    const source = record.sources.find(({ slug }) => slug === target);
    const into = record.sources.find(({ slug }) => slug === content.mergedInto);
    if (source === undefined || into === undefined || source.mergedInto === into.slug) return null;
    return (
      <section aria-labelledby="effects" className="mt-6">
        <h2 id="effects">{texts.merge.effects}</h2>
        <MergeEffects record={record} source={source} into={into} />
      </section>
    );
  }
  return null;
}
