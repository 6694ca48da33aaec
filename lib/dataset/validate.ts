import { z } from "zod";
import type { Negotiation, NegotiationRecord } from "@/lib/domain/model";
import { listFaults } from "@/lib/domain/validity";
import type { Fault } from "@/lib/errors";
import { buildJudgeable } from "./judgeable";
import { findPart, type Locate } from "./layout";
import { type PartReadings, type RawParts, readParts } from "./read-parts";
import { listReadingFaults } from "./reading-faults";
import { daySchema } from "./text-schema";

/** A whole and valid record, or everything that is wrong. */
export type DatasetReading = { readonly record: NegotiationRecord } | { readonly faults: readonly Fault[] };

/** Every rule that a record of the right shape breaks; places as in `positions[x].evidence[2]`. */
export function listRecordFaults(record: NegotiationRecord): Fault[] {
  return [...listFaults(record), ...listReadingFaults(record)];
}

/**
 * The record of a package's parts, or every fault in them: of shape first, then of sense. What the
 * broken items leave to judge is judged too, so that one mending round is enough.
 */
export function validateParts(raw: RawParts, locate: Locate, faultsBefore: readonly Fault[]): DatasetReading {
  const { readings, faults } = readParts(raw, locate);
  const negotiation = readings.negotiation ?? findStandIn(raw.negotiation);
  if (negotiation === null) return { faults: [...faultsBefore, ...faults] };
  const record = buildJudgeable(readings, negotiation);
  const all = [...faultsBefore, ...faults, ...listPlacedFaults(record, readings, locate)];
  return all.length === 0 ? { record } : { faults: all };
}

function listPlacedFaults(record: NegotiationRecord, readings: PartReadings, locate: Locate): Fault[] {
  return listRecordFaults(record).flatMap((fault) => {
    const found = findPart(fault.at);
    if (found?.part === "negotiation" && readings.negotiation === null) return [];
    return [placeFault(fault, locate)];
  });
}

/** A fault in a record (`positions[x].stance`), with its place told as `locate` does. */
export function placeFault(fault: Fault, locate: Locate): Fault {
  const found = findPart(fault.at);
  return found === null ? fault : { at: locate(found.part, found.path), reason: fault.reason };
}

const coverageAlone = z.object({ coverage: z.object({ from: daySchema, through: daySchema }) });

/** Where a broken negotiation still tells its coverage, that is enough to judge the rest by. */
function findStandIn(raw: unknown): Negotiation | null {
  const parsed = coverageAlone.safeParse(raw);
  if (!parsed.success) return null;
  return {
    slug: "unread",
    title: "Unread",
    summary: "Unread",
    coverage: parsed.data.coverage,
    staleAfterDays: 1,
    fourEyes: true,
    reliability: null,
  };
}
