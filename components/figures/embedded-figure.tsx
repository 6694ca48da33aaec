import { Faults } from "@/components/ui/faults";
import { keepTogether } from "@/components/ui/keep-together";
import type { Fault } from "@/lib/errors";
import type { FramedFigure } from "@/lib/figures/framed/framed-figure";
import type { Newer } from "@/lib/snapshots/find-newer";
import { figurePages, shell, snapshots } from "@/messages";
import { FigureBody } from "./figure-body";

interface EmbeddedFigureProps {
  readonly figure: FramedFigure;
  /** Of a frozen address, what has come since. */
  readonly newer: Newer | null;
  readonly faults: readonly Fault[];
  readonly scheme: "light" | "dark" | null;
  /** Where the figure stands with its data and sources, and as a picture. */
  readonly page: string;
  readonly picture: string;
}

/** A figure within somebody else's page: no navigation, and a way to all that it rests on. */
export function EmbeddedFigure({ figure, newer, faults, scheme, page, picture }: EmbeddedFigureProps) {
  const { title, subtitle, filters, summary, notes, sources } = figure;
  return (
    <main className={`flex-1 p-4 ${scheme === null ? "" : `scheme-${scheme}`}`}>
      <Faults faults={faults} />
      <h1 className="text-xl">{title}</h1>
      <p className="mt-0.5 text-[0.8125rem] text-mute">{[subtitle, ...filters].join(" · ")}</p>
      <p className="mt-2 max-w-3xl text-sm">{keepTogether(summary)}</p>
      <div className="mt-4">
        <FigureBody figure={figure} picture={picture} />
      </div>
      <ul className="mt-3 text-xs text-mute">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      {newer !== null && (newer.isCorrected || newer.through !== null) && (
        <p className="mt-3 text-xs">
          {snapshots.newer.some(newer)}{" "}
          <a
            className="link"
            href={newer.through === null ? newer.sameDay : newer.today}
            target="_blank"
            rel="noopener"
          >
            {figurePages.embed.newer}
          </a>
        </p>
      )}
      <p className="mt-3 flex flex-wrap justify-between gap-x-6 border-t border-line-strong pt-2 text-xs text-mute">
        <span>{figurePages.embed.imprint(figure.asOf, figure.recordedAt, sources.length)}</span>
        <a className="link" href={page} target="_blank" rel="noopener">
          {figurePages.embed.open(shell.product)}
        </a>
      </p>
    </main>
  );
}
