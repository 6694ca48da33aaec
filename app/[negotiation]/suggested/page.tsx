import type { Metadata } from "next";
import { SuggestedPage } from "@/components/dossier/suggested-page";
import { Unavailable } from "@/components/ui/unavailable";
import { findPageRecord } from "@/lib/web/page-record";
import { suggest } from "@/messages";

type Props = PageProps<"/[negotiation]/suggested">;

export const metadata: Metadata = { title: suggest.title, robots: { index: false } };

export default async function Page({ params, searchParams }: Props) {
  const record = await findPageRecord((await params).negotiation);
  if (record === null) return <Unavailable />;
  const { problem } = await searchParams;
  return (
    <SuggestedPage
      negotiation={record.negotiation.slug}
      problem={typeof problem === "string" ? problem : null}
    />
  );
}
