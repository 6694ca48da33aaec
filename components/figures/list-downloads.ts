import type { Slug } from "@/lib/domain/model";
import { FORMATS, type Format } from "@/lib/export/export-job";
import type { FigureName } from "@/lib/figures/framed/figure-request";
import { figureAddress } from "@/lib/web/figure-address";
import { figurePages } from "@/messages";
import type { Download } from "./download-list";
import { withValues } from "./with-values";

/* One file of these is one page; all others hold the whole figure. */
const SINGLE_PAGE: ReadonlySet<string> = new Set<Format>(["svg", "png"]);

/** Every file that there is of a figure; of pictures with several pages one for each. */
export function listDownloads(
  negotiation: Slug,
  figure: FigureName,
  search: URLSearchParams,
  pages: number,
): readonly Download[] {
  const saved = withValues(search, "download", ["true"]);
  const formats = Object.keys(FORMATS).filter((name): name is Format => Object.hasOwn(FORMATS, name));
  return formats.map((format): Download => {
    const count = SINGLE_PAGE.has(format) ? Math.max(1, pages) : 1;
    const files = Array.from({ length: count }, (_, index) =>
      figureAddress.file(
        negotiation,
        figure,
        format,
        index === 0 ? saved : withValues(saved, "page", [String(index + 1)]),
      ),
    );
    return { ...figurePages.formatOf(format), files };
  });
}
