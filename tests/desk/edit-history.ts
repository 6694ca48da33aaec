import fc from "fast-check";
import { addDays, getDay, type Instant } from "@/lib/domain/day";
import type { EvidenceLink, OptionKey, Position, Revision, Stance, Statement } from "@/lib/domain/model";
import { buildRestoration } from "@/lib/domain/restore";
import { buildRecord, instant } from "@/tests/support/record";

const PARTIES = ["a", "b", "c", "d", "e", "f", "g", "h", "j", "k"];
const ISSUES = Array.from({ length: 20 }, (_, at) => `issue-${at + 1}`);
const FIRST_DAY = getDay("2025-03-01");
const OPTIONS: readonly OptionKey[] = ["o1", "o2", "o3"];
/** As many as a history can have edits. */
const EXTRA = [1, 2, 3, 4, 5, 6, 7, 8];

/** One thing that somebody does to a position, or to the statement that it rests on. */
export type Edit =
  | { readonly kind: "revise"; readonly choice: Choice }
  | { readonly kind: "retract" }
  | { readonly kind: "add-evidence"; readonly role: EvidenceLink["role"] }
  | { readonly kind: "restore"; readonly of: number }
  | { readonly kind: "reword"; readonly summary: string };

interface Choice {
  readonly state: "stated" | "conditional" | "ambiguous";
  readonly preferred: number;
  readonly offered: number;
  readonly isRanged: boolean;
  readonly ruledOut: number | null;
  readonly after: number;
  readonly salience: number | null;
  readonly membersDivided: boolean;
  readonly rationale: string;
}

const words = fc.constantFrom("Because.", "Не інакше.", "It says so.\nTwice.", "«Quoted» — and so on.");

const choice: fc.Arbitrary<Choice> = fc.record({
  state: fc.constantFrom("stated", "conditional", "ambiguous"),
  preferred: fc.nat({ max: OPTIONS.length - 1 }),
  offered: fc.integer({ min: 1, max: 7 }),
  isRanged: fc.constantFrom(true, false, false),
  ruledOut: fc.option(fc.nat({ max: 7 }), { nil: null, freq: 2 }),
  after: fc.nat({ max: 60 }),
  salience: fc.option(fc.nat({ max: 100 }), { nil: null }),
  membersDivided: fc.boolean(),
  rationale: words,
});

/** What happens to one position, one edit after another. */
export const editHistory: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.record({ kind: fc.constant("revise"), choice }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("retract") }) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant("add-evidence"),
        role: fc.constantFrom("supports", "contradicts", "context"),
      }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant("restore"), of: fc.nat({ max: 100 }) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("reword"), summary: words }) },
  ),
  { minLength: 2, maxLength: 8 },
);

/** A negotiation with 200 positions, and with further statements that evidence can be added from. */
export function buildStart(slug: string) {
  return buildRecord({
    negotiation: { slug },
    parties: PARTIES,
    issues: ISSUES.map((slug) => ({ slug, options: OPTIONS })),
    statements: PARTIES.flatMap((party) =>
      EXTRA.map((at) => ({ id: `${party}.extra.${at}`, parties: [party], saidOn: FIRST_DAY })),
    ),
    positions: PARTIES.flatMap((party) =>
      ISSUES.map((issue) => ({ party, issue, prefers: "o2", confidence: "low" as const })),
    ),
  });
}

/** The instant of the given round of edits. */
export function instantOf(round: number): Instant {
  return instant(`2025-07-01T00:00:${String(round).padStart(2, "0")}.000Z`);
}

/** What an edit adds to a position, or makes of the statement that it rests on. */
export interface Written {
  readonly revision?: Revision;
  readonly link?: EvidenceLink;
  readonly statement?: Statement;
}

export function applyEdit(edit: Edit, position: Position, statement: Statement, at: Instant): Written {
  const last = position.revisions.at(-1);
  if (last === undefined) throw new RangeError(`position ${position.id} has no revision`);
  const next = { ...last, number: last.number + 1, publishedAt: at, correction: `To ${edit.kind}.` };
  switch (edit.kind) {
    case "revise":
      return { revision: { ...next, retracted: false, ...buildContent(edit.choice) } };
    case "retract":
      return { revision: { ...next, retracted: true } };
    case "restore":
      return {
        revision: buildRestoration(position, findRestored(edit.of, last), {
          publishedAt: at,
          correction: "Back.",
        }),
      };
    case "add-evidence": {
      const link = `${position.party}.extra.${position.evidence.length}`;
      return { link: { statement: link, role: edit.role, recordedAt: at } };
    }
    case "reword":
      return { statement: { ...statement, summary: `${edit.summary} ${at}` } };
  }
}

/** The number of the revision that a restoration goes back to. */
export function findRestored(of: number, last: Revision): number {
  return 1 + (of % last.number);
}

function buildContent({
  state,
  preferred,
  offered,
  isRanged,
  ruledOut,
  after,
  ...rest
}: Choice): Partial<Revision> {
  const chosen = OPTIONS[preferred] ?? "o1";
  const pick = (bits: number) => OPTIONS.filter((_, at) => (bits >> at) % 2 === 1);
  const redLines = ruledOut === null ? null : pick(ruledOut).filter((option) => option !== chosen);
  return {
    stance: buildStance(state, chosen, pick(offered)),
    acceptable: isRanged ? OPTIONS.filter((option) => !redLines?.includes(option)) : null,
    redLines,
    validFrom: addDays(FIRST_DAY, after),
    salience: rest.salience === null ? null : { value: rest.salience, reason: rest.rationale },
    membersDivided: rest.membersDivided,
    rationale: rest.rationale,
  };
}

function buildStance(state: Choice["state"], preferred: OptionKey, offered: readonly OptionKey[]): Stance {
  switch (state) {
    case "stated":
      return { state, preferred };
    case "conditional":
      return { state, preferred, offers: [{ options: offered, condition: "If all agree." }] };
    case "ambiguous":
      return { state, span: OPTIONS.filter((option) => option !== preferred) };
  }
}
