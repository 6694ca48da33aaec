import fc from "fast-check";
import { addDays, getDay } from "@/lib/domain/day";
import type { Attribution, NegotiationRecord, OptionKey, Stance } from "@/lib/domain/model";
import { buildRecord, type IssueSketch, type PositionSketch, type StatementSketch } from "./record";

const FIRST_DAY = getDay("2025-03-01");
/** Some positions begin before the coverage and are carried into it. */
const EARLIEST = addDays(FIRST_DAY, -30);

const PARTIES = ["a", "b", "c", "d"] as const;

interface StanceChoice {
  readonly state: Stance["state"];
  readonly option: number;
  readonly others: number;
  readonly acceptable: number | null;
  readonly redLines: number | null;
}

const stanceChoice: fc.Arbitrary<StanceChoice> = fc.record({
  state: fc.constantFrom("stated", "stated", "stated", "conditional", "ambiguous"),
  option: fc.nat({ max: 4 }),
  others: fc.nat({ max: 31 }),
  acceptable: fc.option(fc.nat({ max: 31 }), { nil: null, freq: 2 }),
  redLines: fc.option(fc.nat({ max: 31 }), { nil: null, freq: 2 }),
});

const attribution: fc.Arbitrary<Attribution> = fc.constantFrom("own", "own", "own", "reported", "anonymous");

const positionChoice = fc.record({
  party: fc.nat(),
  issue: fc.nat(),
  /** Days after the earliest; no two positions of one cell begin on the same day. */
  start: fc.nat({ max: 100 }),
  stance: stanceChoice,
  attribution,
  source: fc.nat({ max: 3 }),
  salience: fc.option(fc.nat({ max: 100 }), { nil: null }),
  recorded: fc.nat({ max: 3 }),
  /** A joint statement instead of one of its own: the other party then holds the same from that day on. */
  jointWith: fc.option(fc.nat(), { nil: null, freq: 3 }),
  again: fc.array(
    fc.record({ after: fc.integer({ min: 1, max: 60 }), recorded: fc.nat({ max: 3 }), attribution }),
    {
      maxLength: 2,
    },
  ),
  correction: fc.option(
    fc.record({ stance: stanceChoice, retracted: fc.boolean(), recorded: fc.nat({ max: 3 }) }),
    { nil: null, freq: 3 },
  ),
});

const issueChoice = fc.record({
  level: fc.constantFrom("ordinal", "ordinal", "ordinal", "nominal", "interval"),
  options: fc.integer({ min: 2, max: 5 }),
  category: fc.constantFrom("land", "peace"),
});

/** The day on which a generated position begins, and the instant of a generated recording. */
const dayOf = (start: number) => addDays(EARLIEST, start);
const instantOf = (recorded: number) => `2025-06-01T0${2 * recorded}:00:00.000Z`;

/** Days and instants at which generated records differ; the instants are those of recording, and between them. */
export const asOfArbitrary = fc.integer({ min: -5, max: 100 }).map((days) => addDays(FIRST_DAY, days));
export const recordedAtArbitrary = fc.nat({ max: 7 }).map((hour) => `2025-06-01T0${hour}:00:00.000Z`);

/**
 * Small valid records: two to four parties at the table and a member of the first, up to five issues of every
 * level in two categories, positions of every state with ranges, salience, joint statements, repetitions,
 * corrections and retractions, recorded at different instants.
 */
