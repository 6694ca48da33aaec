import { PAGE_SIZES } from "@/lib/drawing/page-size";
import type { Look } from "@/lib/export/export-job";
import { figurePages } from "@/messages";

interface FigurePreviewProps {
  readonly summary: string;
  readonly appearance: Look;
  /** The address of each page's file, or why there is none. */
  readonly pages:
    | { readonly kind: "made"; readonly files: readonly string[] }
    | { readonly kind: "failed"; readonly told: string };
}

const { page: texts } = figurePages;

/** The files of a figure as they are, one below the other. */
export function FigurePreview({ summary, appearance, pages }: FigurePreviewProps) {
  if (pages.kind === "failed") {
    return (
      <div role="alert" className="self-start rounded-lg border border-error px-4 py-3">
        <h2 className="text-error">{texts.notMade}</h2>
        <p className="mt-1">{pages.told}</p>
        <p className="mt-1 text-mute">{texts.advice}</p>
      </div>
    );
  }
  const { width, height } = PAGE_SIZES[appearance.size];
  const count = pages.files.length;
  return (
    <section aria-labelledby="preview-title" className="min-w-0">
      <h2 id="preview-title" className="no-print">
        {texts.preview}
      </h2>
      <p className="no-print mb-3 text-sm text-mute">{texts.previewNote(count)}</p>
      <ol className={`grid gap-4 ${count > 1 ? "grid-cols-2" : ""}`}>
        {pages.files.map((file, index) => (
          <li key={file}>
            <a href={file} className="block w-fit">
              {/* biome-ignore lint/performance/noImgElement: a file of our own, shown as it is */}
              <img
                src={file}
                alt={index === 0 ? summary : texts.pageOf(index + 1, count)}
                width={width}
                height={height ?? undefined}
                loading={index === 0 ? "eager" : "lazy"}
                className={`h-auto max-w-full rounded-lg border border-line ${appearance.theme === "transparent" ? "void" : ""}`}
              />
            </a>
            {count > 1 && <p className="mt-1 text-xs text-mute">{texts.pageOf(index + 1, count)}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
