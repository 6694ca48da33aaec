import { readFaults } from "@/components/desk/desk-request";
import type { Inline, Prose } from "@/lib/briefing/document";
import type { Fault } from "@/lib/domain/fault";
import { asJsonObject, isJsonList, isJsonObject, type Json, type JsonObject } from "@/lib/domain/json";

/** What a part will say besides what its author wrote. */
export interface OutlinePart {
  /** The one that it has where its author gives none. */
  readonly heading: string;
  readonly prose: readonly Prose[];
  readonly figure: {
    readonly title: string;
    readonly summary: string;
    readonly sources: number;
    /** The parameters of its address. */
    readonly search: string;
  } | null;
}

export interface Outline {
  /** Null for a part with faults. */
  readonly parts: readonly (OutlinePart | null)[];
  readonly faults: readonly Fault[];
}

const text = (value: Json | undefined): string => (typeof value === "string" ? value : "");
const list = (value: Json | undefined): readonly Json[] => (isJsonList(value) ? value : []);

/** What the API answers, as the composer shows it. */
export function readOutline({ parts, faults }: JsonObject): Outline {
  return {
    parts: list(parts).map((part) => (isJsonObject(part) ? readPart(part) : null)),
    faults: readFaults(faults ?? null),
  };
}

function readPart({ heading, prose, figure }: JsonObject): OutlinePart {
  return {
    heading: text(heading),
    prose: list(prose).map((each) => readProse(asJsonObject(each))),
    figure: isJsonObject(figure) ? readFigure(figure) : null,
  };
}

function readFigure({ title, summary, sources, search }: JsonObject): OutlinePart["figure"] {
  return {
    title: text(title),
    summary: text(summary),
    sources: typeof sources === "number" ? sources : 0,
    search: text(search),
  };
}

function readProse({ kind, inlines, ordered, items }: JsonObject): Prose {
  if (kind === "list") {
    return { kind, ordered: ordered === true, items: list(items).map(readInlines) };
  }
  const known = kind === "heading" || kind === "quote" ? kind : "paragraph";
  return { kind: known, inlines: readInlines(inlines) };
}

function readInlines(value: Json | undefined): readonly Inline[] {
  return list(value).map((each) => {
    const { text: said, strong, emphasis, href } = asJsonObject(each);
    return {
      text: text(said),
      strong: strong === true,
      emphasis: emphasis === true,
      href: typeof href === "string" ? href : null,
    };
  });
}
