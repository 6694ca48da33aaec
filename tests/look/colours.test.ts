import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { contrast, difference, EYES, type Linear, luminance, mix, parseHex } from "../support/colour";

const css = readFileSync("app/globals.css", "utf8");

const [screen = "", paper = ""] = css.split("@media print");

/** A token as it is in one theme; print overrides some of the light ones. */
function readToken(theme: Theme, name: string): Linear {
  const [, light, dark] =
    new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);`).exec(screen) ?? [];
  const printed = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(paper)?.[1] ?? light;
  const value = { light, dark, print: printed }[theme];
  if (value === undefined) throw new Error(`no token --${name}`);
  return parseHex(value);
}

type Theme = "light" | "dark" | "print";

const LEAST_TEXT_CONTRAST = 4.5;
const LEAST_MARK_CONTRAST = 3;
const CAMPS = [1, 2, 3, 4, 5, 6].map((camp) => `camp-${camp}`);

describe.each<Theme>(["light", "dark", "print"])("in %s", (theme) => {
  const token = (name: string) => readToken(theme, name);
  const ramp = (value: number) => mix(token("ramp-low"), token("ramp-high"), value);

  it.each(Object.entries(EYES))(
    "the ramp differs the more, the further apart two steps are (%s)",
    (_, see) => {
      for (const steps of [3, 4, 5, 6, 8]) {
        for (let from = 0; from < steps; from += 1) {
          for (const direction of [1, -1]) {
            let before = 0;
            for (let to = from + direction; to >= 0 && to < steps; to += direction) {
              const seen = difference(see(ramp(from / (steps - 1))), see(ramp(to / (steps - 1))));
              expect(seen).toBeGreaterThan(before + 0.01);
              before = seen;
            }
          }
        }
      }
    },
  );

  it("the ramp's lightness runs one way", () => {
    const lightness = Array.from({ length: 21 }, (_, step) => luminance(ramp(step / 20)));
    const rising = [...lightness].sort((a, b) => a - b);
    expect([rising, rising.toReversed()]).toContainEqual(lightness);
  });

  it("text is readable on every ground it stands on", () => {
    const poor = [
      ...["bg", "paper", ...CAMPS].flatMap((ground) =>
        ["ink", "mute"].map((text) => ({ text, ground, colour: token(ground) })),
      ),
      // On the ramp all text is ink; see .ramp in matrix.css.
      ...[0, 0.25, 0.5, 0.75, 1].map((value) => ({ text: "ink", ground: value, colour: ramp(value) })),
    ].filter(({ text, colour }) => contrast(token(text), colour) < LEAST_TEXT_CONTRAST);
    expect(poor).toEqual([]);
  });

  it("camp marks and control borders stand out from their ground", () => {
    const poor = [
      ...CAMPS.filter((camp) => contrast(token(`${camp}-mark`), token(camp)) < LEAST_MARK_CONTRAST),
      ...["bg", "paper"].filter(
        (ground) => contrast(token("line-strong"), token(ground)) < LEAST_MARK_CONTRAST,
      ),
    ];
    expect(poor).toEqual([]);
  });

  it("no two camps look alike, to anybody with colour sight", () => {
    const alike = CAMPS.flatMap((a, index) =>
      CAMPS.slice(index + 1)
        .filter((b) => difference(token(`${a}-mark`), token(`${b}-mark`)) < 0.05)
        .map((b) => `${a} and ${b}`),
    );
    expect(alike).toEqual([]);
  });
});
