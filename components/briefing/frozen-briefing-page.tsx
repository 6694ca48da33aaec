import { Citations } from "@/components/snapshots/citations";
import { SnapshotFiles } from "@/components/snapshots/snapshot-files";
import { Page } from "@/components/ui/page";
import { PageHead } from "@/components/ui/page-head";
import { PageSection } from "@/components/ui/page-section";
import type { BriefingDocument } from "@/lib/briefing/document";
import type { Day } from "@/lib/domain/day";
import { BRIEFING_FORMATS } from "@/lib/export/export-job";
import type { Cited } from "@/lib/snapshots/citation";
import type { Snapshot } from "@/lib/snapshots/snapshot";
import { briefingPage, figures, snapshots } from "@/messages";
import { FrozenPart } from "./frozen-part";

interface FrozenBriefingPageProps {
  readonly snapshot: Snapshot;
  readonly document: BriefingDocument;
  readonly cited: Cited;
  /** What has come since; null where the negotiation cannot be asked any more. */
  readonly since: { readonly hasChanged: boolean; readonly through: Day | null } | null;
}

const { frozen: texts } = briefingPage;

/** The permanent page of a frozen briefing. */
export function FrozenBriefingPage({ snapshot, document, cited, since }: FrozenBriefingPageProps) {
  const { negotiation, title, asOf, parts, sources } = document;
  const file = (format: string) => `/api/v1/snapshots/${snapshot.hash}.${format}`;
  return (
    <Page negotiation={snapshot.negotiation}>
      <PageHead
        above={[texts.above, document.marking].filter((each) => each !== null).join(" · ")}
        title={title}
        lead={snapshots.lead(negotiation.title, asOf, snapshot.frozenAt)}
      />
      {document.marking !== null && (
        <p className="no-print text-sm text-mute">{texts.forAccounts(document.marking)}</p>
      )}
      {since !== null && (
        <p className="no-print text-sm text-mute">
          {since.hasChanged ? texts.changed : texts.unchanged}{" "}
          {since.through !== null && `${texts.through(since.through)} `}
          <a className="link" href={`/${negotiation.slug}/briefing`}>
            {texts.current}
          </a>
        </p>
      )}
      {parts.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what is frozen keeps its order
        <FrozenPart key={at} part={part} place={at + 1} pictureOf={(query) => `${file("svg")}?${query}`} />
      ))}
      <PageSection id="cite" title={texts.cite} lead={texts.citeLead}>
        <Citations cited={cited} />
      </PageSection>
      <PageSection id="files" title={snapshots.files} lead={snapshots.filesLead}>
        <SnapshotFiles hash={snapshot.hash} formats={[...Object.keys(BRIEFING_FORMATS), "json"]} />
      </PageSection>
      {sources.length > 0 && (
        <PageSection id="sources" title={figures.sources}>
          <ol className="grid gap-1 text-sm">
            {sources.map(({ number, text }) => (
              <li key={number} className="wrap-anywhere">
                {number}. {text}
              </li>
            ))}
          </ol>
        </PageSection>
      )}
    </Page>
  );
}
