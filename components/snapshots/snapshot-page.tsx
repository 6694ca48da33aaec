import { FigureBody } from "@/components/figures/figure-body";
import { FigureFacts } from "@/components/figures/figure-facts";
import { keepTogether } from "@/components/ui/keep-together";
import { Page } from "@/components/ui/page";
import { PageHead } from "@/components/ui/page-head";
import { PageSection } from "@/components/ui/page-section";
import { FORMATS } from "@/lib/export/export-job";
import type { FramedFigure } from "@/lib/figures/framed/framed-figure";
import type { Cited } from "@/lib/snapshots/citation";
import type { Newer } from "@/lib/snapshots/find-newer";
import type { Snapshot } from "@/lib/snapshots/snapshot";
import { snapshots } from "@/messages";
import { Citations } from "./citations";
import { NewerData } from "./newer-data";
import { SnapshotFiles } from "./snapshot-files";

interface SnapshotPageProps {
  readonly snapshot: Snapshot;
  readonly figure: FramedFigure;
  readonly cited: Cited;
  /** What has come since; null where it can no longer be asked. */
  readonly newer: Newer | null;
}

/** The permanent page of a frozen figure. */
export function SnapshotPage({ snapshot, figure, cited, newer }: SnapshotPageProps) {
  const { hash, negotiation, frozenAt } = snapshot;
  const { title, subtitle, filters, summary } = figure;
  return (
    <Page negotiation={negotiation}>
      <PageHead above={snapshots.above} title={title} lead={[subtitle, ...filters].join(" · ")}>
        <p className="mt-3">{keepTogether(summary)}</p>
        <p className="mt-3 text-sm text-mute">{snapshots.frozenAt(frozenAt)}</p>
      </PageHead>
      <NewerData newer={newer} />
      <section aria-label={snapshots.picture} className="mt-8">
        <FigureBody figure={figure} picture={`/api/v1/snapshots/${hash}.svg?size=column`} />
        <FigureFacts figure={figure} />
      </section>
      <PageSection id="cite" title={snapshots.cite} lead={snapshots.citeLead}>
        <Citations cited={cited} />
      </PageSection>
      <PageSection id="files" title={snapshots.files} lead={snapshots.filesLead}>
        <SnapshotFiles hash={hash} formats={Object.keys(FORMATS)} />
      </PageSection>
    </Page>
  );
}
