"use client";

import { useDeferredValue, useMemo } from "react";
import { readMarkdown } from "@/lib/briefing/read-markdown";
import { figureAddress } from "@/lib/web/figure-address";
import { briefingPage } from "@/messages";
import { FigurePicture } from "./figure-picture";
import { ProseView } from "./prose-view";
import type { OutlinePart } from "./read-outline";
import type { WorkingPart } from "./working-briefing";

interface PartPreviewProps {
  readonly negotiation: string;
  readonly part: WorkingPart;
  /** Undefined until it has been told. */
  readonly outline: OutlinePart | undefined;
}

const { part: texts } = briefingPage;

/** What a part will look like: heading, commentary, what the record says, the figure itself. */
export function PartPreview({ negotiation, part, outline }: PartPreviewProps) {
  const commentary = useDeferredValue(part.commentary);
  const prose = useMemo(() => readMarkdown(commentary), [commentary]);
  const heading = part.heading === "" ? (outline?.heading ?? "") : part.heading;
  const said = outline?.prose ?? [];
  const isEmpty = heading === "" && prose.length === 0 && said.length === 0 && part.figure === null;
  return (
    <div className="grid min-w-0 gap-3">
      {heading !== "" && <p className="font-serif text-[1.3125rem] leading-tight font-semibold">{heading}</p>}
      {prose.length > 0 && <ProseView prose={prose} />}
      {said.length > 0 && <ProseView prose={said} />}
      {part.figure !== null &&
        (outline?.figure ? (
          <>
            <FigurePicture
              key={outline.figure.search}
              negotiation={negotiation}
              figure={part.figure.name}
              search={outline.figure.search}
              summary={outline.figure.summary}
            />
            <p className="no-print text-xs text-mute">
              {texts.sources(outline.figure.sources)}{" "}
              <a
                className="link"
                target="_blank"
                rel="noreferrer"
                href={figureAddress.page(
                  negotiation,
                  part.figure.name,
                  new URLSearchParams(outline.figure.search),
                )}
              >
                {texts.alone(outline.figure.title)}
              </a>
            </p>
          </>
        ) : (
          <p className="void rounded-lg py-10 text-center text-sm text-mute">{texts.drawing}</p>
        ))}
      {isEmpty && <p className="no-print text-sm text-mute">{texts.emptyPreview}</p>}
    </div>
  );
}
