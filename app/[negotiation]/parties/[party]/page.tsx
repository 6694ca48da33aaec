import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LiveChanges } from "@/components/live/live-changes";
import { PartyPage } from "@/components/party/party-page";
import { Unavailable } from "@/components/ui/unavailable";
import { buildParty } from "@/lib/figures/build-party";
import { listParameters } from "@/lib/web/figure-page";
import { getNow } from "@/lib/web/load-record";
import { settlePageDay } from "@/lib/web/page-day";
import { findLoadedPage, findPageRecord } from "@/lib/web/page-record";
import { buildSocialPreview } from "@/lib/web/social-preview";
import { party as texts } from "@/messages";

type Props = PageProps<"/[negotiation]/parties/[party]">;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { negotiation, party: slug } = await params;
  const record = await findPageRecord(negotiation);
  const party = record?.parties.find((each) => each.slug === slug);
  if (!record || !party) return {};
  const given = listParameters(await searchParams);
  given.set("to", slug);
  const preview = await buildSocialPreview(record, "profile", given);
  return { title: texts.pageTitle(party.title, record.negotiation.title), ...preview };
}

export default async function Page({ params, searchParams }: Props) {
  const { negotiation, party } = await params;
  const loaded = await findLoadedPage(negotiation);
  if (loaded === null) return <Unavailable />;
  const { record, version } = loaded;
  if (!record.parties.some(({ slug }) => slug === party)) notFound();
  const { asOf, faults } = settlePageDay(await searchParams, record.negotiation);
  return (
    <>
      <PartyPage spec={buildParty(record, { party, asOf, recordedAt: getNow() })} faults={faults} />
      <LiveChanges negotiation={negotiation} version={version} />
    </>
  );
}
