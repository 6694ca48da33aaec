import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { writeFolderFiles } from "@/lib/dataset/write";
import { addDays, type Day } from "@/lib/domain/day";
import { buildGrid } from "@/lib/domain/grid";
import type { NegotiationRecord } from "@/lib/domain/model";
import { getBuiltIn } from "../support/built-in";
import { instant } from "../support/record";

const NOW = instant("2100-01-01T00:00:00Z");

function listDays({ negotiation: { coverage } }: NegotiationRecord): Day[] {
  const days: Day[] = [];
  for (let day = coverage.from; day <= coverage.through; day = addDays(day, 1)) days.push(day);
  return days;
}

/** The cells on some day that no statement of that party on that issue, made by that day, supports. */
function listUnsupported(record: NegotiationRecord): string[] {
  const statements = new Map(record.statements.map((statement) => [statement.id, statement]));
  const parties = record.parties.map(({ slug }) => slug);
  const unsupported = listDays(record).flatMap((asOf) =>
    buildGrid(record, { asOf, recordedAt: NOW, parties })
      .cells.flat()
      .filter((cell) => cell.state !== "not-researched" && cell.state !== "no-position")
      .filter(
        (cell) =>
          !(cell.state !== "not-researched" ? cell.evidence : []).some((link) => {
            const statement = statements.get(link.statement);
            return (
              link.role === "supports" &&
              statement !== undefined &&
              statement.saidOn <= asOf &&
              statement.parties.includes(cell.party) &&
              statement.claims.some((claim) => claim.issue === cell.issue) &&
              record.sources.some(({ slug }) => slug === statement.source) &&
              statement.paragraph >= 1
            );
          }),
      )
      .map((cell) => `${cell.party}.${cell.issue}`),
  );
  return [...new Set(unsupported)];
}

describe("the built-in data", () => {
  it("stands every day of the coverage on a statement of that party and issue, with article and paragraph", () => {
    expect(listDays(getBuiltIn())).toHaveLength(84);
    expect(listUnsupported(getBuiltIn())).toEqual([]);
  });

  it("would show a cell whose evidence is taken away", () => {
    const record = getBuiltIn();
    const positions = record.positions.map((position) =>
      position.id === "us.crimea-recognition.2" ? { ...position, evidence: [] } : position,
    );
    expect(listUnsupported({ ...record, positions })).toEqual(["us.crimea-recognition"]);
  });

  it("says something about each of the four parties on each of the 25 issues, on every day", () => {
    const record = getBuiltIn();
    const silent = listDays(record).flatMap((asOf) =>
      buildGrid(record, { asOf, recordedAt: NOW })
        .cells.flat()
        .filter(({ state }) => state === "not-researched"),
    );
    expect(silent).toEqual([]);
    expect(record.issues).toHaveLength(25);
  });

  it("accounts for every paragraph of the five articles", () => {
    const { readings, sources } = getBuiltIn();
    const lengths = Object.fromEntries(readings.map(({ source, paragraphs }) => [source, paragraphs.length]));
    expect(lengths).toEqual({
      "bbc-rosenberg-2025-05-23": 52,
      "bbc-russian-2025-03-14": 69,
      "csm-2025-04-25": 31,
      "istanbul-report-2025-05-18": 48,
      "moscow-times-2025-05-20": 32,
    });
    expect(sources.map(({ slug }) => slug).sort()).toEqual(Object.keys(lengths).sort());
  });

  it("stands in its files in the written form", () => {
    for (const [name, text] of writeFolderFiles(getBuiltIn())) {
      expect(text, name).toBe(readFileSync(`prisma/datasets/russia-ukraine/${name}`, "utf8"));
    }
  });

  it("gives no party a weight that nobody stated", () => {
    const weights = getBuiltIn().positions.flatMap(({ revisions }) =>
      revisions.map(({ salience }) => salience),
    );
    expect(new Set(weights)).toEqual(new Set([null]));
  });

  it("spells Ukrainian places in Ukrainian transliteration", () => {
    // Quotes and titles are others' words and stay as they were printed.
    const { statements, ...rest } = getBuiltIn();
    const ours = statements.map(({ quote: _, ...statement }) => statement);
    const text = JSON.stringify({ ...rest, statements: ours });
    expect(text.match(/\b(Kiev|Zaporozh\w+|Kharkov|Lugansk|Odessa|Zelensky\b|Zelenskiy)/g) ?? []).toEqual([]);
  });
});
