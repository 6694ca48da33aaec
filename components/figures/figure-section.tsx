import type { ReactNode } from "react";
import { keepTogether } from "@/components/ui/keep-together";
import type { FramedFigure } from "@/lib/figures/framed/framed-figure";
import { figurePages } from "@/messages";
import { FigureBody } from "./figure-body";
import { FigureFacts } from "./figure-facts";

interface FigureSectionProps {
  readonly figure: FramedFigure;
  /** Where it can be taken out, and as a picture. */
  readonly exportAddress: string;
  readonly picture: string;
  /** Its own controls. */
  readonly children?: ReactNode;
}

/** One of several figures on a page, with everything that it says. */
export function FigureSection({ figure, exportAddress, picture, children }: FigureSectionProps) {
  const { figure: name, title, subtitle, filters, summary } = figure;
  return (
    <section
      id={name}
      aria-labelledby={`${name}-title`}
      className="mt-14 scroll-mt-4 border-t border-line pt-6 print:mt-4 print:break-inside-avoid print:border-0 print:pt-0"
    >
      <header className="flex flex-wrap items-start justify-between gap-x-8 gap-y-2">
        <div className="max-w-3xl">
          <h2 id={`${name}-title`}>{title}</h2>
          <p className="mt-0.5 text-[0.8125rem] text-mute">{[subtitle, ...filters].join(" · ")}</p>
        </div>
        <a className="no-print control" href={exportAddress} aria-label={figurePages.exportOf(title)}>
          {figurePages.exportLink}
        </a>
      </header>
      <p className="mt-3 max-w-3xl text-base">{keepTogether(summary)}</p>
      {children}
      <div className="mt-5">
        <FigureBody figure={figure} picture={picture} />
      </div>
      <FigureFacts figure={figure} />
    </section>
  );
}
