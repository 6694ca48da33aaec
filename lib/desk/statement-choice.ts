import type { EvidenceLink, NegotiationRecord, Slug, Statement } from "@/lib/domain/model";
import type { CellName } from "./choose-act";
import type { PositionContent } from "./position-content";

/** The least of a statement that tells what it may be to a position. */
interface Speaking {
  readonly parties: readonly Slug[];
  readonly kind: string | null;
  readonly attribution: string | null;
}

/** Whether the rules of evidence let a statement support a position of the party. */
export function maySupport({ parties, kind, attribution }: Speaking, party: Slug): boolean {
  return (
    parties.includes(party) && kind !== "threat" && kind !== "analyst-comment" && attribution !== "analyst"
  );
}

/**
 * What a statement is to a position of the party in that state until somebody says otherwise: nothing supports that
 * no position was found.
 */
export function suggestRole(
  statement: Speaking,
  party: Slug,
  state: PositionContent["state"],
): EvidenceLink["role"] {
  return state !== "no-position" && maySupport(statement, party) ? "supports" : "context";
}

/**
 * The statements that hold all of the words, those most likely to be meant first: the party's own on the issue, then
 * others' on it, then the party's on other issues, then the rest; each newest first.
 */
export function listChoices(record: NegotiationRecord, cell: CellName, words: string): Statement[] {
  const sources = new Map(record.sources.map((source) => [source.slug, source]));
  const parties = new Map(record.parties.map((party) => [party.slug, party.title]));
  const wanted = words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  const rank = (statement: Statement): number => {
    const isOurs = statement.parties.includes(cell.party);
    const isOnIssue = statement.claims.some(({ issue }) => issue === cell.issue);
    return (isOnIssue ? 0 : 2) + (isOurs ? 0 : 1);
  };
  const holds = (statement: Statement): boolean => {
    if (wanted.length === 0) return true;
    const source = sources.get(statement.source);
    const text = [
      statement.id,
      statement.summary,
      statement.speaker,
      statement.role,
      statement.quote?.text,
      statement.saidOn,
      source?.publisher,
      source?.title,
      ...statement.parties.map((slug) => parties.get(slug)),
    ]
      .join(" ")
      .toLowerCase();
    return wanted.every((word) => text.includes(word));
  };
  return record.statements
    .filter(holds)
    .toSorted((a, b) => rank(a) - rank(b) || (a.saidOn < b.saidOn ? 1 : a.saidOn > b.saidOn ? -1 : 0));
}
