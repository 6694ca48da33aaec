import type { Metadata } from "next";
import { NegotiationList } from "@/components/negotiation-list";
import { Unavailable } from "@/components/ui/unavailable";
import { getDatabase } from "@/lib/db/client";
import { listNegotiations } from "@/lib/db/negotiations";
import { unlessUnavailable } from "@/lib/web/page-record";
import { buildProductPreview } from "@/lib/web/social-preview";

export const dynamic = "force-dynamic";

export const generateMetadata = (): Promise<Metadata> => buildProductPreview();

export default async function Home() {
  const negotiations = await unlessUnavailable(async () => listNegotiations(await getDatabase()));
  return negotiations === undefined ? <Unavailable /> : <NegotiationList negotiations={negotiations} />;
}
