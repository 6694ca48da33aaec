import { z } from "zod";
import { measureAlpha } from "@/lib/domain/alpha";
import type { Day, Instant } from "@/lib/domain/day";
import { buildGrid, type Cell } from "@/lib/domain/grid";
import type { NegotiationRecord, Position, Reliability, Slug, Stance } from "@/lib/domain/model";
import { findPreferred } from "@/lib/domain/stance";
import { daySchema, proseSchema, slugSchema } from "./text-schema";

const options = z.array(slugSchema);

const stanceSchema: z.ZodType<Stance> = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("stated"), preferred: slugSchema }),
  z.strictObject({
    state: z.literal("conditional"),
    preferred: slugSchema.nullable(),
    offers: z.array(z.strictObject({ options, condition: proseSchema(1000) })),
  }),
  z.strictObject({ state: z.literal("ambiguous"), span: options }),
  z.strictObject({ state: z.literal("no-position") }),
]);

/** A position as one coder wrote it down: before review, without revisions. */
const codedPositionsSchema = z.array(
  z.looseObject({
    id: z.string(),
    party: slugSchema,
    issue: slugSchema,
    validFrom: daySchema,
    stance: stanceSchema,
  }),
);

export type CodedPosition = z.infer<typeof codedPositionsSchema>[number];

/** The positions of one raw coding pass. Throws ZodError when the file is not one. */
export const parseCodedPositions = (json: unknown): CodedPosition[] => codedPositionsSchema.parse(json);

/** One issue, party and day on which the two passes say different things. */
export interface CodingDifference {
  readonly issue: Slug;
  readonly party: Slug;
  readonly day: Day;
  readonly first: Stance | null;
  readonly second: Stance | null;
}

const STATES: readonly Cell["state"][] = [
  "stated",
  "conditional",
  "ambiguous",
  "no-position",
  "not-researched",
];

const EPOCH = "1970-01-01T00:00:00.000Z" as Instant;

function buildPassRecord(record: NegotiationRecord, coded: readonly CodedPosition[]): NegotiationRecord {
  const positions = coded.map(
    ({ id, party, issue, validFrom, stance }): Position => ({
      id,
      party,
      issue,
      evidence: [],
      revisions: [
        {
          number: 1,
          publishedAt: EPOCH,
          retracted: false,
          validFrom,
          stance,
          acceptable: null,
          redLines: null,
          salience: null,
          confidence: null,
          membersDivided: false,
          rationale: "",
          correction: null,
        },
      ],
    }),
  );
  return { ...record, positions };
}

/**
 * How far two codings of one record agree before their differences are settled: Krippendorff's alpha, nominal
 * over the states of every issue × party at the table × day, and ordinal over the codebook numbers of the
 * preferred options. A unit without a preferred option in a pass is a missing value there.
 */
export function measureReliability(
  record: NegotiationRecord,
  first: readonly CodedPosition[],
  second: readonly CodedPosition[],
  days: readonly Day[],
): { reliability: Reliability; differences: CodingDifference[] } {
  const cells = [first, second].map((coded) => {
    const pass = buildPassRecord(record, coded);
    return days.flatMap((asOf) => buildGrid(pass, { asOf, recordedAt: EPOCH }).cells.flat());
  });
  const [a = [], b = []] = cells;
  const step = (cell: Cell) =>
    record.issues
      .find(({ slug }) => slug === cell.issue)
      ?.options.find(({ key }) => cell.state !== "not-researched" && key === cell.preferred)?.step ?? null;
  const perDay = a.length / Math.max(days.length, 1);
  const differences = a.flatMap((cell, unit): CodingDifference[] => {
    const other = b[unit];
    const day = days[Math.floor(unit / perDay)];
    if (!other || !day || saySame(cell, other)) return [];
    const { issue, party } = cell;
    return [{ issue, party, day, first: findStance(cell), second: findStance(other) }];
  });
  const states = cells.map((pass) => pass.map(({ state }) => STATES.indexOf(state)));
  return {
    reliability: {
      alphaStates: measureAlpha(states, "nominal") ?? 1,
      alphaSteps:
        measureAlpha(
          cells.map((pass) => pass.map(step)),
          "ordinal",
        ) ?? 1,
      units: a.length,
      differing: differences.length,
      days,
    },
    differences,
  };
}

const findStance = (cell: Cell) => (cell.state === "not-researched" ? null : cell.revision.stance);

function saySame(a: Cell, b: Cell): boolean {
  const [x, y] = [findStance(a), findStance(b)];
  if (x === null || y === null) return x === y;
  if (x.state !== y.state || findPreferred(x) !== findPreferred(y)) return false;
  return x.state !== "ambiguous" || y.state !== "ambiguous" || x.span.join() === y.span.join();
}
