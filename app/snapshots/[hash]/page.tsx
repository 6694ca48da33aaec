import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { FrozenBriefingPage } from "@/components/briefing/frozen-briefing-page";
import { SnapshotClosed } from "@/components/snapshots/snapshot-closed";
import { SnapshotPage } from "@/components/snapshots/snapshot-page";
import { Unavailable } from "@/components/ui/unavailable";
import { findPageActor } from "@/lib/auth/page-actor";
import { getAccountSettings } from "@/lib/auth/settings";
import type { Cited } from "@/lib/snapshots/citation";
import { findChangesSince, findNewer } from "@/lib/snapshots/find-newer";
import { isForAccounts } from "@/lib/snapshots/snapshot";
import { findLoaded, getNow } from "@/lib/web/load-record";
import { findSnapshotByName } from "@/lib/web/load-snapshot";
import { unlessUnavailable } from "@/lib/web/page-record";
import { getPageOrigin } from "@/lib/web/request-origin";
import { buildProductPreview, buildSnapshotPreview } from "@/lib/web/social-preview";
import { snapshots } from "@/messages";

type Props = PageProps<"/snapshots/[hash]">;

/** The snapshot, "closed" to who is not signed in, null where there is none, undefined without a database. */
const find = async ({ params }: Props) => {
  const { hash } = await params;
  return await unlessUnavailable(async () => {
    const snapshot = await findSnapshotByName(hash);
    const isClosed = snapshot !== null && isForAccounts(snapshot.content) && (await findPageActor()) === null;
    return isClosed ? "closed" : snapshot;
  });
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  const snapshot = await find(props);
  if (snapshot === "closed") return { title: snapshots.closed.title, ...(await buildProductPreview()) };
  if (!snapshot) return {};
  return { title: snapshots.pageTitle(snapshot.title), ...(await buildSnapshotPreview(snapshot)) };
}

export default async function Page(props: Props) {
  const snapshot = await find(props);
  if (snapshot === undefined) return <Unavailable />;
  if (snapshot === null) notFound();
  if (snapshot === "closed") return <SnapshotClosed hash={(await props.params).hash} />;
  const { content, hash, frozenAt: on } = snapshot;
  const loaded = await unlessUnavailable(() => findLoaded(snapshot.negotiation));
  if (loaded === undefined) return <Unavailable />;
  const origin = getPageOrigin(await headers(), getAccountSettings());
  const { title, negotiation, asOf } = content.kind === "figure" ? content.figure : content.document;
  const cited: Cited = {
    kind: content.kind,
    title,
    negotiation: negotiation.title,
    asOf,
    on,
    url: `${origin}/snapshots/${hash}`,
    hash,
  };
  if (content.kind === "briefing") {
    const { document } = content;
    const since = loaded && findChangesSince(loaded.record, document, getNow());
    return <FrozenBriefingPage snapshot={snapshot} document={document} cited={cited} since={since} />;
  }
  const { figure } = content;
  return (
    <SnapshotPage
      snapshot={snapshot}
      figure={figure}
      newer={loaded && snapshot.subject && findNewer(loaded.record, figure, snapshot.subject, getNow())}
      cited={cited}
    />
  );
}
