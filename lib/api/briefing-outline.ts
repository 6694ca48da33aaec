import type { z } from "zod";
import type { Briefing } from "@/lib/briefing/briefing";
import { buildDocument, type Making } from "@/lib/briefing/build-document";
import type { BriefingDocument } from "@/lib/briefing/document";
import type { NegotiationRecord } from "@/lib/domain/model";
import { type Fault, ParleyError } from "@/lib/errors";
import type { outlineSchema } from "./briefing-answers";

type Outline = z.input<typeof outlineSchema>;

/**
 * What a briefing will say. A part that names what the record lacks is told with its faults and does not keep the
 * others from being outlined. Throws ParleyError `invalid` for faults of the whole briefing.
 */
export function outlineBriefing(record: NegotiationRecord, content: Briefing, making: Making): Outline {
  try {
    return outline(buildDocument(record, content, making));
  } catch (error) {
    if (!(error instanceof ParleyError) || error.code !== "invalid") throw error;
    const faulty = new Set(error.faults.map(findPart));
    if (faulty.has(null) || faulty.size === 0) throw error;
    const sound = content.parts.filter((_, at) => !faulty.has(at));
    const { parts, ...rest } = outline(buildDocument(record, { ...content, parts: sound }, making));
    const told = [...parts];
    return {
      ...rest,
      parts: content.parts.map((_, at) => (faulty.has(at) ? null : (told.shift() ?? null))),
      faults: error.faults.map((fault) => ({ ...fault })),
    };
  }
}

/** Which part a fault is in, or null for one of the whole briefing. */
function findPart({ at }: Fault): number | null {
  const [, place] = /^parts\.(\d+)\./.exec(at) ?? [];
  return place === undefined ? null : Number(place);
}

function outline({ subtitle, parts, sources }: BriefingDocument): Outline {
  return {
    subtitle,
    parts: parts.map(({ heading, prose, figure }) => ({
      heading,
      prose,
      figure: figure && {
        title: figure.title,
        summary: figure.summary,
        sources: figure.sources.length,
        search: figure.permalink.split("?")[1] ?? "",
      },
    })),
    faults: [],
    sources: sources.length,
  };
}
