import type { z } from "zod";
import type { Negotiation, NegotiationRecord } from "@/lib/domain/model";
import type { Fault } from "@/lib/errors";
import type { ListPart, Locate, Part } from "./layout";
import { negotiationSchema } from "./negotiation-schema";
import { itemSchemas } from "./schema";
import { findItemName, listSchemaFaults } from "./schema-faults";
import { buildStandIn } from "./stand-in";

/** The parts as they stand in the files; one that is absent could not be read, and that has been told. */
export type RawParts = Readonly<Partial<Record<Part, unknown>>>;

/** A list of which some items may be broken; where it could be built, a stand-in is among the items. */
export interface ListReading<T> {
  readonly items: readonly T[];
  /** The names of items that are there but broken beyond that. */
  readonly broken: ReadonlySet<string>;
  /** False when there may be items whose names could not be read. */
  readonly isWhole: boolean;
}

export type PartReadings = {
  readonly [P in ListPart]: ListReading<NegotiationRecord[P][number]>;
} & { readonly negotiation: Negotiation | null };

/**
 * Reads every part against its schema, item by item, and tells every fault in every part. Only without
 * faults are the readings the package; with some, they are what the rest can be judged on.
 */
export function readParts(
  raw: RawParts,
  locate: Locate,
): { readonly readings: PartReadings; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const tell = (part: Part, path: string, reason: string) => faults.push({ at: locate(part, path), reason });
  const list = <T>(part: ListPart, schema: z.ZodType<T>) =>
    readList(raw[part], schema, (p, r) => tell(part, p, r));
  const readings = {
    negotiation: readNegotiation(raw.negotiation, (path, reason) => tell("negotiation", path, reason)),
    parties: list("parties", itemSchemas.parties),
    categories: list("categories", itemSchemas.categories),
    issues: list("issues", itemSchemas.issues),
    sources: list("sources", itemSchemas.sources),
    statements: list("statements", itemSchemas.statements),
    positions: list("positions", itemSchemas.positions),
    proposals: list("proposals", itemSchemas.proposals),
    events: list("events", itemSchemas.events),
    readings: list("readings", itemSchemas.readings),
  };
  return { readings, faults };
}

type Tell = (path: string, reason: string) => void;

function readNegotiation(raw: unknown, tell: Tell): Negotiation | null {
  if (raw === undefined) return null;
  const parsed = negotiationSchema.safeParse(raw);
  if (parsed.success) return parsed.data;
  for (const { path, reason } of listSchemaFaults(parsed.error, raw)) tell(path, reason);
  return negotiationSchema.safeParse(buildStandIn(raw, parsed.error)).data ?? null;
}

function readList<T>(raw: unknown, schema: z.ZodType<T>, tell: Tell): ListReading<T> {
  if (!Array.isArray(raw)) {
    if (raw !== undefined) tell("", "should be a list");
    return { items: [], broken: new Set(), isWhole: false };
  }
  const items: T[] = [];
  const broken = new Set<string>();
  let isWhole = true;
  for (const [index, item] of raw.entries()) {
    const parsed = schema.safeParse(item);
    if (parsed.success) {
      items.push(parsed.data);
      continue;
    }
    const name = findItemName(item);
    for (const { path, reason } of listSchemaFaults(parsed.error, item)) {
      tell(`[${name ?? index}]${path}`, reason);
    }
    const standIn = schema.safeParse(buildStandIn(item, parsed.error));
    if (standIn.success) items.push(standIn.data);
    else if (name === null) isWhole = false;
    else broken.add(name);
  }
  return { items, broken, isWhole };
}
