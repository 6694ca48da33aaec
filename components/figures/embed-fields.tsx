import type { FramedFigure } from "@/lib/figures/framed/framed-figure";
import { figurePages } from "@/messages";
import { CopyField } from "./copy-field";
import { buildEmbedCode } from "./embed-code";

interface Addresses {
  readonly page: string;
  readonly embed: string;
}

interface EmbedFieldsProps {
  readonly figure: FramedFigure;
  readonly live: Addresses & { readonly picture: string };
  readonly frozen: Addresses;
}

const { page: texts } = figurePages;

/** The addresses under which a figure is found again, and the code that shows it elsewhere. */
export function EmbedFields({ figure, live, frozen }: EmbedFieldsProps) {
  return (
    <>
      <section aria-labelledby="links-title" className="no-print mt-10">
        <h2 id="links-title" className="mb-3">
          {texts.links}
        </h2>
        <CopyField label={texts.live} text={live.page} />
        <CopyField label={texts.frozen} text={frozen.page} />
        <CopyField label={texts.liveFile} text={live.picture} />
      </section>
      <section aria-labelledby="embed-title" className="no-print mt-10">
        <h2 id="embed-title">{texts.embed}</h2>
        <p className="mb-3 text-mute">{texts.embedNote}</p>
        <CopyField label={texts.embedLive} text={buildEmbedCode(figure, live.embed)} />
        <CopyField label={texts.embedFrozen} text={buildEmbedCode(figure, frozen.embed)} />
      </section>
    </>
  );
}
