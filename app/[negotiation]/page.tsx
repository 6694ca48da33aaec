import type { Metadata } from "next";
import { LiveChanges } from "@/components/live/live-changes";
import { MatrixPage } from "@/components/matrix/matrix-page";
import { Unavailable } from "@/components/ui/unavailable";
import { buildDossier } from "@/lib/figures/build-dossier";
import { packRecord } from "@/lib/web/columns";
import { listParameters } from "@/lib/web/figure-page";
import { getNow } from "@/lib/web/load-record";
import { loadMatrixParameters } from "@/lib/web/matrix-parameters";
import { listStateFaults, settleMatrixState } from "@/lib/web/matrix-state";
import { mayEdit } from "@/lib/web/may-edit";
import { findLoadedPage, findPageRecord } from "@/lib/web/page-record";
import { buildSocialPreview } from "@/lib/web/social-preview";
import { matrix } from "@/messages";

type Props = PageProps<"/[negotiation]">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const record = await findPageRecord((await params).negotiation);
  if (record === null) return {};
  const preview = await buildSocialPreview(record, "matrix", listParameters(await searchParams));
  return { title: matrix.title(record.negotiation.title), ...preview };
}

export default async function Page({ params, searchParams }: Props) {
  const loaded = await findLoadedPage((await params).negotiation);
  if (loaded === null) return <Unavailable />;
  const { record, version } = loaded;
  const raw = await searchParams;
  const parameters = loadMatrixParameters(raw);
  const { cell, asOf, recordedAt } = settleMatrixState(parameters, record);
  const now = getNow();
  return (
    <>
      <MatrixPage
        packed={packRecord(record)}
        events={record.events.map(({ slug, title, day }) => ({ slug, title, day }))}
        now={now}
        faults={listStateFaults(raw, parameters, record)}
        mayEdit={await mayEdit()}
        dossier={cell && buildDossier(record, { ...cell, asOf, recordedAt: recordedAt ?? now })}
      />
      {recordedAt === null && <LiveChanges negotiation={record.negotiation.slug} version={version} />}
    </>
  );
}
