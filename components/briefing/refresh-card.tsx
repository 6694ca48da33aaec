"use client";

import { useState } from "react";
import { refreshBriefing } from "@/lib/briefing/refresh-briefing";
import type { BriefingChoices } from "@/lib/web/briefing-choices";
import { briefingPage } from "@/messages";
import type { BriefingSession } from "./briefing-session";
import { DayInput } from "./day-input";
import { toBriefing, type WorkingBriefing } from "./working-briefing";

interface RefreshCardProps {
  readonly choices: BriefingChoices;
  readonly session: BriefingSession;
  readonly working: WorkingBriefing;
}

const { refresh: texts } = briefingPage;

/** Moves a briefing to another day, with what changed since marked. */
export function RefreshCard({ choices: { coverage }, session, working }: RefreshCardProps) {
  const [day, setDay] = useState(coverage.through);
  const [done, setDone] = useState("");
  function refresh() {
    if (day === working.asOf) {
      setDone(texts.same);
      return;
    }
    const next = refreshBriefing(toBriefing(working), day);
    const said = texts.done(next.asOf, next.compare);
    session.replace(next, said);
    setDone(said);
  }
  return (
    <section aria-labelledby="refresh-title" className="card">
      <h2 id="refresh-title">{texts.title}</h2>
      <p className="mt-1 text-sm">
        {working.asOf < coverage.through ? texts.hasLater(coverage.through) : texts.isLatest(working.asOf)}
      </p>
      <p className="mt-1 text-[0.8125rem] text-mute">{texts.note}</p>
      <div className="mt-3 flex flex-wrap items-end gap-2">
        <DayInput
          label={texts.day}
          value={day}
          {...coverage}
          onChange={(chosen) => {
            if (chosen !== null) setDay(chosen);
          }}
        />
        <button type="button" className="control" onClick={refresh}>
          {texts.act}
        </button>
      </div>
      {done !== "" && <p className="mt-2 text-sm">{done}</p>}
    </section>
  );
}
