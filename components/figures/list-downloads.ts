import type { Slug } from "@/lib/domain/model";
import { FORMATS, type Format, TEXT_FORMS, type TextForm } from "@/lib/export/export-job";
import type { FigureName } from "@/lib/figures/framed/figure-request";
import { figureAddress } from "@/lib/web/figure-address";
import { figurePages } from "@/messages";
import type { Download } from "./download-list";
import { withValues } from "./with-values";

/** A kind of file with what its address says beside the format. */
interface Kind {
  readonly name: string;
  readonly format: Format;
  readonly text: TextForm;
  /** Whether a file is one page; all others hold the whole figure. */
  readonly isPage: boolean;
}

const KINDS: readonly Kind[] = Object.keys(FORMATS)
  .filter((name): name is Format => Object.hasOwn(FORMATS, name))
  .flatMap((format) => {
    const kind = { name: format, format, text: TEXT_FORMS[0], isPage: format === "svg" || format === "png" };
    return format === "svg" ? [kind, { ...kind, name: "outlines", text: "outlines" } as const] : [kind];
  });

/** Every file that there is of a figure; of pictures with several pages one for each, and all at once. */
export function listDownloads(
  negotiation: Slug,
  figure: FigureName,
  search: URLSearchParams,
  pages: number,
): readonly Download[] {
  const saved = withValues(search, "download", ["true"]);
  return KINDS.map(({ name, format, text, isPage }): Download => {
    const drawn = text === TEXT_FORMS[0] ? saved : withValues(saved, "text", [text]);
    const address = (page: number | "all") =>
      figureAddress.file(
        negotiation,
        figure,
        format,
        page === 1 ? drawn : withValues(drawn, "page", [String(page)]),
      );
    const count = isPage ? Math.max(1, pages) : 1;
    return {
      ...figurePages.formatOf(name),
      files: Array.from({ length: count }, (_, index) => address(index + 1)),
      all: count > 1 ? address("all") : null,
    };
  });
}
