import { countEntries } from "@/lib/desk/entry-list";
import type { NegotiationRecord } from "@/lib/domain/model";
import { deskAddress } from "@/lib/web/desk-address";
import { entries as texts } from "@/messages";

const STEPS = ["party", "category", "issue", "source", "statement"] as const;

/** What to do first in a record that is new, in the order in which one thing needs the other. */
export function FirstSteps({ record }: { readonly record: NegotiationRecord }) {
  const { slug } = record.negotiation;
  return (
    <section className="card mt-6" aria-labelledby="first-steps">
      <h2 id="first-steps">{texts.first.title}</h2>
      <p className="mt-1 max-w-3xl text-sm text-mute">{texts.first.lead}</p>
      <ol className="mt-3 flex list-decimal flex-col gap-1.5 pl-5">
        {STEPS.map((kind) => {
          const isDone = countEntries(record, kind) > 0;
          return (
            <li key={kind} className={isDone ? "text-mute" : ""}>
              <a className="link" href={deskAddress.entry(slug, kind, null)}>
                {texts.first.steps[kind]}
              </a>
              {isDone && <span className="tag ml-2">{texts.first.done}</span>}
            </li>
          );
        })}
        <li>
          <a className="link" href={`/${slug}`}>
            {texts.first.steps.position}
          </a>
        </li>
      </ol>
    </section>
  );
}
