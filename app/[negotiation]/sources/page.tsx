import type { Metadata } from "next";
import { SourcesPage } from "@/components/sources/sources-page";
import { Unavailable } from "@/components/ui/unavailable";
import { buildSources } from "@/lib/figures/build-sources";
import { settlePageDay } from "@/lib/web/page-day";
import { findPageRecord } from "@/lib/web/page-record";
import { sources as texts } from "@/messages";

type Props = PageProps<"/[negotiation]/sources">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const record = await findPageRecord((await params).negotiation);
  return record === null ? {} : { title: texts.pageTitle(record.negotiation.title) };
}

export default async function Page({ params, searchParams }: Props) {
  const record = await findPageRecord((await params).negotiation);
  if (record === null) return <Unavailable />;
  const { asOf, faults } = settlePageDay(await searchParams, record.negotiation);
  return <SourcesPage spec={buildSources(record, asOf)} faults={faults} />;
}
