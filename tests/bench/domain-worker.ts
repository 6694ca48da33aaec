import { gzipSync } from "node:zlib";
import { type Agreement, type AgreementOptions, measureAgreement } from "@/lib/domain/agreement";
import { addDays, type Day } from "@/lib/domain/day";
import { buildGrid } from "@/lib/domain/grid";
import { measureHeadline } from "@/lib/domain/headline";
import { buildMatrix } from "@/lib/figures/build-matrix";
import { packRecord, unpackRecord } from "@/lib/web/columns";
import { getBuiltIn } from "@/tests/support/built-in";
import { gridOf, instant, NOW } from "@/tests/support/record";
import { type BareAgreement, type BareColumns, compareBare, compareBareWeighted } from "./bare-agreement";
import type { Comparison } from "./comparison";
import { buildCrowdedTalks } from "./crowded-talks";
import { findMedian } from "./median";

const PARTIES = 50;
const ISSUES = 1000;
const WARM_UPS = 5;
const ROUNDS = 31;
const PASSES = 7;
const FRAME_MS = 1000 / 60;

const PLAIN: AgreementOptions = { measure: "distance", balance: "issue", joint: "include", basis: "default" };

/** Milliseconds of processor time, so that a machine that is busy with other work measures the same. */
function time(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** Throws unless both hold the same numbers for every two parties. */
function expectSame(ours: Agreement, bare: BareAgreement): void {
  const size = ours.parties.length;
  const sets = ["agreement", "low", "high", "coverage", "sameOption", "joint"] as const;
  for (const set of sets) {
    for (let at = 0; at < size * size; at += 1) {
      const [a, b] = [Math.floor(at / size), at % size];
      if (a === b) continue;
      const [mine, theirs] = [ours[set][a]?.[b] ?? Number.NaN, bare[set][at] ?? Number.NaN];
      if (Math.abs(mine - theirs) < 1e-9) continue;
      throw new Error(`${set} of parties ${a} and ${b}: ${mine} here, ${theirs} in the bare loop`);
    }
  }
}

function compareAgreement(
  what: string,
  isSalient: boolean,
  options: AgreementOptions,
  compare: (columns: BareColumns) => BareAgreement,
): Comparison {
  const { record, columns } = buildCrowdedTalks(PARTIES, ISSUES, isSalient);
  const grid = gridOf(record);
  expectSame(measureAgreement(grid, options), compare(columns));
  const times: { readonly ours: number; readonly bare: number }[] = [];
  for (let round = 0; round < WARM_UPS + ROUNDS; round += 1) {
    const ours = time(() => measureAgreement(grid, options));
    const bare = time(() => compare(columns));
    if (round >= WARM_UPS) times.push({ ours, bare });
  }
  const ours = findMedian(times.map((pair) => pair.ours));
  const bare = findMedian(times.map((pair) => pair.bare));
  return {
    what,
    ours: `${ours.toFixed(1)} ms`,
    peer: `bare loop ${bare.toFixed(1)} ms`,
    ratio: ours / bare,
    limit: { atMost: 3 },
  };
}

function listDays(from: Day, through: Day): Day[] {
  const days: Day[] = [];
  for (let day = from; day <= through; day = addDays(day, 1)) days.push(day);
  return days;
}

/** What moving the day slider works out, from a record as the browser has just got it; the slowest day's median. */
function compareSlider(): Comparison {
  const packed = packRecord(getBuiltIn());
  const { from, through } = packed.negotiation.coverage;
  const days = listDays(from, through);
  const times = days.map((): number[] => []);
  const parties = packed.parties.filter(({ parent }) => parent === null).map(({ slug }) => slug);
  const rest = { recordedAt: instant(NOW), compare: null, parties, categories: [], diff: false } as const;
  const choice = { ...rest, basis: "default", q: "", sort: "codebook", to: parties[0] ?? "" } as const;
  for (let pass = 0; pass < WARM_UPS + PASSES; pass += 1) {
    const record = unpackRecord(packed);
    for (const [at, asOf] of days.entries()) {
      const taken = time(() => {
        buildMatrix(record, { ...choice, asOf });
        measureHeadline(record, buildGrid(record, { ...choice, asOf }), choice.basis);
      });
      if (pass >= WARM_UPS) times[at]?.push(taken);
    }
  }
  const slowest = Math.max(...times.map(findMedian));
  return {
    what: "slider step, built-in data set, slowest day",
    ours: `${slowest.toFixed(2)} ms`,
    peer: `a frame, ${FRAME_MS.toFixed(1)} ms`,
    ratio: slowest / FRAME_MS,
    limit: { atMost: 1 },
  };
}

function comparePayload(): Comparison {
  const measure = (value: unknown) => gzipSync(JSON.stringify(value)).length;
  const ours = measure(packRecord(getBuiltIn()));
  const whole = measure(getBuiltIn());
  return {
    what: "what the slider compares with, gzip",
    ours: `${ours} B`,
    peer: `whole record ${whole} B`,
    ratio: ours / whole,
    limit: null,
  };
}

const size = `${PARTIES} parties × ${ISSUES} issues`;
const comparisons: readonly Comparison[] = [
  compareAgreement(`agreement of ${size}`, false, PLAIN, compareBare),
  compareAgreement(
    "the same by salience and category",
    true,
    { ...PLAIN, balance: "category" },
    compareBareWeighted,
  ),
  compareSlider(),
  comparePayload(),
];
process.stdout.write(JSON.stringify(comparisons));
