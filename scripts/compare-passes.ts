import { readFileSync } from "node:fs";
import { join } from "node:path";
import { measureReliability, parseCodedPositions } from "../lib/dataset/coding-pass";
import { getDay } from "../lib/domain/day";
import type { NegotiationRecord, Stance } from "../lib/domain/model";

// Prints how far the two coding passes of a dataset agree, and where they differ:
//   tsx scripts/compare-passes.ts prisma/datasets/russia-ukraine 2025-03-14 2025-04-26 2025-05-23

const [folder = "", ...days] = process.argv.slice(2);
const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), "utf8"));

const name = (stance: Stance | null) => {
  if (stance === null) return "not researched";
  if (stance.state === "ambiguous") return `ambiguous ${stance.span.join("/")}`;
  return "preferred" in stance ? `${stance.state} ${stance.preferred}` : stance.state;
};

const record = {
  ...(read("negotiation.json") as Pick<NegotiationRecord, "negotiation">),
  parties: read("parties.json"),
  ...(read("codebook.json") as Pick<NegotiationRecord, "categories" | "issues">),
  sources: [],
  statements: [],
  positions: [],
  proposals: [],
  events: [],
  readings: [],
} as NegotiationRecord;

const [first, second] = ["pass-1", "pass-2"].map((pass) =>
  parseCodedPositions(read(`coding/${pass}/positions.json`)),
);
const { reliability, differences } = measureReliability(record, first ?? [], second ?? [], days.map(getDay));
console.log(reliability);
for (const { issue, party, day, first: a, second: b } of differences) {
  console.log(`${day}  ${party}.${issue}: ${name(a)}  |  ${name(b)}`);
}
