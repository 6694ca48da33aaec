import { ActTable } from "@/components/ui/act-table";
import { AsOfForm } from "@/components/ui/as-of-form";
import { Contents } from "@/components/ui/contents";
import { Faults } from "@/components/ui/faults";
import { Page } from "@/components/ui/page";
import { PageHead } from "@/components/ui/page-head";
import { PageSection } from "@/components/ui/page-section";
import { SpokenList } from "@/components/ui/spoken-list";
import type { Fault } from "@/lib/errors";
import type { PartySpec } from "@/lib/figures/party-spec";
import { pageAddress } from "@/lib/web/page-address";
import { issue as issueTexts, party as texts } from "@/messages";
import { AgreementTable } from "./agreement-table";
import { PartyFacts } from "./party-facts";
import { PositionTable } from "./position-table";

const PARTS = [
  { id: "agreement", title: texts.agreement },
  { id: "positions", title: texts.positions },
  { id: "movements", title: texts.movements },
  { id: "corrections", title: texts.corrections },
  { id: "statements", title: texts.spoken },
];

/** Everything about one party as of a day. */
export function PartyPage({ spec, faults }: { spec: PartySpec; faults: readonly Fault[] }) {
  const { negotiation, asOf } = spec;
  const shared = { negotiation: negotiation.slug, asOf };
  const movements = spec.acts.taken.filter(({ entry }) => entry.kind === "moved" || entry.kind === "changed");
  const columns = issueTexts.historyColumns;
  return (
    <Page negotiation={negotiation.slug}>
      <Faults faults={faults} />
      <PageHead
        above={
          <a className="link" href={pageAddress.matrix(negotiation.slug, asOf)}>
            {issueTexts.matrix(asOf)}
          </a>
        }
        title={spec.party.title}
        aside={<AsOfForm asOf={asOf} coverage={spec.coverage} />}
      >
        <PartyFacts spec={spec} />
      </PageHead>
      <Contents title={issueTexts.contents} entries={PARTS} />
      <PageSection id="agreement" title={texts.agreement}>
        <AgreementTable agreements={spec.agreements} {...shared} />
        <ul className="mt-3 max-w-3xl list-disc pl-5 text-[0.8125rem] text-mute">
          {texts.explain.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
          <li>
            <a className="link" href={`/${negotiation.slug}/method#measures`}>
              {texts.measured}
            </a>
          </li>
        </ul>
      </PageSection>
      <PageSection id="positions" title={texts.positions}>
        <PositionTable groups={spec.groups} {...shared} />
      </PageSection>
      <PageSection id="movements" title={texts.movements} lead={texts.movementsLead}>
        {movements.length === 0 ? (
          <p className="text-mute">{texts.movementsNone}</p>
        ) : (
          <ActTable
            name={texts.movements}
            acts={movements}
            names="issue"
            dayColumn={columns.day}
            textColumn={columns.position}
            {...shared}
          />
        )}
      </PageSection>
      <PageSection id="corrections" title={texts.corrections}>
        {spec.acts.corrected.length === 0 ? (
          <p className="text-mute">{issueTexts.none.corrected}</p>
        ) : (
          <ActTable
            name={texts.corrections}
            acts={spec.acts.corrected}
            names="issue"
            dayColumn={columns.correctedOn}
            textColumn={columns.reason}
            {...shared}
          />
        )}
      </PageSection>
      <PageSection id="statements" title={texts.spoken}>
        <SpokenList spoken={spec.spoken} later={spec.spokenLater} none={texts.spokenNone} {...shared} />
      </PageSection>
    </Page>
  );
}
