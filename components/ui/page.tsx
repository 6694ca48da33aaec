import type { ReactNode } from "react";
import { Main } from "./main";
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
      <Main>{children}</Main>
    </>
  );
}
