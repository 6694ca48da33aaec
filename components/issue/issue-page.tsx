import { AsOfForm } from "@/components/ui/as-of-form";
import { Contents } from "@/components/ui/contents";
import { Faults } from "@/components/ui/faults";
import { Page } from "@/components/ui/page";
import { PageHead } from "@/components/ui/page-head";
import { PageSection } from "@/components/ui/page-section";
import { SpokenList } from "@/components/ui/spoken-list";
import type { Fault } from "@/lib/errors";
import type { IssueSpec } from "@/lib/figures/issue-spec";
import { pageAddress } from "@/lib/web/page-address";
import { issue as texts } from "@/messages";
import { IssueHistory } from "./issue-history";
import { MeasuresTable } from "./measures-table";
import { OptionTable } from "./option-table";
import { PairTable } from "./pair-table";
import { PositionScale } from "./position-scale";
import { SettlementZone } from "./settlement-zone";
import { StandTable } from "./stand-table";
import { TermTable } from "./term-table";
import { VerdictText } from "./verdict-text";

const PARTS = [
  { id: "scale", title: texts.scale },
  { id: "options", title: texts.options },
  { id: "stands", title: texts.stands },
  { id: "measures", title: texts.measures },
  { id: "pairs", title: texts.pairs },
  { id: "settlement", title: texts.settlement },
  { id: "history", title: texts.history },
  { id: "statements", title: texts.spoken },
  { id: "terms", title: texts.terms },
];

/** Everything about one issue as of a day. */
export function IssuePage({ spec, faults }: { spec: IssueSpec; faults: readonly Fault[] }) {
  const { issue, category, negotiation, asOf, coverage } = spec;
  const shared = { negotiation: negotiation.slug, asOf };
  return (
    <Page negotiation={negotiation.slug}>
      <Faults faults={faults} />
      <PageHead
        above={
          <>
            <a className="link" href={pageAddress.matrix(negotiation.slug, asOf)}>
              {texts.matrix(asOf)}
            </a>
            {category && ` · ${category.title}`}
          </>
        }
        title={issue.title}
        lead={issue.question}
        aside={<AsOfForm asOf={asOf} coverage={coverage} />}
      >
        <p className="mt-2 flex flex-wrap gap-1.5">
          <span className="tag">{texts.levels[issue.level]}</span>
          {issue.tier === "thin" && <span className="tag">{texts.thin}</span>}
        </p>
      </PageHead>
      <Contents title={texts.contents} entries={PARTS} />
      <PageSection id="scale" title={texts.scale}>
        <VerdictText spec={spec.verdict} level={issue.level} />
        {issue.level !== "nominal" && (
          <div className="mt-4">
            <PositionScale issue={issue} scale={spec.scale} stands={spec.stands} />
          </div>
        )}
      </PageSection>
      <PageSection id="options" title={texts.options} lead={texts.optionsLead}>
        <OptionTable options={spec.options} />
      </PageSection>
      <PageSection id="stands" title={texts.stands}>
        <StandTable name={texts.stands} stands={spec.stands} {...shared} />
        {spec.members.length > 0 && (
          <section className="mt-6" aria-labelledby="members-title">
            <h3 id="members-title">{texts.members}</h3>
            <p className="mb-3 max-w-3xl text-mute">{texts.membersLead}</p>
            <StandTable name={texts.members} stands={spec.members} {...shared} />
          </section>
        )}
      </PageSection>
      <PageSection
        id="measures"
        title={texts.measures}
        lead={texts.measuresLead(spec.measures.placed, spec.stands.length)}
      >
        <MeasuresTable spec={spec.measures} issue={issue} negotiation={negotiation.slug} />
      </PageSection>
      <PageSection id="pairs" title={texts.pairs} lead={texts.pairsLead}>
        <PairTable pairs={spec.pairs} />
      </PageSection>
      <PageSection id="settlement" title={texts.settlement} lead={texts.settlementLead}>
        <SettlementZone spec={spec.settlement} />
      </PageSection>
      <PageSection id="history" title={texts.history} lead={texts.historyLead}>
        <IssueHistory spec={spec} />
      </PageSection>
      <PageSection id="statements" title={texts.spoken}>
        <SpokenList spoken={spec.spoken} later={spec.spokenLater} none={texts.spokenNone} {...shared} />
      </PageSection>
      <PageSection id="terms" title={texts.terms}>
        {spec.terms.length === 0 ? (
          <p className="text-mute">{texts.termsNone}</p>
        ) : (
          <TermTable terms={spec.terms} negotiation={negotiation.slug} />
        )}
        {spec.termsLater > 0 && (
          <p className="mt-2 text-[0.8125rem] text-mute">{texts.termsLater(spec.termsLater)}</p>
        )}
      </PageSection>
    </Page>
  );
}
