import type { EvidenceLink, Issue, OptionKey, Position, Revision, Stance } from "@/lib/domain/model";
import { compareNatural, compareUnits } from "./natural-order";

/** The step of each option of an issue. */
export type Steps = ReadonlyMap<OptionKey, number>;

/** The steps of every issue, by its slug. */
export function buildSteps(issues: readonly Issue[]): ReadonlyMap<string, Steps> {
  return new Map(
    issues.map((issue) => [issue.slug, new Map(issue.options.map((option) => [option.key, option.step]))]),
  );
}

function inCodebookOrder(keys: readonly OptionKey[], steps: Steps): OptionKey[] {
  const place = (key: OptionKey) => steps.get(key) ?? Number.MAX_SAFE_INTEGER;
  return keys.toSorted((a, b) => place(a) - place(b) || compareNatural(a, b));
}

function canonicalStance(stance: Stance, steps: Steps): Stance {
  switch (stance.state) {
    case "stated":
      return { state: "stated", preferred: stance.preferred };
    case "conditional":
      return {
        state: "conditional",
        preferred: stance.preferred,
        offers: stance.offers.map((offer) => ({
          options: inCodebookOrder(offer.options, steps),
          condition: offer.condition,
        })),
      };
    case "ambiguous":
      return { state: "ambiguous", span: inCodebookOrder(stance.span, steps) };
    case "no-position":
      return { state: "no-position" };
  }
}

/** A revision in the one form. */
export function canonicalRevision(r: Revision, steps: Steps): Revision {
  return {
    number: r.number,
    publishedAt: r.publishedAt,
    retracted: r.retracted,
    validFrom: r.validFrom,
    stance: canonicalStance(r.stance, steps),
    acceptable: r.acceptable && inCodebookOrder(r.acceptable, steps),
    redLines: r.redLines && inCodebookOrder(r.redLines, steps),
    salience: r.salience && { value: r.salience.value, reason: r.salience.reason },
    confidence: r.confidence,
    membersDivided: r.membersDivided,
    rationale: r.rationale,
    correction: r.correction,
  };
}

/** An evidence link in the one form. */
export function canonicalEvidence(link: EvidenceLink): EvidenceLink {
  return { statement: link.statement, role: link.role, recordedAt: link.recordedAt };
}

/** A position in the one form: sets of options in codebook order, revisions by number, evidence by time. */
export function canonicalPosition(p: Position, steps: Steps): Position {
  return {
    id: p.id,
    party: p.party,
    issue: p.issue,
    revisions: p.revisions
      .map((revision) => canonicalRevision(revision, steps))
      .toSorted((a, b) => a.number - b.number),
    evidence: p.evidence
      .map(canonicalEvidence)
      .toSorted(
        (a, b) =>
          compareUnits(a.recordedAt, b.recordedAt) ||
          compareNatural(a.statement, b.statement) ||
          compareUnits(a.role, b.role),
      ),
  };
}
