import type {
  Category,
  Issue,
  Negotiation,
  NegotiationEvent,
  NegotiationRecord,
  Party,
  Proposal,
  Reading,
  Source,
  Statement,
} from "@/lib/domain/model";
import { buildSteps, canonicalPosition } from "./canonical-position";
import { compareNatural, compareUnits } from "./natural-order";

/**
 * The one form of a record: fields in a fixed order, sets and unordered lists sorted, so that two
 * records that say the same are equal as JSON texts. Parties, categories and issues keep their
 * order, because that is how they are shown.
 */
export function canonicalRecord(record: NegotiationRecord): NegotiationRecord {
  const steps = buildSteps(record.issues);
  return {
    negotiation: canonicalNegotiation(record.negotiation),
    parties: record.parties.map(canonicalParty),
    categories: record.categories.map(canonicalCategory),
    issues: record.issues.map(canonicalIssue),
    sources: record.sources.map(canonicalSource).toSorted(bySlug),
    statements: record.statements.map(canonicalStatement).toSorted((a, b) => compareNatural(a.id, b.id)),
    positions: record.positions
      .map((position) => canonicalPosition(position, steps.get(position.issue) ?? new Map()))
      .toSorted((a, b) => compareNatural(a.id, b.id)),
    proposals: record.proposals.map(canonicalProposal).toSorted(bySlug),
    events: record.events.map(canonicalEvent).toSorted(bySlug),
    readings: record.readings.map(canonicalReading).toSorted((a, b) => compareNatural(a.source, b.source)),
  };
}

function bySlug(a: { readonly slug: string }, b: { readonly slug: string }): number {
  return compareNatural(a.slug, b.slug);
}

function canonicalNegotiation(n: Negotiation): Negotiation {
  return {
    slug: n.slug,
    title: n.title,
    summary: n.summary,
    coverage: { from: n.coverage.from, through: n.coverage.through },
    staleAfterDays: n.staleAfterDays,
    fourEyes: n.fourEyes,
    reliability: n.reliability && {
      alphaStates: n.reliability.alphaStates,
      alphaSteps: n.reliability.alphaSteps,
      units: n.reliability.units,
      differing: n.reliability.differing,
      days: n.reliability.days.toSorted(compareUnits),
    },
  };
}

function canonicalParty(p: Party): Party {
  return { slug: p.slug, title: p.title, short: p.short, parent: p.parent };
}

function canonicalCategory(c: Category): Category {
  return { slug: c.slug, title: c.title };
}

function canonicalIssue(i: Issue): Issue {
  return {
    slug: i.slug,
    title: i.title,
    question: i.question,
    category: i.category,
    level: i.level,
    tier: i.tier,
    options: i.options
      .map((o) => ({
        key: o.key,
        step: o.step,
        label: o.label,
        short: o.short,
        origin: o.origin,
        value: o.value,
      }))
      .toSorted((a, b) => a.step - b.step || compareNatural(a.key, b.key)),
    retired: i.retired
      .map((o) => ({ key: o.key, label: o.label, short: o.short, origin: o.origin, into: o.into }))
      .toSorted((a, b) => compareNatural(a.key, b.key)),
    scale: i.scale && { min: i.scale.min, max: i.scale.max, unit: i.scale.unit },
  };
}

function canonicalSource(s: Source): Source {
  return {
    slug: s.slug,
    publisher: s.publisher,
    title: s.title,
    authors: [...s.authors],
    url: s.url,
    archiveUrl: s.archiveUrl,
    language: s.language,
    publishedOn: s.publishedOn,
    dateNote: s.dateNote,
    tier: s.tier,
    mergedInto: s.mergedInto,
  };
}

/** A statement in the one form. */
export function canonicalStatement(s: Statement): Statement {
  return {
    id: s.id,
    source: s.source,
    paragraph: s.paragraph,
    parties: s.parties.toSorted(compareNatural),
    speaker: s.speaker,
    role: s.role,
    saidOn: s.saidOn,
    dateBasis: s.dateBasis,
    summary: s.summary,
    quote: s.quote && { text: s.quote.text, language: s.quote.language, translator: s.quote.translator },
    kind: s.kind,
    attribution: s.attribution,
    claims: s.claims
      .map((claim) => ({ issue: claim.issue, option: claim.option }))
      .toSorted((a, b) => compareNatural(a.issue, b.issue) || compareNatural(a.option ?? "", b.option ?? "")),
  };
}

function canonicalProposal(p: Proposal): Proposal {
  return {
    slug: p.slug,
    title: p.title,
    summary: p.summary,
    proposers: p.proposers.toSorted(compareNatural),
    datedOn: p.datedOn,
    dateBasis: p.dateBasis,
    replaces: p.replaces,
    terms: p.terms.map((term) => ({
      issue: term.issue,
      option: term.option,
      summary: term.summary,
      statements: term.statements.toSorted(compareNatural),
    })),
  };
}

function canonicalEvent(e: NegotiationEvent): NegotiationEvent {
  return {
    slug: e.slug,
    title: e.title,
    summary: e.summary,
    day: e.day,
    dateBasis: e.dateBasis,
    source: e.source,
    paragraph: e.paragraph,
  };
}

function canonicalReading(reading: Reading): Reading {
  return {
    source: reading.source,
    paragraphs: reading.paragraphs
      .map((p) => ({
        paragraph: p.paragraph,
        statements: p.statements.toSorted(compareNatural),
        reason: p.reason,
        note: p.note,
      }))
      .toSorted((a, b) => a.paragraph - b.paragraph),
  };
}
