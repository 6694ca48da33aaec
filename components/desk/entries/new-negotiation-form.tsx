"use client";

import { type SubmitEvent, useMemo, useRef, useState } from "react";
import "@/components/desk/editor/editor.css";
import "./entries.css";
import { askDesk } from "@/components/desk/desk-request";
import { TextField } from "@/components/desk/editor/text-field";
import { buildFreeName, buildLatinName } from "@/lib/desk/fields/latin-name";
import { RESERVED_SLUGS } from "@/lib/desk/reserved-slugs";
import type { Fault } from "@/lib/domain/fault";
import type { JsonObject } from "@/lib/domain/json";
import { deskAddress } from "@/lib/web/desk-address";
import { desk, entries } from "@/messages";
import { type Codebook, CodebookChoice } from "./codebook-choice";
import { NumberField } from "./number-field";
import { type PartyRow, PartyRows } from "./party-rows";

interface NewNegotiationFormProps {
  /** Of the negotiations that there are. */
  readonly codebooks: readonly Codebook[];
}

interface Settings {
  readonly title: string;
  readonly summary: string;
  /** Null as long as it follows the title. */
  readonly slug: string | null;
  readonly from: string;
  readonly through: string;
  readonly staleAfterDays: number | null;
  readonly fourEyes: boolean;
}

const texts = entries.start;
const START: Settings = {
  title: "",
  summary: "",
  slug: null,
  from: "",
  through: "",
  staleAfterDays: 60,
  fourEyes: true,
};

/** Everything that a negotiation needs to begin with. */
export function NewNegotiationForm({ codebooks }: NewNegotiationFormProps) {
  const [settings, setSettings] = useState(START);
  const [parties, setParties] = useState<readonly PartyRow[]>([]);
  const [codebook, setCodebook] = useState<{ slug: string; parties: boolean } | null>(null);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const summary = useRef<HTMLDivElement>(null);
  const taken = useMemo(
    () => new Set([...RESERVED_SLUGS, ...codebooks.map((each) => each.slug)]),
    [codebooks],
  );
  const suggested = buildLatinName(settings.title);
  const slug = settings.slug ?? (suggested === "" ? "" : buildFreeName(suggested, taken));
  const set = (change: Partial<Settings>) => setSettings((before) => ({ ...before, ...change }));
  const faultOf = (at: string): string | null => faults.find((fault) => fault.at === at)?.reason ?? null;
  const tell = (label: string, at: string) => {
    const reason = at === "slug" ? (faultOf(at) ?? findSlugFault(slug, codebooks)) : faultOf(at);
    return reason && entries.fault(label, reason);
  };

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    const { title, summary: text, from, through, staleAfterDays, fourEyes } = settings;
    const body: JsonObject = {
      slug,
      title,
      summary: text,
      coverage: { from, through },
      staleAfterDays,
      fourEyes,
      parties: parties.map((party) => ({ ...party, slug: buildLatinName(party.title), parent: null })),
      codebook: codebook && { negotiation: codebook.slug, parties: codebook.parties },
    };
    const answer = await askDesk({ method: "POST", path: "/negotiations", body });
    if (answer.kind === "done") return location.assign(deskAddress.entries(slug));
    setBusy(false);
    setFaults(answer.kind === "refused" ? answer.faults : []);
    setProblem(
      answer.kind === "refused" || answer.kind === "stale"
        ? answer.detail
        : answer.kind === "offline"
          ? desk.status.offline
          : desk.status["signed-out"],
    );
    requestAnimationFrame(() => summary.current?.focus());
  }

  return (
    <form noValidate onSubmit={submit} className="mt-6 flex max-w-3xl flex-col gap-5">
      {problem && (
        <div ref={summary} tabIndex={-1} role="alert" className="notice faulty">
          <p className="font-medium">{problem}</p>
          <ul className="mt-1 list-disc pl-5">
            {faults.map(({ at, reason }) => (
              <li key={`${at} ${reason}`}>
                <a className="link" href={`#${controlOf(at)}`}>
                  {tellPlace(at)}
                </a>{" "}
                {reason}
              </li>
            ))}
          </ul>
        </div>
      )}
      <TextField
        id="title"
        label={texts.name}
        value={settings.title}
        fault={tell(texts.name, "title")}
        onType={(title) => set({ title })}
      />
      <TextField
        id="summary"
        label={texts.summary}
        hint={texts.summaryHint}
        value={settings.summary}
        fault={tell(texts.summary, "summary")}
        isLong
        onType={(text) => set({ summary: text })}
      />
      <TextField
        id="slug"
        label={texts.slug}
        hint={texts.slugHint}
        value={slug}
        fault={tell(texts.slug, "slug")}
        onType={(typed) => set({ slug: typed })}
      />
      <fieldset>
        <legend className="field-hint mb-1.5">{texts.coverageHint}</legend>
        <div className="field-row">
          <TextField
            id="coverage-from"
            label={texts.from}
            type="date"
            value={settings.from}
            fault={tell(texts.from, "coverage.from")}
            onType={(from) => set({ from })}
          />
          <TextField
            id="coverage-through"
            label={texts.through}
            type="date"
            value={settings.through}
            fault={tell(texts.through, "coverage.through")}
            onType={(through) => set({ through })}
          />
          <NumberField
            id="staleAfterDays"
            label={texts.stale}
            isWhole
            hint={null}
            value={settings.staleAfterDays}
            fault={tell(texts.stale, "staleAfterDays")}
            onChange={(staleAfterDays) => set({ staleAfterDays })}
          />
        </div>
      </fieldset>
      <label className="tick">
        <input
          type="checkbox"
          checked={settings.fourEyes}
          onChange={(event) => set({ fourEyes: event.target.checked })}
        />
        {texts.fourEyes}
      </label>
      <CodebookChoice codebooks={codebooks} chosen={codebook} onChoose={setCodebook} />
      <PartyRows rows={parties} faultOf={faultOf} onChange={setParties} />
      <button type="submit" className="control primary self-start" disabled={isBusy}>
        {isBusy ? texts.busy : texts.submit}
      </button>
    </form>
  );
}

function findSlugFault(slug: string, codebooks: readonly Codebook[]): string | null {
  if (RESERVED_SLUGS.has(slug)) return texts.reserved;
  return codebooks.some((each) => each.slug === slug) ? texts.taken : null;
}

/** The id of the control at a fault's place. */
const controlOf = (at: string): string =>
  at
    .replace(/^(parties\[\d+\])\.slug$/, "$1.title")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/-$/, "");

function tellPlace(at: string): string {
  const [, index, field] = /^parties\[(\d+)\](?:\.(\w+))?/.exec(at) ?? [];
  if (index !== undefined)
    return (field === "short" ? texts.partyShort : texts.partyTitle)(Number(index) + 1);
  const names: Readonly<Record<string, string>> = {
    title: texts.name,
    summary: texts.summary,
    slug: texts.slug,
    "coverage.from": texts.from,
    "coverage.through": texts.through,
    staleAfterDays: texts.stale,
  };
  return names[at] ?? at;
}
