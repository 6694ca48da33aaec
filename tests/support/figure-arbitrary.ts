import fc from "fast-check";
import { getDay } from "@/lib/domain/day";
import type { NegotiationRecord, Proposal, Slug } from "@/lib/domain/model";
import { FIGURES, type FigureName, type FigureRequest } from "@/lib/figures/framed/figure-request";
import { buildDefaultRequest } from "@/lib/web/figure-state";
import { instant, NOW } from "./record";
import { asOfArbitrary, recordArbitrary } from "./record-arbitrary";

const WORDS = [
  "plain",
  "Об’єднане",
  "Королівство",
  "Ґрунтовнонезламнопередбачуваний",
  "a\u0301e\u0308",
  "👩‍👩‍👧‍👦",
  "<b>&amp;",
  "=1+1",
  "two-part/three–part",
  "W".repeat(60),
];

/* The longest that a data set may name a party or an issue; other texts may be longer. */
const MOST_TITLE = 120;
const cut = (words: string, most: number) =>
  words
    .slice(0, most)
    .replace(/[\ud800-\udbff]$/, "")
    .trim();

const text = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 })
  .map((words) => words.join(" "));

/** Some terms on the record's issues, of which some name no option. */
function proposalArbitrary({ issues, parties, statements }: NegotiationRecord): fc.Arbitrary<Proposal[]> {
  const term = fc.record({ issue: fc.nat(), option: fc.nat(), summary: text, statement: fc.nat() });
  return fc.array(term, { maxLength: 6 }).map((terms): Proposal[] => [
    {
      slug: "plan",
      title: "The plan",
      summary: "A plan.",
      proposers: parties.slice(0, 1).map(({ slug }) => slug),
      datedOn: getDay("2025-04-01"),
      dateBasis: "exact",
      replaces: null,
      terms: terms.flatMap(({ issue: at, option, summary, statement }) => {
        const issue = issues[at % Math.max(issues.length, 1)];
        const said = statements[statement % Math.max(statements.length, 1)];
        if (issue === undefined) return [];
        return [
          {
            issue: issue.slug,
            option: issue.options[option % (issue.options.length + 1)]?.key ?? null,
            summary,
            statements: said === undefined ? [] : [said.id],
          },
        ];
      }),
    },
  ]);
}

/** Records whose texts are hard to set, with a proposal. */
const texted = recordArbitrary
  .chain((record) =>
    fc.tuple(fc.constant(record), fc.array(text, { minLength: 1, maxLength: 6 }), proposalArbitrary(record)),
  )
  .map(([record, texts, proposals]): NegotiationRecord => {
    const pick = (at: number) => texts[at % texts.length] ?? "plain";
    return {
      ...record,
      proposals,
      negotiation: { ...record.negotiation, title: pick(0) },
      parties: record.parties.map((party, at) => ({
        ...party,
        title: cut(`${party.title} ${pick(at)}`, MOST_TITLE),
      })),
      issues: record.issues.map((issue, at) => ({
        ...issue,
        title: cut(pick(at + 1), MOST_TITLE),
        question: pick(at + 2),
        options: issue.options.map((option, place) => ({
          ...option,
          label: pick(at + place),
          short: [...pick(at + place + 1)].slice(0, 26).join(""),
        })),
      })),
    };
  });

export interface FigureChoice {
  readonly record: NegotiationRecord;
  readonly figure: FigureName;
  readonly request: FigureRequest;
}

const some = (slugs: readonly Slug[]) => fc.subarray([...slugs]);

/** A figure of a generated record, asked for in any way that its address allows. */
export function figureArbitrary(figures: readonly FigureName[] = FIGURES): fc.Arbitrary<FigureChoice> {
  return texted.chain((record) => {
    const defaults = buildDefaultRequest(record, instant(NOW));
    const parties = record.parties.map(({ slug }) => slug);
    const issues = record.issues.map(({ slug }) => slug);
    return fc.record({
      record: fc.constant(record),
      figure: fc.constantFrom(...figures),
      request: fc
        .record({
          asOf: asOfArbitrary,
          compare: fc.option(asOfArbitrary, { nil: null }),
          parties: fc.shuffledSubarray(parties, { minLength: 1 }),
          issues: some(issues),
          categories: some(record.categories.map(({ slug }) => slug)),
          basis: fc.constantFrom("default", "own", "all"),
          sort: fc.constantFrom("codebook", "divergence", "newest"),
          lens: fc.constantFrom("camps", "scale", "relative"),
          diff: fc.boolean(),
          to: fc.constantFrom(...parties),
          issue: fc.constantFrom(...issues),
        } as const)
        .map((chosen): FigureRequest => ({ ...defaults, ...chosen })),
    });
  });
}