export const recordArbitrary: fc.Arbitrary<NegotiationRecord> = fc
  .record({
    parties: fc.integer({ min: 2, max: PARTIES.length }),
    issues: fc.array(issueChoice, { minLength: 1, maxLength: 5 }),
    positions: fc.array(positionChoice, { maxLength: 24 }),
    salient: fc.boolean(),
  })
  .map(({ parties: count, issues: choices, positions: drawn, salient }) => {
    const parties = [...PARTIES.slice(0, count), { slug: "a-member", parent: "a" }];
    const slugs = [...PARTIES.slice(0, count), "a-member"];
    const issues = choices.map((choice, at) => buildIssueSketch(choice, `issue-${at + 1}`));
    const taken = new Set<string>();
    const statements: StatementSketch[] = [];
    const positions: PositionSketch[] = [];
    for (const [at, choice] of drawn.entries()) {
      const party = slugs[choice.party % slugs.length] ?? "a";
      const issue = issues[choice.issue % issues.length];
      const from = dayOf(choice.start);
      const partner = choice.jointWith === null ? party : slugs[choice.jointWith % slugs.length];
      const holders = [...new Set([party, partner ?? party])].filter(
        (slug) => !taken.has(`${slug} ${issue?.slug} ${from}`),
      );
      if (issue === undefined || !holders.includes(party)) continue;
      for (const holder of holders) taken.add(`${holder} ${issue.slug} ${from}`);
      const isOwn = choice.attribution === "own";
      const source = `source-${choice.source}`;
      const said = { id: `s${at}`, parties: holders, saidOn: from, attribution: choice.attribution, source };
      const again = choice.again.map((repetition, index) => ({
        id: `s${at}.${index}`,
        parties: holders,
        saidOn: addDays(from, repetition.after),
        attribution: repetition.attribution,
        source: `source-${(choice.source + index + 1) % 4}`,
        recordedAt: instantOf(Math.max(choice.recorded, repetition.recorded)),
      }));
      statements.push(said, ...again.map(({ recordedAt: _, ...statement }) => statement));
      for (const holder of holders) {
        positions.push({
          party: holder,
          issue: issue.slug,
          from,
          ...buildStance(choice.stance, issue),
          confidence: isOwn ? "high" : "low",
          publishedAt: instantOf(choice.recorded),
          rests: [said.id],
          evidence: again.map(({ id, recordedAt }) => ({ statement: id, recordedAt })),
          ...(salient && choice.salience !== null ? { salience: choice.salience } : {}),
          corrections:
            choice.correction === null
              ? []
              : [
                  {
                    ...buildStance(choice.correction.stance, issue),
                    retracted: choice.correction.retracted,
                    publishedAt: instantOf(Math.max(choice.recorded, choice.correction.recorded)),
                  },
                ],
        });
      }
    }
    for (const party of slugs) {
      for (const [at, { slug }] of issues.entries()) {
        if (at % 2 === 0 && !taken.has(`${party} ${slug} ${FIRST_DAY}`))
          positions.push({ party, issue: slug });
      }
    }
    return buildRecord({ parties, issues, statements, positions });
  });

function buildIssueSketch(
  {
    level,
    options,
    category,
  }: { level: "ordinal" | "nominal" | "interval"; options: number; category: string },
  slug: string,
): IssueSketch {
  if (level !== "interval") return { slug, level, options, category };
  const values = [0, 12.5, 40, 66.6, 100].slice(5 - options);
  const valued = Object.fromEntries(values.map((value, at) => [`o${at + 1}`, value]));
  return { slug, level, category, options: valued };
}

/** Makes a choice legal on its issue: disjoint ranges, the preferred option acceptable, at least two in a span. */
function buildStance(choice: StanceChoice, issue: IssueSketch) {
  const { options = 5 } = issue;
  const keys =
    typeof options === "number"
      ? [1, 2, 3, 4, 5].slice(0, options).map((n) => `o${n}`)
      : Object.keys(options);
  const pick = (bits: number) => keys.filter((_, at) => (bits >> at) & 1);
  const preferred = keys[choice.option % keys.length] ?? "o1";
  const stance = buildStanceOf(choice, keys, preferred, pick(choice.others));
  const isPreferred =
    stance.state === "stated" || (stance.state === "conditional" && stance.preferred !== null);
  const own = isPreferred ? [preferred] : [];
  const redLines =
    choice.redLines === null ? null : pick(choice.redLines).filter((key) => !own.includes(key));
  const acceptable =
    choice.acceptable === null
      ? null
      : keys.filter(
          (key) =>
            own.includes(key) || (pick(choice.acceptable ?? 0).includes(key) && !redLines?.includes(key)),
        );
  return { stance, acceptable, redLines };
}

function buildStanceOf(
  choice: StanceChoice,
  keys: readonly OptionKey[],
  preferred: OptionKey,
  others: readonly OptionKey[],
): Stance {
  switch (choice.state) {
    case "stated":
    case "no-position":
      return { state: "stated", preferred };
    case "conditional": {
      const offers = [{ options: others.length === 0 ? [preferred] : others, condition: "If all agree." }];
      return { state: "conditional", preferred: choice.others % 2 === 0 ? preferred : null, offers };
    }
    case "ambiguous": {
      const span = keys.filter((key) => others.includes(key) || key === preferred);
      return { state: "ambiguous", span: span.length < 2 ? keys : span };
    }
  }
}
