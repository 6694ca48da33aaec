import type { Metadata } from "next";
import { findLoaded } from "@/lib/web/load-record";
import { unlessUnavailable } from "@/lib/web/page-record";
import { buildSocialPreview } from "@/lib/web/social-preview";

type Props = LayoutProps<"/[negotiation]">;

/** Pages that have a figure of their own name that one instead. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { negotiation } = await params;
  // What there is not is for the page to say.
  const loaded = await unlessUnavailable(() => findLoaded(negotiation));
  return loaded ? await buildSocialPreview(loaded.record, "matrix") : {};
}

export default function Layout({ children }: Props) {
  return children;
}
