import type { Metadata } from "next";
import { MethodPage } from "@/components/method/method-page";
import { Unavailable } from "@/components/ui/unavailable";
import { buildOrdinalMeasures } from "@/lib/figures/build-issue-measures";
import { settlePageDay } from "@/lib/web/page-day";
import { findPageRecord } from "@/lib/web/page-record";
import { method as texts } from "@/messages";

type Props = PageProps<"/[negotiation]/method">;

/** The frequency vector that agrmt's vignette measures. */
const EXAMPLE = [30, 40, 210, 130, 530, 50, 10];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const record = await findPageRecord((await params).negotiation);
  return record === null ? {} : { title: texts.pageTitle(record.negotiation.title) };
}

export default async function Page({ params, searchParams }: Props) {
  const record = await findPageRecord((await params).negotiation);
  if (record === null) return <Unavailable />;
  const { asOf, faults } = settlePageDay(await searchParams, record.negotiation);
  const example = { vector: EXAMPLE, measures: buildOrdinalMeasures(EXAMPLE) };
  return <MethodPage record={record} asOf={asOf} example={example} faults={faults} />;
}
