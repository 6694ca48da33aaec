import { ConfidenceBars } from "@/components/ui/confidence-bars";
import { Pips } from "@/components/ui/pips";
import { Statement } from "@/components/ui/statement";
import type { DossierSpec, HistorySpec, Relation, SaidSpec } from "@/lib/figures/dossier-spec";
import { deskAddress } from "@/lib/web/desk-address";
import { cellAddress } from "@/lib/web/matrix-address";
import { days, dossier, marks } from "@/messages";
import { CopyText } from "./copy-text";
import { SuggestCorrection } from "./suggest-correction";

interface DossierProps {
  readonly spec: DossierSpec;
  readonly address: string;
  /** Whether whoever looks may edit the cell at the desk. */
  readonly mayEdit: boolean;
}

/** Everything behind one cell, as it stood on the day shown. */
export function Dossier({ spec, address, mayEdit }: DossierProps) {
  const { cell } = spec;
  const stance = spec.label ?? marks.stance(cell);
  const base = `/${spec.negotiation.slug}`;
  return (
    <article className="dossier">
      <header>
        <p className="text-mute">{dossier.asOf(spec.issue.title, spec.asOf)}</p>
        <h2 id="dossier-title" className="mt-1 text-[1.625rem] leading-tight">
          {dossier.heading(spec.party.title, stance)}
        </h2>
        <p className="mt-2 flex flex-wrap items-center gap-x-2.5 gap-y-1 text-mute">
          <Pips pips={cell.pips} size={1.4} />
          {cell.step !== null && cell.pips.length > 0 && <span>{marks.step(cell.step, cell.steps)}</span>}
          {cell.confidence !== null && (
            <span className="inline-flex items-center gap-1.5">
              <ConfidenceBars confidence={cell.confidence} />
              {marks.confidence[cell.confidence]}
            </span>
          )}
          {spec.evidenceAge !== null && cell.day !== null && (
            <span>{marks.evidenceAge(spec.evidenceAge, cell.day)}</span>
          )}
          {cell.marks.map((mark) => (
            <span key={mark.kind} className="tag">
              {mark.kind === "joint" ? `${marks.mark(mark)}: ${marks.list(mark.parties)}` : marks.mark(mark)}
            </span>
          ))}
        </p>
      </header>
      <div className="dossier-columns">
        <div>
          <Terms spec={spec} />
          <h3>{dossier.said}</h3>
          <Said spec={spec} />
          <h3>{dossier.history}</h3>
          <History entries={spec.history} spec={spec} />
          <p className="no-print mt-2 text-sm">
            <a className="link" href={`${base}/history?party=${spec.party.slug}&issue=${spec.issue.slug}`}>
              {dossier.published}
            </a>
          </p>
        </div>
        <aside className="flex flex-col gap-4">
          <section className="card" aria-label={dossier.others}>
            <h3 className="small text-xs text-mute">{dossier.others}</h3>
            <ul>
              {spec.others.map((other) => (
                <li key={other.party.slug} className="border-t border-line py-2 first:border-t-0 last:pb-0">
                  <div className="flex items-baseline justify-between gap-3">
                    <b className="font-semibold">{other.party.title}</b>
                    <span className="text-xs text-mute">{relation(other.relation)}</span>
                  </div>
                  <div>{marks.stance(other.cell)}</div>
                  <Pips pips={other.cell.pips} />
                </li>
              ))}
            </ul>
          </section>
          <section className="card" aria-label={dossier.scale}>
            <h3 className="small mb-1 text-xs text-mute">
              {spec.issue.level === "nominal" ? dossier.options : dossier.scale}
            </h3>
            <ol className="list-decimal pl-5">
              {spec.issue.options.map((option) => (
                <li key={option.key} className={option.step === cell.step ? "font-semibold" : undefined}>
                  {option.label}
                  {spec.unadvocated.includes(option.key) && (
                    <small className="block text-xs font-normal text-mute">{dossier.noAdvocate}</small>
                  )}
                </li>
              ))}
            </ol>
          </section>
          <section className="card" aria-label={dossier.cite}>
            <h3 className="small mb-1 text-xs text-mute">{dossier.cite}</h3>
            <CopyText
              text={dossier.citation(
                spec.party.title,
                spec.issue.title,
                stance,
                spec.asOf,
                `${spec.recordedAt.slice(0, 16).replace("T", " ")} UTC`,
                address,
              )}
            />
            <p className="mt-3 flex flex-wrap gap-2">
              <a className="control" href={`${base}/issues/${spec.issue.slug}?asOf=${spec.asOf}`}>
                {dossier.issuePage}
              </a>
              {mayEdit && (
                <a
                  className="control"
                  href={deskAddress.cell(spec.negotiation.slug, spec.party.slug, spec.issue.slug)}
                >
                  {dossier.edit}
                </a>
              )}
              <a className="control" href={`${base}/parties/${spec.party.slug}?asOf=${spec.asOf}`}>
                {dossier.partyPage}
              </a>
            </p>
          </section>
          <SuggestCorrection
            negotiation={spec.negotiation.slug}
            seen={{
              party: spec.party.slug,
              issue: spec.issue.slug,
              asOf: spec.asOf,
              recordedAt: spec.recordedAt,
              stance,
              address: cellAddress(spec.negotiation.slug, spec),
            }}
          />
        </aside>
      </div>
    </article>
  );
}

