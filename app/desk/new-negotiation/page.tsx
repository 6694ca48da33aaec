import type { Metadata } from "next";
import { DeskPage } from "@/components/desk/desk-page";
import { NewNegotiationForm } from "@/components/desk/entries/new-negotiation-form";
import { PageHead } from "@/components/ui/page-head";
import { Unavailable } from "@/components/ui/unavailable";
import { getDatabase } from "@/lib/db/client";
import { listNegotiations } from "@/lib/db/negotiations";
import { findDeskActor } from "@/lib/web/desk-actor";
import { findLoaded } from "@/lib/web/load-record";
import { unlessUnavailable } from "@/lib/web/page-record";
import { entries } from "@/messages";

export const metadata: Metadata = { title: entries.start.title };
export const dynamic = "force-dynamic";

export default async function Page() {
  const read = await unlessUnavailable(async () => {
    const actor = await findDeskActor("/desk/new-negotiation");
    if (actor === null) return { actor, records: [] };
    const listed = await listNegotiations(await getDatabase());
    const records = await Promise.all(listed.map(({ negotiation }) => findLoaded(negotiation.slug)));
    return { actor, records: records.filter((each) => each !== null).map(({ record }) => record) };
  });
  if (read === undefined) return <Unavailable />;
  const { actor, records } = read;
  return (
    <DeskPage actor={actor}>
      <PageHead title={entries.start.title} lead={entries.start.lead} />
      <NewNegotiationForm
        codebooks={records.map(({ negotiation, categories, issues, parties }) => ({
          slug: negotiation.slug,
          title: negotiation.title,
          categories: categories.length,
          issues: issues.length,
          parties: parties.length,
        }))}
      />
    </DeskPage>
  );
}
