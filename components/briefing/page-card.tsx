"use client";

import { PAPERS } from "@/lib/briefing/document";
import { briefingPage } from "@/messages";
import type { BriefingSession } from "./briefing-session";
import { LogoField } from "./logo-field";
import { PickField } from "./pick-field";
import type { WorkingBriefing } from "./working-briefing";

interface PageCardProps {
  readonly session: BriefingSession;
  readonly working: WorkingBriefing;
}

const { whole: texts } = briefingPage;

/** How the pages of the files look: paper, marking, footer, logo. */
export function PageCard({ session, working }: PageCardProps) {
  const set = (change: Partial<WorkingBriefing>, field: string, said = "") =>
    session.change((before) => ({ ...before, ...change }), field, said);
  const line = (name: "marking" | "footer", label: string, most: number, hint: string | null) => (
    <div className="field">
      <label htmlFor={`briefing-${name}`}>{label}</label>
      <input
        id={`briefing-${name}`}
        className="input"
        maxLength={most}
        value={working[name] ?? ""}
        aria-describedby={hint === null ? undefined : `briefing-${name}-hint`}
        onChange={(event) => set({ [name]: event.target.value === "" ? null : event.target.value }, name)}
      />
      {hint && (
        <p id={`briefing-${name}-hint`} className="field-hint">
          {hint}
        </p>
      )}
    </div>
  );
  return (
    <section aria-labelledby="page-title" className="card">
      <h2 id="page-title">{texts.page}</h2>
      <div className="mt-3 grid gap-3">
        <PickField
          label={texts.paper}
          value={working.paper}
          options={PAPERS.map((paper) => ({ value: paper, text: texts.papers[paper] }))}
          onChange={(value) => set({ paper: PAPERS.find((paper) => paper === value) ?? PAPERS[0] }, "paper")}
        />
        {line("marking", texts.marking, 60, texts.markingNote)}
        {line("footer", texts.footer, 160, null)}
        <LogoField
          logo={working.logo}
          onChange={(logo) => set({ logo }, "logo", logo === null ? texts.logoRemoved : texts.logoAdded)}
        />
      </div>
    </section>
  );
}
