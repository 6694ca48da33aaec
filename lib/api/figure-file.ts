import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Instant } from "@/lib/domain/day";
import type { NegotiationRecord } from "@/lib/domain/model";
import { ParleyError } from "@/lib/errors";
import { type ExportJob, type FigureJob, FORMATS, type Format } from "@/lib/export/export-job";
import { hashFigure } from "@/lib/export/hash-figure";
import { type Asking, getWorkerPool, workerFile } from "@/lib/export/worker-pool";
import {
  FIGURE_PARAMETERS,
  FIGURES,
  type FigureName,
  type FigureRequest,
} from "@/lib/figures/framed/figure-request";
import { buildFigureSearch } from "@/lib/web/figure-search";
import { readFigureState } from "@/lib/web/figure-state";
import { getRequestedFigure } from "@/lib/web/requested-figure";
import { APPEARANCE_PARAMETERS, appearanceSchema } from "./figure-query";
import { parseQuery } from "./query-schema";

/**
 * The file that an address such as `agreement.svg?size=slide` asks for. Throws ParleyError `not-found` for a
 * figure or a format that there is not, `invalid` for parameters that cannot be used; each names what there is.
 */
export function readFigureJob(
  record: NegotiationRecord,
  file: string,
  search: URLSearchParams,
  origin: string,
  now: Instant,
): FigureJob {
  const { name, format } = splitFileName(file);
  const figure = FIGURES.find((each) => each === name);
  if (figure === undefined || format === null) {
    throw new ParleyError("not-found", `There is no file "${file.slice(0, 80)}" here.`, [
      ...(figure ? [] : [{ at: "figure", reason: `should be one of ${FIGURES.join(", ")}` }]),
      ...(format ? [] : [UNKNOWN_FORMAT]),
    ]);
  }
  const { own, appearance } = readAppearance(search);
  const { framed } = readFramedFigure(record, figure, own, now);
  return { kind: "figure", figure: framed, format, appearance, origin, hash: hashFigure(framed) };
}

/**
 * The figure that an address asks for, and its parameters at full length. Throws ParleyError `invalid`, or `too-large`
 * above MOST_CELLS.
 */
export function readFramedFigure(
  record: NegotiationRecord,
  figure: FigureName,
  given: URLSearchParams,
  now: Instant,
) {
  const { request, faults } = readFigureState(record, figure, given, now);
  if (faults.length > 0) {
    const names = [...new Set(faults.map(({ at }) => at))].join(", ");
    throw new ParleyError("invalid", `Cannot use the query: ${names}.`, faults);
  }
  refuseHuge(record, figure, request);
  const search = buildFigureSearch(record, figure, request);
  return { framed: getRequestedFigure(record, figure, request), search: String(search) };
}

/** Issues times parties. Working out more than this would hold up everybody else. */
const MOST_CELLS = 50_000;

/** Throws ParleyError `too-large` before a figure is worked out that nobody could read. */
function refuseHuge(
  { issues }: NegotiationRecord,
  figure: FigureName,
  { categories, parties, ...chosen }: FigureRequest,
): void {
  if (!FIGURE_PARAMETERS[figure].includes("issues")) return;
  const isShown = (names: readonly string[], name: string) => names.length === 0 || names.includes(name);
  const shown = issues.filter(
    ({ slug, category }) => isShown(chosen.issues, slug) && isShown(categories, category),
  ).length;
  if (shown * parties.length <= MOST_CELLS) return;
  throw new ParleyError(
    "too-large",
    `This figure has ${shown} issues by ${parties.length} parties; at most ${MOST_CELLS} cells go into one. Choose fewer issues, categories or parties.`,
  );
}

/** What a file's address says how to draw, and the parameters that are left. Throws ParleyError `invalid`. */
export function readAppearance(search: URLSearchParams) {
  const [own, appearing] = [new URLSearchParams(), new URLSearchParams()];
  for (const [key, value] of search) (APPEARANCE_PARAMETERS.has(key) ? appearing : own).append(key, value);
  const { download: _, ...appearance } = parseQuery(appearanceSchema, appearing);
  return { own, appearance };
}

export const UNKNOWN_FORMAT = {
  at: "format",
  reason: `should be one of ${Object.keys(FORMATS).join(", ")}`,
};

/** A file's name and format; null for a format that there is not. */
export function splitFileName(file: string): { readonly name: string; readonly format: Format | null } {
  const [, name = file, extension = ""] = /^(.*)\.([^.]*)$/.exec(file) ?? [];
  return { name, format: isFormat(extension) ? extension : null };
}

const isFormat = (name: string): name is Format => Object.hasOwn(FORMATS, name);

let drawing: string | null = null;

/** What names the bytes that a job gives, known before they are made: the job, and the worker as it was built. */
export function tagJob(job: ExportJob): string {
  drawing ??= createHash("sha256").update(readFileSync(workerFile())).digest("hex");
  const hash = createHash("sha256").update(drawing).update(JSON.stringify(job)).digest("base64url");
  // Weak: the server may compress the same content or not.
  return `W/"${hash.slice(0, 22)}"`;
}

export const makeFile = (job: ExportJob, asking: Asking) => getWorkerPool().run(job, asking);
