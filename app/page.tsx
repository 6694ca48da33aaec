import { NegotiationList } from "@/components/negotiation-list";
import { Unavailable } from "@/components/ui/unavailable";
import { getDatabase } from "@/lib/db/client";
import { listNegotiations } from "@/lib/db/negotiations";
import { unlessUnavailable } from "@/lib/web/page-record";

export const dynamic = "force-dynamic";

export default async function Home() {
  const negotiations = await unlessUnavailable(async () => listNegotiations(await getDatabase()));
  return negotiations === undefined ? <Unavailable /> : <NegotiationList negotiations={negotiations} />;
}
