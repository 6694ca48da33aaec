import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { IssuePage } from "@/components/issue/issue-page";
import { LiveChanges } from "@/components/live/live-changes";
import { Unavailable } from "@/components/ui/unavailable";
import { buildIssue } from "@/lib/figures/build-issue";
import { listParameters } from "@/lib/web/figure-page";
import { getNow } from "@/lib/web/load-record";
import { settlePageDay } from "@/lib/web/page-day";
import { findLoadedPage, findPageRecord } from "@/lib/web/page-record";
import { buildSocialPreview } from "@/lib/web/social-preview";
import { issue as texts } from "@/messages";

type Props = PageProps<"/[negotiation]/issues/[issue]">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { negotiation, issue: slug } = await params;
  const record = await findPageRecord(negotiation);
  const issue = record?.issues.find((each) => each.slug === slug);
  if (!record || !issue) return {};
  const given = listParameters(await searchParams);
  given.set("issue", slug);
  const preview = await buildSocialPreview(record, "scale", given);
  return { title: texts.pageTitle(issue.title, record.negotiation.title), ...preview };
}

export default async function Page({ params, searchParams }: Props) {
  const { negotiation, issue } = await params;
  const loaded = await findLoadedPage(negotiation);
  if (loaded === null) return <Unavailable />;
  const { record, version } = loaded;
  if (!record.issues.some(({ slug }) => slug === issue)) notFound();
  const { asOf, faults } = settlePageDay(await searchParams, record.negotiation);
  return (
    <>
      <IssuePage spec={buildIssue(record, { issue, asOf, recordedAt: getNow() })} faults={faults} />
      <LiveChanges negotiation={negotiation} version={version} />
    </>
  );
}
