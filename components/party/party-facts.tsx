import type { PartySpec } from "@/lib/figures/party-spec";
import type { StandSpec } from "@/lib/figures/stand-spec";
import { pageAddress } from "@/lib/web/page-address";
import { marks, party as texts } from "@/messages";

const STATES: readonly StandSpec["cell"]["state"][] = [
  "stated",
  "conditional",
  "ambiguous",
  "no-position",
  "not-researched",
];

/** Who the party is, and on how many issues it has a position. */
export function PartyFacts({ spec }: { spec: PartySpec }) {
  const { party, parent, members, states, negotiation, asOf } = spec;
  const all = STATES.reduce((sum, state) => sum + states[state], 0);
  const counts = STATES.filter((state) => states[state] > 0).map((state) =>
    texts.stateCount(states[state], texts.states[state]),
  );
  const link = ({ slug, title }: PartySpec["party"]) => (
    <a className="link" href={pageAddress.party(negotiation.slug, slug, asOf)}>
      {title}
    </a>
  );
  return (
    <div className="mt-2 max-w-3xl text-mute">
      <p>
        {parent === null ? (
          texts.atTable
        ) : (
          <>
            {texts.memberOf} {link(parent)}.
          </>
        )}{" "}
        {texts.short(party.short)}.
      </p>
      {members.length > 0 && (
        <p>
          {texts.members}:{" "}
          {members.map((member, index) => (
            <span key={member.slug}>
              {index > 0 && ", "}
              {link(member)}
            </span>
          ))}
          .
        </p>
      )}
      <p className="mt-2 text-ink">
        {texts.statesLead(all)}
        {marks.list(counts)}.
      </p>
    </div>
  );
}
