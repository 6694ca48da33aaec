/** A colour as linear-light red, green and blue, each 0..1. */
export type Linear = readonly [number, number, number];

const toLinear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

/** `#rrggbb` in linear light. Throws RangeError for anything else. */
export function parseHex(hex: string): Linear {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  if (!match) throw new RangeError(`not a colour: ${hex}`);
  const part = (index: number) => toLinear(Number.parseInt(match[index] ?? "", 16) / 255);
  return [part(1), part(2), part(3)];
}

type Matrix = readonly [Linear, Linear, Linear];

const apply = (rows: Matrix, [a, b, c]: Linear): Linear => {
  const row = ([x, y, z]: Linear) => x * a + y * b + z * c;
  return [row(rows[0]), row(rows[1]), row(rows[2])];
};

const TO_LMS: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const TO_LAB: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];
const FROM_LAB: Matrix = [
  [1, 0.3963377774, 0.2158037573],
  [1, -0.1055613458, -0.0638541728],
  [1, -0.0894841775, -1.291485548],
];
const FROM_LMS: Matrix = [
  [4.0767416621, -3.3077115913, 0.2309699292],
  [-1.2684380046, 2.6097574011, -0.3413193965],
  [-0.0041960863, -0.7034186147, 1.707614701],
];

/** OKLab (Ottosson 2020): lightness 0..1, green–red, blue–yellow. */
export function toOklab(colour: Linear): Linear {
  const [l, m, s] = apply(TO_LMS, colour);
  return apply(TO_LAB, [Math.cbrt(l), Math.cbrt(m), Math.cbrt(s)]);
}

/** `color-mix(in oklab, b share, a)`, as CSS does it. */
export function mix(a: Linear, b: Linear, share: number): Linear {
  const [from, to] = [toOklab(a), toOklab(b)];
  const at = (index: 0 | 1 | 2) => from[index] + (to[index] - from[index]) * share;
  const [l, m, s] = apply(FROM_LAB, [at(0), at(1), at(2)]);
  return apply(FROM_LMS, [l ** 3, m ** 3, s ** 3]);
}

/** Distance in OKLab. */
export function difference(a: Linear, b: Linear): number {
  const [x, y] = [toOklab(a), toOklab(b)];
  return Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]);
}

/** Relative luminance (WCAG 2.2). */
export const luminance = ([r, g, b]: Linear) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** Contrast ratio (WCAG 2.2), 1..21. */
export function contrast(a: Linear, b: Linear): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

const clamp = ([r, g, b]: Linear): Linear => {
  const within = (value: number) => Math.min(1, Math.max(0, value));
  return [within(r), within(g), within(b)];
};

/** What somebody sees: everybody, a greyscale printer, and the three kinds of colour blindness (Machado 2009, severity 1). */
export const EYES: Readonly<Record<string, (colour: Linear) => Linear>> = {
  trichromatic: (colour) => colour,
  greyscale: (colour) => {
    const grey = luminance(colour);
    return [grey, grey, grey];
  },
  protanopic: (colour) =>
    clamp(
      apply(
        [
          [0.152286, 1.052583, -0.204868],
          [0.114503, 0.786281, 0.099216],
          [-0.003882, -0.048116, 1.051998],
        ],
        colour,
      ),
    ),
  deuteranopic: (colour) =>
    clamp(
      apply(
        [
          [0.367322, 0.860646, -0.227968],
          [0.280085, 0.672501, 0.047413],
          [-0.01182, 0.04294, 0.968881],
        ],
        colour,
      ),
    ),
  tritanopic: (colour) =>
    clamp(
      apply(
        [
          [1.255528, -0.076749, -0.178779],
          [-0.078411, 0.930809, 0.147602],
          [0.004733, 0.691367, 0.3039],
        ],
        colour,
      ),
    ),
};