function relation(of: Relation): string {
  switch (of.kind) {
    case "same":
      return dossier.distance.same;
    case "differs":
      return dossier.distance.differs;
    case "rules-out":
      return dossier.distance.rulesOut;
    case "none":
      return dossier.distance.none;
    case "steps":
      return dossier.distance.steps(of.steps);
  }
}

function Terms({ spec }: { spec: DossierSpec }) {
  const limits = [
    spec.acceptable && dossier.acceptable(marks.list(spec.acceptable)),
    spec.redLines && dossier.redLines(marks.list(spec.redLines)),
  ].filter((text) => text !== null);
  if (spec.conditions.length === 0 && limits.length === 0 && !spec.rationale) return null;
  return (
    <div className="card mb-6">
      {spec.conditions.length > 0 && (
        <section className="mb-3">
          <h3 className="small text-ink">{dossier.conditions}</h3>
          <ul className="list-disc pl-5">
            {spec.conditions.map(({ options, condition }) => (
              <li key={condition}>{dossier.condition(marks.list(options, "or"), condition)}</li>
            ))}
          </ul>
        </section>
      )}
      {limits.length > 0 && (
        <section className="mb-3">
          <h3 className="small text-ink">{dossier.limits}</h3>
          {limits.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </section>
      )}
      {spec.rationale && (
        <section>
          <h3 className="small text-ink">{dossier.why}</h3>
          <p>{spec.rationale}</p>
        </section>
      )}
    </div>
  );
}

function Said({ spec }: { spec: DossierSpec }) {
  if (spec.said.length === 0) {
    const state = spec.cell.state;
    const text =
      state === "no-position" || state === "not-researched"
        ? dossier.saidNone[state]
        : dossier.saidNone.other;
    return <p className="text-mute">{text}</p>;
  }
  return (
    <ul>
      {spec.said.map((said: SaidSpec) => (
        <li key={said.id}>
          <Statement
            statement={said}
            source={said.source}
            evidence={said.evidence}
            negotiation={spec.negotiation.slug}
          />
        </li>
      ))}
    </ul>
  );
}

function tellEntry(entry: HistorySpec): string {
  switch (entry.kind) {
    case "first-recorded":
    case "changed":
      return `${marks.stance(entry.stance)}. ${entry.rationale}`;
    case "moved":
      return `${dossier.movedFromTo(marks.list(entry.from, "or"), marks.list(entry.to, "or"))} ${entry.rationale}`;
    case "no-position":
      return dossier.searched;
    case "said-again":
      return entry.summary;
    case "corrected":
    case "retracted":
      return entry.reason;
  }
}

function History({ entries, spec }: { entries: readonly HistorySpec[]; spec: DossierSpec }) {
  if (entries.length === 0)
    return (
      <p className="text-mute">
        {dossier.saidNone[spec.cell.state === "no-position" ? "no-position" : "not-researched"]}
      </p>
    );
  return (
    <ol className="history">
      {entries.map((entry) => (
        <li
          key={`${entry.kind} ${entry.id}`}
          data-kind={entry.kind}
          data-later={entry.day > spec.asOf || undefined}
        >
          <b className="font-semibold">{dossier.historyNote[entry.kind]}</b>, {days.long(entry.day)}
          {entry.day > spec.asOf && <span className="text-mute"> ({dossier.later})</span>}
          <p className="text-sm text-mute">{tellEntry(entry)}</p>
        </li>
      ))}
    </ol>
  );
}
