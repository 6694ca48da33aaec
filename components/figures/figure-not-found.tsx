"use client";

import { useParams } from "next/navigation";
import { NotFoundPage } from "@/components/ui/not-found-page";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { FIGURES } from "@/lib/figures/framed/figure-request";
import { figureAddress } from "@/lib/web/figure-address";
import { figurePages, figures } from "@/messages";

/** Stands in for a figure that there is not, and names those that there are. */
export function FigureNotFound() {
  const { negotiation, figure } = useParams<{ negotiation: string; figure: string }>();
  // Then it is something else that is missing, such as the negotiation.
  if (FIGURES.some((each) => each === figure)) return <NotFoundPage />;
  return (
    <Page negotiation={negotiation}>
      <Notice title={figurePages.unknown.title} text={figurePages.unknown.text}>
        <ul className="grid gap-2">
          {FIGURES.map((name) => (
            <li key={name}>
              <a className="link" href={figureAddress.page(negotiation, name, new URLSearchParams())}>
                {figures.names[name]}
              </a>{" "}
              <code className="text-sm text-mute">{name}</code>
            </li>
          ))}
        </ul>
      </Notice>
    </Page>
  );
}
