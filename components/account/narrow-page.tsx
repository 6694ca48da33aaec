import type { ReactNode } from "react";
import { Page } from "@/components/ui/page";
import { PageHead } from "@/components/ui/page-head";
import { account } from "@/messages";

interface NarrowPageProps {
  readonly title: string;
  readonly lead: ReactNode;
  readonly children: ReactNode;
}

/** A page that holds one form. */
export function NarrowPage({ title, lead, children }: NarrowPageProps) {
  return (
    <Page>
      <div className="mx-auto max-w-md py-6">
        <PageHead title={title} lead={lead} />
        <noscript>
          <p className="notice faulty mb-4">{account.needsScript}</p>
        </noscript>
        {children}
      </div>
    </Page>
  );
}
