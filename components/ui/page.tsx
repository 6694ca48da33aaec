import type { ReactNode } from "react";
import { type Section, SiteHeader } from "./site-header";

interface PageProps {
  readonly negotiation?: string;
  readonly current?: Section;
  readonly children: ReactNode;
}

/** The frame that every page stands in. */
export function Page({ negotiation, current, children }: PageProps) {
  return (
    <>
      <SiteHeader negotiation={negotiation} current={current} />
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto w-full max-w-[90rem] flex-1 px-4 pt-6 pb-14 sm:px-10 sm:pt-8"
      >
        {children}
      </main>
    </>
  );
}
