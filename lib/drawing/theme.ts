import type { Paint } from "@/lib/figures/framed/framed-figure";

export const THEMES = ["light", "dark", "grey", "transparent"] as const;
export type ThemeName = (typeof THEMES)[number];

type Named = Exclude<Paint, number>;

interface Theme {
  readonly colours: Readonly<Record<Named, string>>;
  /** The two ends of the ramp. */
  readonly ramp: readonly [string, string];
  /** Whether the page is painted at all. */
  readonly ground: boolean;
}

/* The tokens of app/globals.css; a test holds both together. */
const light: Theme = {
  colours: {
    ground: "#fbfaf7",
    paper: "#ffffff",
    ink: "#1c1b19",
    mute: "#5f5b53",
    line: "#e4e0d7",
    "line-strong": "#8d877b",
    "camp-1": "#e4edf7",
    "camp-1-mark": "#2f5f9e",
    "camp-2": "#f7ecd3",
    "camp-2-mark": "#8f6200",
    "camp-3": "#eee6f6",
    "camp-3-mark": "#6b4aa0",
    "camp-4": "#e3f0e5",
    "camp-4-mark": "#2e7350",
    "camp-5": "#dff0f0",
    "camp-5-mark": "#1f6f75",
    "camp-6": "#efe9e2",
    "camp-6-mark": "#6a5a48",
  },
  ramp: ["#f8f6f0", "#9fb4c6"],
  ground: true,
};

const dark: Theme = {
  colours: {
    ground: "#161513",
    paper: "#1e1d1a",
    ink: "#efece5",
    mute: "#b0aba0",
    line: "#35332e",
    "line-strong": "#7d786d",
    "camp-1": "#1b2c42",
    "camp-1-mark": "#8fb8ee",
    "camp-2": "#3a2e12",
    "camp-2-mark": "#e5b750",
    "camp-3": "#2f2444",
    "camp-3-mark": "#c3a8f0",
    "camp-4": "#1b3524",
    "camp-4-mark": "#86cd9f",
    "camp-5": "#15363a",
    "camp-5-mark": "#7fcfd4",
    "camp-6": "#36302a",
    "camp-6-mark": "#cdb89f",
  },
  ramp: ["#1e1d1a", "#4b647a"],
  ground: true,
};

/* Tints far enough apart to be told from each other on a grey printer; marks are dark on all of them. */
const grey: Theme = {
  colours: {
    ground: "#ffffff",
    paper: "#ffffff",
    ink: "#111111",
    mute: "#444444",
    line: "#d9d9d9",
    "line-strong": "#7f7f7f",
    "camp-1": "#d2d2d2",
    "camp-1-mark": "#111111",
    "camp-2": "#f4f4f4",
    "camp-2-mark": "#6e6e6e",
    "camp-3": "#b8b8b8",
    "camp-3-mark": "#2b2b2b",
    "camp-4": "#e4e4e4",
    "camp-4-mark": "#565656",
    "camp-5": "#c5c5c5",
    "camp-5-mark": "#3d3d3d",
    "camp-6": "#ececec",
    "camp-6-mark": "#7c7c7c",
  },
  ramp: ["#fafafa", "#a6a6a6"],
  ground: true,
};

const themes: Readonly<Record<ThemeName, Theme>> = {
  light,
  dark,
  grey,
  transparent: { ...light, ground: false },
};

/** Whether the theme paints the page behind the figure. */
export function hasGround(theme: ThemeName): boolean {
  return themes[theme].ground;
}

/** The colour as `#rrggbb`. Between the ends of the ramp colours are mixed in OKLab, as on screen. */
export function findColour(paint: Paint, theme: ThemeName): string {
  const { colours, ramp } = themes[theme];
  return typeof paint === "number" ? mixColours(ramp[0], ramp[1], paint) : colours[paint];
}

/** `share` of `to` in `from`, in OKLab (Ottosson 2020). */
function mixColours(from: string, to: string, share: number): string {
  const [a, b] = [toOklab(from), toOklab(to)];
  const weight = Math.min(1, Math.max(0, share));
  return fromOklab(a.map((value, index) => value + ((b[index] ?? value) - value) * weight));
}

const toLinear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const fromLinear = (value: number) =>
  value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055;

function toOklab(hex: string): number[] {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) =>
    toLinear(Number.parseInt(hex.slice(at, at + 2), 16) / 255),
  );
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function fromOklab([lightness = 0, a = 0, b = 0]: number[]): string {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const rgb = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  const hex = rgb.map((value) =>
    Math.round(Math.min(1, Math.max(0, fromLinear(value))) * 255)
      .toString(16)
      .padStart(2, "0"),
  );
  return `#${hex.join("")}`;
}
