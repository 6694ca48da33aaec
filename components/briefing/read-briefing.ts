import { type Briefing, type BriefingPart, type FigureChoice, RECORD_TEXTS } from "@/lib/briefing/briefing";
import { type Logo, PAPERS } from "@/lib/briefing/document";
import { findDay, findInstant } from "@/lib/domain/day";
import { asJsonObject, isJsonList, type Json, type JsonObject } from "@/lib/domain/json";
import { FIGURES } from "@/lib/figures/framed/figure-request";
import { EMPTY_PART } from "./working-briefing";

const text = (value: Json | undefined): string => (typeof value === "string" ? value : "");
const line = (value: Json | undefined): string | null => (typeof value === "string" ? value : null);
const list = (value: Json | undefined): readonly Json[] => (isJsonList(value) ? value : []);
const texts = (value: Json | undefined): readonly string[] =>
  list(value).filter((each) => typeof each === "string");

/**
 * A briefing from JSON that may be unfinished, such as what this browser keeps, or null for what is none. What
 * cannot be read is left open, and nothing that was typed is dropped for being too long or blank: the server
 * checks it when it is sent.
 */
export function readBriefing(given: JsonObject, negotiation: string): Briefing | null {
  const asOf = findDay(text(given.asOf));
  if (asOf === null) return null;
  return {
    title: text(given.title),
    negotiation,
    asOf,
    compare: findDay(text(given.compare)),
    recordedAt: findInstant(text(given.recordedAt)),
    parties: texts(given.parties),
    issues: texts(given.issues),
    paper: PAPERS.find((paper) => paper === given.paper) ?? PAPERS[0],
    marking: line(given.marking),
    footer: line(given.footer),
    logo: readLogo(given.logo ?? null),
    parts: list(given.parts).map((part) => readPart(asJsonObject(part))),
  };
}

export function readLogo(value: Json): Logo | null {
  const { mediaType, base64, width, height } = asJsonObject(value);
  if (mediaType !== "image/png" && mediaType !== "image/jpeg") return null;
  if (typeof width !== "number" || typeof height !== "number") return null;
  return { mediaType, base64: text(base64), width, height };
}

function readPart({ heading, commentary, text: said, figure }: JsonObject): BriefingPart {
  return {
    ...EMPTY_PART,
    heading: text(heading),
    commentary: text(commentary),
    text: RECORD_TEXTS.find((each) => each === said) ?? null,
    figure: readChoice(asJsonObject(figure ?? null)),
  };
}

function readChoice({ name, parameters = null }: JsonObject): FigureChoice | null {
  const figure = FIGURES.find((each) => each === name);
  if (figure === undefined) return null;
  const read: Record<string, string | readonly string[]> = {};
  for (const [key, value] of Object.entries(asJsonObject(parameters))) {
    if (typeof value === "string") read[key] = value;
    else if (isJsonList(value)) read[key] = texts(value);
  }
  return { name: figure, parameters: read };
}
