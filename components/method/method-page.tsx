import { Contents } from "@/components/ui/contents";
import { Faults } from "@/components/ui/faults";
import { Page } from "@/components/ui/page";
import { PageHead } from "@/components/ui/page-head";
import { PageSection } from "@/components/ui/page-section";
import type { Day } from "@/lib/domain/day";
import type { NegotiationRecord } from "@/lib/domain/model";
import type { Fault } from "@/lib/errors";
import type { OrdinalMeasuresSpec } from "@/lib/figures/issue-spec";
import { pageAddress } from "@/lib/web/page-address";
import { marks, method as texts } from "@/messages";
import { CodebookTable } from "./codebook-table";
import { MeasureList } from "./measure-list";
import { Prose } from "./prose";
import { AddressTable, DownloadList } from "./take-out";
import { TermList } from "./term-list";

interface MethodPageProps {
  readonly record: Pick<NegotiationRecord, "negotiation" | "parties" | "categories" | "issues">;
  readonly asOf: Day;
  readonly example: { readonly vector: readonly number[]; readonly measures: OrdinalMeasuresSpec | null };
  readonly faults: readonly Fault[];
}

const { parts } = texts;

/** How the record is made and what its numbers mean. */
export function MethodPage({ record, asOf, example, faults }: MethodPageProps) {
  const { negotiation } = record;
  const { coverage, reliability } = negotiation;
  const parties = record.parties.filter(({ parent }) => parent === null);
  const names = marks.list(parties.map(({ title }) => title));
  return (
    <Page negotiation={negotiation.slug} current="method">
      <Faults faults={faults} />
      <PageHead above={negotiation.title} title={texts.title} lead={texts.lead} />
      <div className="print:block lg:grid lg:grid-cols-[12rem_minmax(0,1fr)] lg:gap-x-12">
        <Contents
          beside
          title={texts.contents}
          entries={Object.entries(parts).map(([id, title]) => ({ id, title }))}
        />
        <div>
          <PageSection id="what" title={parts.what}>
            <Prose paragraphs={texts.what(negotiation.title, names, coverage.from, coverage.through)} />
          </PageSection>
          <PageSection id="words" title={parts.words}>
            <TermList terms={texts.words} />
          </PageSection>
          <PageSection id="states" title={parts.states} lead={texts.statesLead}>
            <TermList terms={Object.values(texts.states)} />
            <p className="mt-3 max-w-[46rem]">{texts.statesMore}</p>
          </PageSection>
          <PageSection id="confidence" title={parts.confidence}>
            <TermList terms={Object.values(texts.confidence)} />
            <p className="mt-3 max-w-[46rem]">{texts.confidenceMore}</p>
          </PageSection>
          <PageSection id="speaks" title={parts.speaks}>
            <TermList terms={Object.values(texts.attribution)} />
            <div className="mt-4">
              <Prose paragraphs={texts.speaks} />
            </div>
          </PageSection>
          <PageSection id="asOf" title={parts.asOf}>
            <Prose paragraphs={texts.asOf(negotiation.staleAfterDays)} />
          </PageSection>
          <PageSection id="verdicts" title={parts.verdicts}>
            <Prose paragraphs={texts.verdicts} />
          </PageSection>
          <PageSection id="measures" title={parts.measures} lead={texts.measuresLead}>
            <MeasureList vector={example.vector} example={example.measures} />
          </PageSection>
          <PageSection id="paragraphs" title={parts.paragraphs}>
            <Prose paragraphs={texts.paragraphs} />
            <p className="mt-3">
              <a className="link" href={`/${negotiation.slug}/sources?asOf=${asOf}`}>
                {texts.paragraphsLink}
              </a>
            </p>
          </PageSection>
          <PageSection id="reliability" title={parts.reliability}>
            <Prose paragraphs={reliability ? texts.reliability(reliability) : [texts.reliabilityNone]} />
          </PageSection>
          <PageSection id="codebook" title={parts.codebook} lead={texts.codebookLead}>
            <CodebookTable record={record} asOf={asOf} />
          </PageSection>
          <PageSection id="address" title={parts.address} lead={texts.addressLead}>
            <AddressTable negotiation={negotiation} parties={parties} />
          </PageSection>
          <PageSection id="data" title={parts.data} lead={texts.dataLead}>
            <DownloadList negotiation={negotiation} asOf={asOf} />
          </PageSection>
          <PageSection id="cite" title={parts.cite} lead={texts.citeLead}>
            <p className="card max-w-3xl wrap-anywhere">
              {texts.cite(negotiation.title, asOf, pageAddress.matrix(negotiation.slug, asOf))}
            </p>
          </PageSection>
        </div>
      </div>
    </Page>
  );
}
