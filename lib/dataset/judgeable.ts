import type { Negotiation, NegotiationRecord } from "@/lib/domain/model";
import { LIST_PARTS, type ListPart } from "./layout";
import type { PartReadings } from "./read-parts";

/** The names that an item uses, by the list in which they should be. */
type Uses = Readonly<Partial<Record<ListPart, readonly (string | null)[]>>>;
type Node = { readonly part: ListPart; readonly name: string; readonly uses: Uses };

/**
 * What can still be judged of a broken package: the whole items that refer, directly or through
 * others, to no broken or unreadable one. So the faults found in it are its own and no echoes.
 */
export function buildJudgeable(readings: PartReadings, negotiation: Negotiation): NegotiationRecord {
  const doubtful = findDoubtful(readings);
  const isSound = (part: ListPart, name: string) => !doubtful[part].has(name);
  return {
    negotiation,
    parties: readings.parties.items.filter((party) => isSound("parties", party.slug)),
    categories: readings.categories.items.filter((category) => isSound("categories", category.slug)),
    issues: readings.issues.items.filter((issue) => isSound("issues", issue.slug)),
    sources: readings.sources.items.filter((source) => isSound("sources", source.slug)),
    statements: readings.statements.items.filter((statement) => isSound("statements", statement.id)),
    positions: readings.positions.items.filter((position) => isSound("positions", position.id)),
    proposals: readings.proposals.items.filter((proposal) => isSound("proposals", proposal.slug)),
    events: readings.events.items.filter((event) => isSound("events", event.slug)),
    readings: readings.readings.items.filter((reading) => isSound("readings", reading.source)),
  };
}

/** The names, by list, of what is broken or rests on something broken. */
function findDoubtful(readings: PartReadings): Record<ListPart, Set<string>> {
  const doubtful = byPart((part) => new Set(readings[part].broken));
  const nodes = listNodes(readings);
  const known = byPart(
    (part) => new Set(nodes.filter((node) => node.part === part).map((node) => node.name)),
  );
  const rests = (node: Node) =>
    LIST_PARTS.some((part) =>
      node.uses[part]?.some(
        (name) =>
          name !== null && (doubtful[part].has(name) || (!readings[part].isWhole && !known[part].has(name))),
      ),
    );
  for (let before = -1; before !== countNames(doubtful); ) {
    before = countNames(doubtful);
    for (const node of nodes) if (rests(node)) doubtful[node.part].add(node.name);
  }
  return doubtful;
}

function listNodes(readings: PartReadings): Node[] {
  const node = (part: ListPart, name: string, uses: Uses): Node => ({ part, name, uses });
  return [
    ...readings.parties.items.map((p) => node("parties", p.slug, { parties: [p.parent] })),
    ...readings.categories.items.map((c) => node("categories", c.slug, {})),
    ...readings.issues.items.map((i) => node("issues", i.slug, { categories: [i.category] })),
    ...readings.sources.items.map((s) => node("sources", s.slug, { sources: [s.mergedInto] })),
    ...readings.statements.items.map((s) =>
      node("statements", s.id, {
        sources: [s.source],
        parties: s.parties,
        issues: s.claims.map((claim) => claim.issue),
      }),
    ),
    ...readings.positions.items.map((p) =>
      node("positions", p.id, {
        parties: [p.party],
        issues: [p.issue],
        statements: p.evidence.map((link) => link.statement),
      }),
    ),
    ...readings.proposals.items.map((p) =>
      node("proposals", p.slug, {
        parties: p.proposers,
        issues: p.terms.map((term) => term.issue),
        statements: p.terms.flatMap((term) => term.statements),
        proposals: [p.replaces],
      }),
    ),
    ...readings.events.items.map((e) => node("events", e.slug, { sources: [e.source] })),
    ...readings.readings.items.map((r) =>
      node("readings", r.source, {
        sources: [r.source],
        statements: r.paragraphs.flatMap((paragraph) => paragraph.statements),
      }),
    ),
  ];
}

function byPart<T>(build: (part: ListPart) => T): Record<ListPart, T> {
  return {
    parties: build("parties"),
    categories: build("categories"),
    issues: build("issues"),
    sources: build("sources"),
    statements: build("statements"),
    positions: build("positions"),
    proposals: build("proposals"),
    events: build("events"),
    readings: build("readings"),
  };
}

function countNames(names: Record<ListPart, Set<string>>): number {
  return LIST_PARTS.reduce((sum, part) => sum + names[part].size, 0);
}
