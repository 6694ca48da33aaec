import { FigureTable } from "@/components/figures/figure-table";
import { Page } from "@/components/ui/page";
import { PageHead } from "@/components/ui/page-head";
import { PageSection } from "@/components/ui/page-section";
import { FORMATS } from "@/lib/export/export-job";
import type { FramedFigure } from "@/lib/figures/framed/framed-figure";
import type { Cited } from "@/lib/snapshots/citation";
import type { Newer } from "@/lib/snapshots/find-newer";
import type { Snapshot } from "@/lib/snapshots/snapshot";
import { figures, snapshots } from "@/messages";
import { Citations } from "./citations";
import { NewerData } from "./newer-data";

interface SnapshotPageProps {
  readonly snapshot: Snapshot;
  readonly figure: FramedFigure;
  readonly cited: Cited;
  /** What has come since; null where it can no longer be asked. */
  readonly newer: Newer | null;
}

/** The permanent page of a frozen figure. */
export function SnapshotPage({ snapshot, figure, cited, newer }: SnapshotPageProps) {
  const file = (format: string) => `/api/v1/snapshots/${snapshot.hash}.${format}`;
  return (
    <Page negotiation={snapshot.negotiation}>
      <PageHead
        above={snapshots.above}
        title={figure.title}
        lead={snapshots.lead(figure.negotiation.title, figure.asOf, snapshot.frozenAt)}
      />
      <NewerData newer={newer} />
      <picture className="mt-6 block overflow-x-auto rounded-xl border border-line">
        <source media="(prefers-color-scheme: dark)" srcSet={`${file("svg")}?size=column&theme=dark`} />
        <img className="mx-auto block" src={`${file("svg")}?size=column`} alt={figure.summary} />
      </picture>
      <details className="mt-4">
        <summary className="control">{snapshots.table}</summary>
        <div className="mt-3">
          <FigureTable name={figure.title} table={figure.grid} />
        </div>
      </details>
      <PageSection id="cite" title={snapshots.cite} lead={snapshots.citeLead}>
        <Citations cited={cited} />
      </PageSection>
      <PageSection id="files" title={snapshots.files} lead={snapshots.filesLead}>
        <p className="flex flex-wrap gap-2">
          {Object.keys(FORMATS).map((format) => (
            <a key={format} className="control" href={`${file(format)}?download=true`}>
              {format.toUpperCase()}
            </a>
          ))}
        </p>
        <p className="mt-4 text-sm text-mute">
          {snapshots.hash} <code className="break-all text-ink">{snapshot.hash}</code>
        </p>
      </PageSection>
      {figure.sources.length > 0 && (
        <PageSection id="sources" title={figures.sources}>
          <ol className="grid gap-1 text-sm">
            {figure.sources.map(({ number, text }) => (
              <li key={number} className="break-words">
                {number}. {text}
              </li>
            ))}
          </ol>
        </PageSection>
      )}
    </Page>
  );
}
