import { FigureTable } from "@/components/figures/figure-table";
import type { DocumentPart } from "@/lib/briefing/document";
import { PAGE_SIZES } from "@/lib/drawing/page-size";
import { briefingPage } from "@/messages";
import { ProseView } from "./prose-view";

interface FrozenPartProps {
  readonly part: DocumentPart;
  /** From 1. */
  readonly place: number;
  /** The address of a picture of what was frozen, by its query. */
  readonly pictureOf: (query: string) => string;
}

const { frozen: texts } = briefingPage;

/** One part of a frozen briefing: what was written and the figure as it was. */
export function FrozenPart({ part, place, pictureOf }: FrozenPartProps) {
  const { heading, prose, figure } = part;
  const query = `part=${place}&size=column`;
  return (
    <section
      id={`part-${place}`}
      aria-label={heading === "" ? texts.part(place) : undefined}
      aria-labelledby={heading === "" ? undefined : `part-${place}-title`}
      className="mt-10 scroll-mt-4"
    >
      {heading !== "" && <h2 id={`part-${place}-title`}>{heading}</h2>}
      <div className="mt-3">
        <ProseView prose={prose} />
      </div>
      {figure !== null && (
        <>
          <picture className="mt-4 block overflow-x-auto">
            <source media="(prefers-color-scheme: dark)" srcSet={pictureOf(`${query}&theme=dark`)} />
            <img
              className="h-auto max-w-full rounded-lg border border-line"
              src={pictureOf(query)}
              alt={figure.summary}
              width={PAGE_SIZES.column.width}
              loading="lazy"
            />
          </picture>
          <details className="no-print mt-3">
            <summary className="w-fit py-1 text-sm font-semibold">{texts.table}</summary>
            <div className="mt-2">
              <FigureTable name={figure.title} table={figure.grid} />
            </div>
          </details>
        </>
      )}
    </section>
  );
}
