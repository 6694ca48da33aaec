import type { ReactNode } from "react";
import type { FramedFigure } from "@/lib/figures/framed/framed-figure";
import { figurePages } from "@/messages";
import { FigureSources } from "./figure-sources";
import { FigureTable } from "./figure-table";

/** What a figure carries besides its drawing: notes, and one click away its data and its sources. */
export function FigureFacts({ figure }: { readonly figure: FramedFigure }) {
  const { title, notes, grid, sources } = figure;
  return (
    <>
      <ul aria-label={figurePages.notes} className="mt-3 max-w-3xl list-disc pl-5 text-[0.8125rem] text-mute">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <div className="mt-3 flex flex-col gap-1">
        <Fold title={figurePages.table}>
          <FigureTable name={figurePages.tableOf(title)} table={grid} />
        </Fold>
        <Fold title={figurePages.sources(sources.length)}>
          <FigureSources sources={sources} />
        </Fold>
      </div>
    </>
  );
}

function Fold({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <details className="print:not-open:hidden">
      <summary className="w-fit py-1 text-sm font-semibold">{title}</summary>
      <div className="mt-2 mb-4">{children}</div>
    </details>
  );
}
