import { z } from "zod";
import type { BriefingDocument } from "@/lib/briefing/document";
import { ParleyError } from "@/lib/errors";
import type { FigureJob, FileJob } from "@/lib/export/export-job";
import { hashFigure } from "@/lib/export/hash-figure";
import type { FramedFigure } from "@/lib/figures/framed/framed-figure";
import type { Snapshot } from "@/lib/snapshots/snapshot";
import { getBriefingFormat } from "./briefing-file";
import { readAppearance } from "./figure-file";
import { appearanceSchema, whole } from "./figure-query";
import { parseQuery } from "./query-schema";

const MOST_PARTS = 1000;

const partSchema = z.strictObject({
  part: whole(1, MOST_PARTS).describe("Of a frozen briefing: its figure alone. The whole when left out."),
});

/** How what was frozen is drawn, and what of it. */
export const snapshotQuerySchema = z.strictObject({ ...partSchema.shape, ...appearanceSchema.shape });

/**
 * The file of a snapshot that an address asks for. Throws ParleyError `not-found` for a format or a part that it
 * does not have, `invalid` for parameters that cannot be used.
 */
export function buildSnapshotJob(
  { content, hash }: Snapshot,
  format: FigureJob["format"],
  search: URLSearchParams,
  origin: string,
): FileJob {
  const { own, appearance } = readAppearance(search);
  refuseUnknown(own, content.kind === "briefing" ? ["part"] : []);
  // Its address is the snapshot's own: what it was made from may have moved on.
  const permalink = `/snapshots/${hash}`;
  if (content.kind === "figure") {
    return buildFigureJob({ ...content.figure, permalink }, { format, appearance, origin });
  }
  const { part } = parseQuery(partSchema, own);
  if (part === undefined) {
    const document = { ...content.document, permalink: `${origin}${permalink}`, hash };
    return { kind: "briefing", document, format: getBriefingFormat(format) };
  }
  const figure = { ...getFigure(content.document, part), permalink: `${permalink}#part-${part}` };
  return buildFigureJob(figure, { format, appearance, origin });
}

function buildFigureJob(
  figure: FramedFigure,
  how: Pick<FigureJob, "format" | "appearance" | "origin">,
): FigureJob {
  return { kind: "figure", figure, ...how, hash: hashFigure(figure) };
}

function getFigure({ parts }: BriefingDocument, part: number): FramedFigure {
  const figure = parts[part - 1]?.figure ?? null;
  if (figure !== null) return figure;
  const having = parts.flatMap((each, at) => (each.figure === null ? [] : [at + 1]));
  const reason =
    having.length === 0 ? "is of no use: no part has a figure" : `should be one of ${having.join(", ")}`;
  throw new ParleyError("not-found", "This part has no figure.", [{ at: "part", reason }]);
}

function refuseUnknown(own: URLSearchParams, known: readonly string[]): void {
  const unknown = [...new Set(own.keys())].filter((name) => !known.includes(name));
  if (unknown.length === 0) return;
  throw new ParleyError(
    "invalid",
    `Cannot use the query: ${unknown.join(", ")}.`,
    unknown.map((at) => ({ at, reason: "is not a parameter here: what is frozen stays as it is" })),
  );
}
