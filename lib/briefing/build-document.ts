import { createHash } from "node:crypto";
import type { Instant } from "@/lib/domain/day";
import { buildGrid } from "@/lib/domain/grid";
import { measureHeadline } from "@/lib/domain/headline";
import type { NegotiationRecord, Slug } from "@/lib/domain/model";
import { findLastChange } from "@/lib/domain/record-index";
import { type Fault, ParleyError } from "@/lib/errors";
import { hashFigure } from "@/lib/export/hash-figure";
import { buildFigure } from "@/lib/figures/framed/build-figure";
import { buildPermalink, SourceNumbers } from "@/lib/figures/framed/build-frame";
import type { FigureRequest } from "@/lib/figures/framed/figure-request";
import type { FramedFigure } from "@/lib/figures/framed/framed-figure";
import { buildFigureSearch } from "@/lib/web/figure-search";
import { headline, briefing as words } from "@/messages";
import type { Briefing, BriefingPart, RecordText } from "./briefing";
import type { BriefingDocument, DocumentPart, Prose } from "./document";
import { plain } from "./inline";
import { listMostDivided } from "./list-most-divided";
import { measureChanges } from "./measure-changes";
import { readMarkdown } from "./read-markdown";
import { renumberSources } from "./renumber-sources";
import { readPartRequest } from "./request-figure";
import { settleChoice } from "./settle-choice";
import { writeChanges } from "./write-changes";

type FixedBriefing = Briefing & { readonly recordedAt: Instant };

/** Where and when a document is made. */
export interface Making {
  readonly now: Instant;
  /** Scheme and host of this copy. */
  readonly origin: string;
  /** The path that shows this briefing again. */
  readonly path: string;
}

/**
 * The briefing with everything that it says, ready to be written in any format. Throws ParleyError `invalid`
 * for what it names and the record lacks, each fault at its part.
 */
export function buildDocument(
  record: NegotiationRecord,
  briefing: Briefing,
  { now, origin, path }: Making,
): BriefingDocument {
  const faults: Fault[] = [...settleChoice(record, briefing).faults];
  // One instant for all parts: a record that grows while they are built would make them disagree.
  const recordedAt = briefing.recordedAt ?? findLastChange(record, now) ?? now;
  const fixed: FixedBriefing = { ...briefing, recordedAt };
  const numbers = new SourceNumbers(record);
  const parts = briefing.parts.map((part, at) => {
    const built = buildPart(record, fixed, part, numbers, origin);
    faults.push(...built.faults.map((fault) => ({ ...fault, at: `parts.${at}.figure.${fault.at}` })));
    return built.part;
  });
  if (faults.length > 0) {
    throw new ParleyError("invalid", "This briefing names what the record does not have.", faults);
  }
  const { slug, title } = record.negotiation;
  const document = {
    title: briefing.title,
    subtitle: words.subtitle(title, briefing.asOf, briefing.compare),
    negotiation: { slug, title },
    asOf: briefing.asOf,
    recordedAt,
    paper: briefing.paper,
    marking: briefing.marking,
    footer: briefing.footer,
    logo: briefing.logo,
    parts,
    sources: numbers.list(),
    permalink: `${origin}${path}`,
  };
  return { ...document, hash: createHash("sha256").update(JSON.stringify(document)).digest("hex") };
}

function buildPart(
  record: NegotiationRecord,
  briefing: FixedBriefing,
  { heading, commentary, text, figure: choice }: BriefingPart,
  numbers: SourceNumbers,
  origin: string,
): { readonly part: DocumentPart; readonly faults: readonly Fault[] } {
  const named = new Set<number>();
  const naming = {
    number: (slugs: readonly Slug[]) => {
      const given = numbers.number(slugs);
      for (const number of given) named.add(number);
      return given;
    },
  };
  const prose = [
    ...readMarkdown(commentary),
    ...(text === null ? [] : writeRecordText(record, briefing, text, naming)),
  ];
  const sources = [...named].sort((a, b) => a - b);
  if (choice === null) {
    const shown = heading === "" ? nameText(text, briefing) : heading;
    return {
      part: { heading: shown, prose, sources, figure: null, permalink: null, hash: null },
      faults: [],
    };
  }
  const { request, faults } = readPartRequest(record, briefing, choice, briefing.recordedAt);
  const search = buildFigureSearch(record, choice.name, request);
  const link = buildPermalink(record.negotiation.slug, choice.name, search);
  const figure = buildFigure(record, choice.name, request, link);
  return {
    part: {
      heading: heading === "" ? nameFigure(record, briefing, figure, request) : heading,
      prose,
      sources,
      figure: renumberSources(figure, numbers),
      permalink: `${origin}${link}`,
      hash: hashFigure(figure),
    },
    faults,
  };
}

/** The heading of a figure that its author gave none: a scale says where its issue divides the parties most. */
function nameFigure(
  record: NegotiationRecord,
  briefing: FixedBriefing,
  { figure, title }: FramedFigure,
  request: FigureRequest,
): string {
  if (figure !== "scale") return title;
  const { issues } = settleChoice(record, briefing);
  const divided = listMostDivided(record, { ...request, issues });
  return divided.some(({ slug }) => slug === request.issue) ? words.standard.divided(title) : title;
}

/** The heading of a part that its author gave none and that has no figure; it moves with the days compared. */
function nameText(text: RecordText | null, { compare }: Briefing): string {
  switch (text) {
    case null:
      return "";
    case "headline":
      return words.standard.headline;
    case "changes":
      return compare === null ? words.changes.heading : words.standard.changes(compare);
  }
}

function writeRecordText(
  record: NegotiationRecord,
  briefing: FixedBriefing,
  text: RecordText,
  numbers: Pick<SourceNumbers, "number">,
): readonly Prose[] {
  const { asOf, compare, recordedAt } = briefing;
  const { parties, issues } = settleChoice(record, briefing);
  switch (text) {
    case "headline": {
      const grid = buildGrid(record, { asOf, recordedAt, parties, issues });
      const said = headline.sentences(
        measureHeadline(record, grid, "default"),
        record.parties,
        record.issues,
      );
      return [
        {
          kind: "paragraph",
          inlines: said.map((part) => ({ ...plain(part.text), strong: part.strong })),
        },
      ];
    }
    case "changes":
      return compare === null
        ? [{ kind: "paragraph", inlines: [plain(words.changes.noDay)] }]
        : writeChanges(
            measureChanges(record, {
              from: compare,
              through: asOf,
              recordedAt,
              parties,
              issues,
              basis: "default",
            }),
            numbers,
          );
  }
}
