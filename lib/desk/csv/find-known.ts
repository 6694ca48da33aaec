import { canonicalStatement } from "@/lib/dataset/canonical";
import { findImportable, type ImportedPosition } from "@/lib/desk/imported-position";
import type { NegotiationRecord, Statement } from "@/lib/domain/model";
import type { RowFormat } from "./row-format";

/** What the record has already in place of an item, by the columns in which they differ; null where it has none. */
export type FindKnown<Item> = (item: Item) => { readonly differs: readonly string[] } | null;

/** Finds the statement with the same id. */
export function findKnownStatements(
  record: NegotiationRecord,
  format: RowFormat<Statement>,
): FindKnown<Statement> {
  const known = new Map(record.statements.map((statement) => [statement.id, statement]));
  return (statement) => {
    const there = known.get(statement.id);
    return there === undefined
      ? null
      : { differs: listDifferences(format, canonicalStatement(there), canonicalStatement(statement)) };
  };
}

/** Finds the position of the same party on the same issue from the same day. */
export function findKnownPositions(
  record: NegotiationRecord,
  format: RowFormat<ImportedPosition>,
): FindKnown<ImportedPosition> {
  const nameOf = ({ party, issue, validFrom }: ImportedPosition) => `${party} ${issue} ${validFrom}`;
  const steps = new Map(
    record.issues.map(({ slug, options }) => [slug, options.map(({ key }) => key)] as const),
  );
  const known = new Map(
    record.positions.flatMap((position) => {
      const there = findImportable(position);
      return there === null ? [] : [[nameOf(there), there] as const];
    }),
  );
  return (position) => {
    const there = known.get(nameOf(position));
    if (there === undefined) return null;
    const options = steps.get(position.issue) ?? [];
    return { differs: listDifferences(format, sortSets(there, options), sortSets(position, options)) };
  };
}

/** With every set in one order, so that sets which say the same are written the same. */
function sortSets(position: ImportedPosition, options: readonly string[]): ImportedPosition {
  const inOrder = (keys: readonly string[]) =>
    keys.toSorted((a, b) => options.indexOf(a) - options.indexOf(b) || (a < b ? -1 : 1));
  const { stance, acceptable, redLines, evidence } = position;
  return {
    ...position,
    stance:
      stance.state === "ambiguous"
        ? { ...stance, span: inOrder(stance.span) }
        : stance.state === "conditional"
          ? {
              ...stance,
              offers: stance.offers.map((offer) => ({ ...offer, options: inOrder(offer.options) })),
            }
          : stance,
    acceptable: acceptable && inOrder(acceptable),
    redLines: redLines && inOrder(redLines),
    evidence: evidence.toSorted((a, b) => (a.statement < b.statement ? -1 : 1)),
  };
}

function listDifferences<Item>(format: RowFormat<Item>, a: Item, b: Item): string[] {
  const [before, after] = [format.write(a), format.write(b)];
  return Object.keys(before).filter((column) => before[column] !== after[column]);
}
