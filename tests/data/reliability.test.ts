import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { measureReliability, parseCodedPositions } from "@/lib/dataset/coding-pass";
import { getBuiltIn } from "../support/built-in";

const FOLDER = "prisma/datasets/russia-ukraine";

const readPass = (pass: string) =>
  parseCodedPositions(JSON.parse(readFileSync(`${FOLDER}/coding/${pass}/positions.json`, "utf8")));

describe("the published reliability", () => {
  it("is what the two raw passes give when it is computed again", () => {
    const record = getBuiltIn();
    const published = record.negotiation.reliability;
    const { reliability } = measureReliability(
      record,
      readPass("pass-1"),
      readPass("pass-2"),
      published?.days ?? [],
    );
    expect(reliability).toEqual(published);
    expect(reliability.units).toBe(25 * 4 * 3);
  });

  it("falls when a pass is changed", () => {
    const record = getBuiltIn();
    const second = readPass("pass-2").map((position) => ({
      ...position,
      stance: position.party === "us" ? ({ state: "no-position" } as const) : position.stance,
    }));
    const days = record.negotiation.reliability?.days ?? [];
    const { reliability, differences } = measureReliability(record, readPass("pass-1"), second, days);
    expect(reliability.alphaStates).toBeLessThan(0.8);
    expect(differences.length).toBe(reliability.differing);
  });
});
