import type { NumberedSource } from "@/lib/figures/framed/framed-figure";

/** The sources of a figure under their numbers. */
export function FigureSources({ sources }: { readonly sources: readonly NumberedSource[] }) {
  return (
    <ol className="max-w-4xl text-[0.8125rem]">
      {sources.map(({ number, slug, text, url }) => (
        <li key={slug} className="flex gap-3 border-t border-line py-1.5">
          <span className="w-6 flex-none text-right text-mute">{number}</span>
          {url === null ? (
            <span>{text}</span>
          ) : (
            <a className="wrap-anywhere hover:underline" href={url} rel="noreferrer">
              {text}
            </a>
          )}
        </li>
      ))}
    </ol>
  );
}
