"use client";

import type { BriefingChoices } from "@/lib/web/briefing-choices";
import { briefingPage } from "@/messages";
import type { BriefingSession } from "./briefing-session";
import { IssueList, PartyList } from "./choice-lists";
import { DayInput } from "./day-input";
import type { WorkingBriefing } from "./working-briefing";

interface WholeCardProps {
  readonly choices: BriefingChoices;
  readonly session: BriefingSession;
  readonly working: WorkingBriefing;
}

const { whole: texts } = briefingPage;

/** What all parts show unless they say otherwise. */
export function WholeCard({ choices, session, working }: WholeCardProps) {
  const { coverage } = choices;
  const set = (change: Partial<WorkingBriefing>, field: string) =>
    session.change((before) => ({ ...before, ...change }), field);
  return (
    <section aria-labelledby="whole-title" className="card">
      <h2 id="whole-title">{texts.title}</h2>
      <div className="mt-3 grid gap-3">
        <div>
          <DayInput
            label={texts.asOf}
            value={working.asOf}
            {...coverage}
            onChange={(day) => {
              if (day !== null) set({ asOf: day }, "asOf");
            }}
          />
          <p className="field-hint">{texts.covered(coverage.from, coverage.through)}</p>
        </div>
        <DayInput
          label={texts.compare}
          value={working.compare}
          {...coverage}
          onChange={(compare) => set({ compare }, "compare")}
          clear={texts.noCompare}
        />
        <div className="flex flex-wrap gap-2">
          <PartyList
            choices={choices}
            chosen={working.parties}
            onChange={(parties) => set({ parties }, "parties")}
          />
          <IssueList
            choices={choices}
            chosen={working.issues}
            onChange={(issues) => set({ issues }, "issues")}
          />
        </div>
      </div>
    </section>
  );
}
