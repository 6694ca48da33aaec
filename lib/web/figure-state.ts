import { z } from "zod";
import { daySchema, instantSchema, slugSchema } from "@/lib/dataset/text-schema";
import type { Instant } from "@/lib/domain/day";
import type { NegotiationRecord } from "@/lib/domain/model";
import { findLastChange } from "@/lib/domain/record-index";
import type { Fault } from "@/lib/errors";
import {
  FIGURE_LENSES,
  FIGURE_PARAMETERS,
  type FigureName,
  type FigureRequest,
} from "@/lib/figures/framed/figure-request";
import { listDefaultParties } from "./matrix-state";

const choice = <const Choices extends readonly [string, ...string[]]>(choices: Choices) =>
  z.enum(choices, { error: `should be one of ${choices.join(", ")}` }).meta({ default: choices[0] });

const LISTS = new Set(["parties", "categories", "issues"]);

/** The parameters of figures, each optional. */
export const figureParameterSchemas = {
  asOf: daySchema,
  recordedAt: instantSchema,
  compare: daySchema,
  parties: z.array(slugSchema).max(200),
  categories: z.array(slugSchema).max(200),
  issues: z.array(slugSchema).max(2000),
  basis: choice(["default", "own", "all"]),
  measure: choice(["distance", "same-option"]),
  balance: choice(["issue", "category"]),
  joint: choice(["include", "exclude"]),
  sort: choice(["codebook", "divergence", "newest"]),
  diff: choice(["false", "true"]).transform((text) => text === "true"),
  q: z.string().max(100),
  lens: choice(FIGURE_LENSES),
  to: slugSchema,
  issue: slugSchema,
  proposal: slugSchema,
  from: daySchema,
  through: daySchema,
} satisfies Record<keyof FigureRequest, z.ZodType>;

/** What an address without parameters shows, as recorded by `recordedAt`. */
export function buildDefaultRequest(record: NegotiationRecord, recordedAt: Instant): FigureRequest {
  const { coverage } = record.negotiation;
  const parties = listDefaultParties(record, false);
  return {
    asOf: coverage.through,
    recordedAt,
    compare: null,
    parties,
    categories: [],
    issues: [],
    basis: "default",
    measure: "distance",
    balance: "issue",
    joint: "include",
    sort: "codebook",
    diff: false,
    q: "",
    lens: "camps",
    to: parties[0] ?? "",
    issue: record.issues[0]?.slug ?? "",
    proposal: record.proposals[0]?.slug ?? null,
    from: coverage.from,
    through: coverage.through,
  };
}

/** A request, and what of the address could not be used. */
export interface FigureState {
  readonly request: FigureRequest;
  readonly faults: readonly Fault[];
}

/**
 * The request that an address makes of a figure, and what of the address could not be used. Without an instant
 * it is about the record's last change up to `now`, so that the same state has the same instant at any time.
 */
export function readFigureState(
  record: NegotiationRecord,
  figure: FigureName,
  search: URLSearchParams,
  now: Instant,
): FigureState {
  return readRequest(record, FIGURE_PARAMETERS[figure], search, now);
}

/** The same for an address that may carry these parameters, whichever figures they are about. */
export function readRequest(
  record: NegotiationRecord,
  parameters: readonly (keyof FigureRequest)[],
  search: URLSearchParams,
  now: Instant,
): FigureState {
  const faults: Fault[] = [];
  const given: Record<string, unknown> = {};
  const names = new Set<string>(parameters);
  for (const name of new Set(search.keys())) {
    const values = search.getAll(name);
    if (!isParameter(name) || !names.has(name)) {
      faults.push({ at: name, reason: `is not a parameter here; there are ${[...names].join(", ")}` });
    } else if (!LISTS.has(name) && values.length > 1) {
      faults.push({ at: name, reason: "is given more than once" });
    } else {
      const read = figureParameterSchemas[name].safeParse(LISTS.has(name) ? values : values[0]);
      if (read.success) given[name] = read.data;
      else faults.push({ at: name, reason: read.error.issues[0]?.message ?? "cannot be read" });
    }
  }
  const defaults = buildDefaultRequest(record, findLastChange(record, now) ?? now);
  const request: FigureRequest = { ...defaults, ...given };
  return settleNames(record, request, defaults, faults);
}

const isParameter = (name: string): name is keyof typeof figureParameterSchemas =>
  Object.hasOwn(figureParameterSchemas, name);

/** Replaces names that the record lacks by the defaults, each with a fault. */
function settleNames(
  record: NegotiationRecord,
  request: FigureRequest,
  defaults: FigureRequest,
  faults: Fault[],
): FigureState {
  const known = {
    parties: new Set(record.parties.map(({ slug }) => slug)),
    categories: new Set(record.categories.map(({ slug }) => slug)),
    issues: new Set(record.issues.map(({ slug }) => slug)),
    proposals: new Set(record.proposals.map(({ slug }) => slug)),
  };
  const keep = (name: "parties" | "categories" | "issues") => {
    const unknown = request[name].filter((slug) => !known[name].has(slug));
    for (const slug of unknown) faults.push({ at: name, reason: `${slug} is not in this negotiation` });
    return [...new Set(request[name])].filter((slug) => known[name].has(slug));
  };
  const one = <Value extends string | null>(name: string, value: Value, among: Set<string>, other: Value) => {
    if (value === null || value === other || among.has(value)) return value;
    faults.push({ at: name, reason: `${value} is not in this negotiation` });
    return other;
  };
  const parties = keep("parties");
  if (request.through < request.from) faults.push({ at: "through", reason: "is before from" });
  const span = request.through < request.from ? defaults : request;
  return {
    request: {
      ...request,
      parties: parties.length > 0 ? parties : defaults.parties,
      categories: keep("categories"),
      issues: keep("issues"),
      to: one("to", request.to, known.parties, parties[0] ?? defaults.to),
      issue: one("issue", request.issue, known.issues, defaults.issue),
      proposal: one("proposal", request.proposal, known.proposals, defaults.proposal),
      from: span.from,
      through: span.through,
    },
    faults,
  };
}
