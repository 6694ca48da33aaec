import { ActTable } from "@/components/ui/act-table";
import type { IssueSpec } from "@/lib/figures/issue-spec";
import { issue as texts } from "@/messages";

const ACTS = [
  { kind: "taken", day: texts.historyColumns.day, text: texts.historyColumns.position },
  { kind: "saidAgain", day: texts.historyColumns.day, text: texts.historyColumns.said },
  { kind: "corrected", day: texts.historyColumns.correctedOn, text: texts.historyColumns.reason },
] as const;

/** What happened on the issue, all parties together; the three acts apart. */
export function IssueHistory({ spec }: { spec: IssueSpec }) {
  return (
    <div className="flex flex-col gap-6">
      {ACTS.map(({ kind, day, text }) => (
        <section key={kind} aria-label={texts[kind]}>
          <h3 className="mb-2">{texts[kind]}</h3>
          {spec.acts[kind].length === 0 ? (
            <p className="text-mute">{texts.none[kind]}</p>
          ) : (
            <ActTable
              name={texts[kind]}
              acts={spec.acts[kind]}
              negotiation={spec.negotiation.slug}
              asOf={spec.asOf}
              names="party"
              dayColumn={day}
              textColumn={text}
            />
          )}
        </section>
      ))}
    </div>
  );
}
