import { type AgreementOptions, measurePair } from "@/lib/domain/agreement";
import type { Day, Instant } from "@/lib/domain/day";
import { buildGrid, type Grid } from "@/lib/domain/grid";
import type { NegotiationRecord, Party, Slug } from "@/lib/domain/model";
import { ParleyError } from "@/lib/errors";
import { buildActs } from "./build-acts";
import { buildSpoken, compareSaid } from "./build-spoken";
import { listStands } from "./build-stand";
import type { PartyAgreementSpec, PartySpec } from "./party-spec";

interface PartyRequest {
  readonly party: Slug;
  readonly asOf: Day;
  readonly recordedAt: Instant;
}

const BY_ISSUE: AgreementOptions = {
  measure: "distance",
  balance: "issue",
  joint: "include",
  basis: "default",
};

/**
 * Everything about one party; compared are the parties at the table, itself left out. Throws ParleyError
 * `not-found` for a party that the record lacks.
 */
export function buildParty(record: NegotiationRecord, request: PartyRequest): PartySpec {
  const party = record.parties.find(({ slug }) => slug === request.party);
  if (!party) throw new ParleyError("not-found", `no party ${request.party}`);
  const { asOf, recordedAt } = request;
  const others = record.parties.filter(({ slug, parent }) => parent === null && slug !== party.slug);
  const grid = buildGrid(record, {
    asOf,
    recordedAt,
    parties: [party, ...others].map(({ slug }) => slug),
  });
  const own = buildGrid(record, { asOf, recordedAt, parties: [party.slug] });
  const stands = record.issues.flatMap((issue) => listStands(own, issue, record.parties));
  const states = { stated: 0, conditional: 0, ambiguous: 0, "no-position": 0, "not-researched": 0 };
  for (const { cell } of stands) states[cell.state] += 1;
  const said = record.statements.filter(({ parties }) => parties.includes(party.slug)).sort(compareSaid);
  const known = said.filter(({ saidOn }) => saidOn <= asOf);
  return {
    negotiation: { slug: record.negotiation.slug, title: record.negotiation.title },
    coverage: record.negotiation.coverage,
    party,
    parent: record.parties.find(({ slug }) => slug === party.parent) ?? null,
    members: record.parties.filter(({ parent }) => parent === party.slug),
    asOf,
    recordedAt,
    groups: record.categories
      .map((category) => ({
        category,
        stands: stands.filter(({ issue }) => issue.category === category.slug),
      }))
      .filter((group) => group.stands.length > 0),
    states,
    agreements: others.map((other) => buildAgreement(grid, party, other)),
    acts: buildActs(record, [party], record.issues, recordedAt),
    spoken: buildSpoken(record, known),
    spokenLater: said.length - known.length,
  };
}

function buildAgreement(grid: Grid, party: Party, other: Party): PartyAgreementSpec {
  const measure = (options: Partial<AgreementOptions>) =>
    measurePair(grid, party.slug, other.slug, { ...BY_ISSUE, ...options });
  const all = measure({});
  const withoutJoint = measure({ joint: "exclude" });
  return {
    other,
    issues: all.issues,
    coverage: all.coverage,
    sameOption: all.sameOption,
    agreement: all.agreement,
    low: all.low,
    high: all.high,
    joint: all.joint,
    withoutJoint: { agreement: withoutJoint.agreement, coverage: withoutJoint.coverage },
    balanced: measure({ balance: "category" }).agreement,
    weights: all.weights,
  };
}
