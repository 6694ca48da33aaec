import { findDay } from "@/lib/domain/day";
import type { Fault } from "@/lib/domain/fault";
import type { NegotiationRecord } from "@/lib/domain/model";
import type { CellName } from "./choose-act";
import { findEarliestSupport, listLinked } from "./linked-evidence";
import { listWholeSources, listWholeStatements } from "./new-statement";
import type { PositionContent } from "./position-content";

/** Stands where only people read, so that what is still to be written does not keep a preview back. */
const TO_BE_WRITTEN = "…";

/**
 * The content with what a cell does not show filled in, so that it can be tried on the record while it is typed; null
 * while it does not say yet what the party holds. Nothing of it is ever saved.
 */
export function fillForPreview(
  record: NegotiationRecord,
  cell: CellName,
  content: PositionContent,
): PositionContent | null {
  const known = new Set([...record.statements, ...listWholeStatements(content)].map(({ id }) => id));
  const whole: PositionContent = {
    ...content,
    evidence: content.evidence.filter(({ statement }) => known.has(statement)),
    statements: content.statements.filter((_, index) => isWhole(content, "statements", index)),
    sources: content.sources.filter((_, index) => isWhole(content, "sources", index)),
  };
  if (content.act === null) return null;
  if (content.act === "said-again") return whole.evidence.length === 0 ? null : whole;
  if (!saysWhere(content)) return null;
  const { coverage } = record.negotiation;
  const day =
    findDay(content.validFrom) ??
    (content.state === "no-position" ? coverage.from : null) ??
    findEarliestSupport(listLinked(record, content), cell.party) ??
    coverage.through;
  return {
    ...whole,
    validFrom: day,
    offers: content.offers
      .filter(({ options }) => options.length > 0)
      .map(({ options, condition }) => ({ options, condition: condition.trim() || TO_BE_WRITTEN })),
    salience:
      content.salience?.value == null ? null : { value: content.salience.value, reason: TO_BE_WRITTEN },
    confidence: content.confidence ?? "low",
    rationale: TO_BE_WRITTEN,
    correction: TO_BE_WRITTEN,
  };
}

/**
 * The faults of the filled content as faults of the content that it was made from: those of fields that were filled
 * in are left out, and items stand where they stand in the whole list.
 */
export function placeInContent(
  faults: readonly Fault[],
  filled: PositionContent,
  content: PositionContent,
): Fault[] {
  const isBlank: Readonly<Record<string, boolean>> = {
    validFrom: findDay(content.validFrom) === null,
    confidence: content.confidence === null,
    // While a statement or the day is still to come, it is not said yet what the position rests on.
    evidence:
      filled.evidence.length < Math.max(1, content.evidence.length) || findDay(content.validFrom) === null,
  };
  return faults.flatMap(({ at, reason }) => {
    const [, list, digits, rest] = /^(statements|sources)\[(\d+)\](.*)$/.exec(at) ?? [];
    if (list === "statements" || list === "sources") {
      const raw = filled[list][Number(digits)];
      const index = raw === undefined ? -1 : content[list].indexOf(raw);
      return index < 0 ? [] : [{ at: `${list}[${index}]${rest}`, reason }];
    }
    return isBlank[at] ? [] : [{ at, reason }];
  });
}

function saysWhere({ state, preferred, span, offers }: PositionContent): boolean {
  switch (state) {
    case "stated":
      return preferred !== null;
    case "conditional":
      return preferred !== null || offers.some(({ options }) => options.length > 0);
    case "ambiguous":
      return span.length > 1;
    case "no-position":
      return true;
    case null:
      return false;
  }
}

function isWhole(content: PositionContent, list: "statements" | "sources", index: number): boolean {
  const raw = content[list][index];
  const whole = list === "statements" ? listWholeStatements : listWholeSources;
  return raw !== undefined && whole({ ...content, [list]: [raw] }).length === 1;
}
