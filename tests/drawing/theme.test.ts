import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findColour, THEMES } from "@/lib/drawing/theme";
import type { Paint } from "@/lib/figures/framed/framed-figure";
import { contrast, difference, EYES, luminance, mix, parseHex } from "../support/colour";

const [screen = ""] = readFileSync("app/globals.css", "utf8").split("@media print");

/** The light and the dark value of a token of the page. */
function readToken(name: string): readonly [string, string] {
  const [, light, dark] =
    new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);`).exec(screen) ?? [];
  if (light === undefined || dark === undefined) throw new Error(`no token --${name}`);
  return [light, dark];
}

const CAMPS = [1, 2, 3, 4, 5, 6] as const;
const TOKENS: readonly (readonly [Paint, string])[] = [
  ["ground", "bg"],
  ["paper", "paper"],
  ["ink", "ink"],
  ["mute", "mute"],
  ["line", "line"],
  ["line-strong", "line-strong"],
  ...CAMPS.flatMap(
    (camp) =>
      [
        [`camp-${camp}`, `camp-${camp}`],
        [`camp-${camp}-mark`, `camp-${camp}-mark`],
      ] as const,
  ),
  [0, "ramp-low"],
  [1, "ramp-high"],
];

describe("the colours of files", () => {
  it.each(TOKENS)("%s is the page's --%s, light and dark", (paint, name) => {
    const [light, dark] = readToken(name);
    expect(findColour(paint, "light")).toBe(light);
    expect(findColour(paint, "transparent")).toBe(light);
    expect(findColour(paint, "dark")).toBe(dark);
  });

  it("mix the ramp as the page does", () => {
    const [low, high] = [readToken("ramp-low"), readToken("ramp-high")].map(([light]) => parseHex(light));
    if (low === undefined || high === undefined) throw new Error("the ramp has two ends");
    for (let value = 0; value <= 1; value += 0.05) {
      expect(difference(parseHex(findColour(value, "light")), mix(low, high, value))).toBeLessThan(0.004);
    }
  });
});

describe.each(THEMES)("in %s", (theme) => {
  const colour = (paint: Paint) => parseHex(findColour(paint, theme));

  it("texts are readable on every ground that they stand on", () => {
    const grounds: readonly Paint[] = ["ground", "paper", ...CAMPS.map((camp) => `camp-${camp}` as const)];
    const poor = [
      ...grounds.flatMap((ground) =>
        (["ink", "mute"] as const)
          .filter((text) => contrast(colour(text), colour(ground)) < 4.5)
          .map((text) => `${text} on ${ground}`),
      ),
      ...[0, 0.25, 0.5, 0.75, 1].filter((value) => contrast(colour("ink"), colour(value)) < 4.5),
    ];
    expect(poor).toEqual([]);
  });

  it("the ramp's lightness runs one way", () => {
    const lightness = Array.from({ length: 21 }, (_, step) => luminance(colour(step / 20)));
    const rising = [...lightness].sort((a, b) => a - b);
    expect([rising, rising.toReversed()]).toContainEqual(lightness);
  });

  it("the marks of camps stand out from their tints", () => {
    expect(CAMPS.filter((camp) => contrast(colour(`camp-${camp}-mark`), colour(`camp-${camp}`)) < 3)).toEqual(
      [],
    );
  });
});

describe("in grey", () => {
  it("everything is grey, and camps that come first differ the most", () => {
    const grey = EYES.greyscale;
    if (grey === undefined) throw new Error("no greyscale eye");
    for (const camp of CAMPS) {
      const tint = parseHex(findColour(`camp-${camp}`, "grey"));
      expect(difference(tint, grey(tint))).toBeLessThan(1e-6);
    }
    const tint = (camp: (typeof CAMPS)[number]) => parseHex(findColour(`camp-${camp}`, "grey"));
    expect(difference(tint(1), tint(2))).toBeGreaterThan(0.07);
    expect(difference(tint(2), tint(3))).toBeGreaterThan(0.07);
  });
});
