"use client";

import { useState } from "react";
import { askDesk } from "@/components/desk/desk-request";
import type { Briefing } from "@/lib/briefing/briefing";
import { addDays, type Day } from "@/lib/domain/day";
import type { BriefingChoices } from "@/lib/web/briefing-choices";
import { briefingPage } from "@/messages";
import { DayInput } from "./day-input";
import { readBriefing } from "./read-briefing";

interface StartFormsProps {
  readonly choices: BriefingChoices;
  readonly onBegin: (briefing: Briefing) => void;
}

/** How far back a briefing looks unless told otherwise. */
const USUAL_DAYS = 30;

const { start: texts } = briefingPage;

/** The two ways to begin: with what most briefings hold, or with nothing. */
export function StartForms({ choices, onBegin }: StartFormsProps) {
  const { negotiation, coverage } = choices;
  const [since, setSince] = useState<Day | null>(findUsualDay(coverage));
  const [isMaking, setMaking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function makeStandard() {
    if (isMaking) return;
    setMaking(true);
    setProblem(null);
    const query = since === null ? "" : `?since=${since}`;
    const path = `/negotiations/${negotiation.slug}/briefing/standard${query}`;
    const answer = await askDesk({ method: "GET", path });
    setMaking(false);
    const briefing = answer.kind === "done" ? readBriefing(answer.body, negotiation.slug) : null;
    if (briefing !== null) onBegin(briefing);
    else if (answer.kind === "offline") setProblem(briefingPage.unreachable);
    else setProblem("detail" in answer && answer.detail !== "" ? answer.detail : briefingPage.failed);
  }

  return (
    <section aria-label={texts.title} className="no-print grid gap-4 sm:grid-cols-2">
      <div className="card">
        <h2>{texts.standard}</h2>
        <p className="mt-1 text-sm text-mute">{texts.standardNote}</p>
        {coverage.from < coverage.through && (
          <div className="mt-3">
            <DayInput
              label={texts.since}
              value={since}
              from={coverage.from}
              through={addDays(coverage.through, -1)}
              onChange={setSince}
            />
            <p className="field-hint">{texts.sinceNote(coverage.from, coverage.through)}</p>
          </div>
        )}
        <button
          type="button"
          className="control primary mt-3"
          aria-disabled={isMaking}
          onClick={() => void makeStandard()}
        >
          {isMaking ? texts.making : texts.make}
        </button>
        <p role="alert" className="field-fault">
          {problem}
        </p>
      </div>
      <div className="card">
        <h2>{texts.blank}</h2>
        <p className="mt-1 text-sm text-mute">{texts.blankNote}</p>
        <button type="button" className="control mt-3" onClick={() => onBegin(buildBlank(choices))}>
          {texts.makeBlank}
        </button>
      </div>
    </section>
  );
}

function findUsualDay({ from, through }: BriefingChoices["coverage"]): Day | null {
  if (from >= through) return null;
  const day = addDays(through, -USUAL_DAYS);
  return day < from ? from : day;
}

function buildBlank({ negotiation, coverage }: BriefingChoices): Briefing {
  return {
    title: negotiation.title,
    negotiation: negotiation.slug,
    asOf: coverage.through,
    compare: null,
    recordedAt: null,
    parties: [],
    issues: [],
    paper: "a4",
    marking: null,
    footer: null,
    logo: null,
    parts: [],
  };
}
