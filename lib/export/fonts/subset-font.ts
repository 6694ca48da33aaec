import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/* Of HarfBuzz's C interface what follows uses; pointers, tags and lengths are numbers. */
interface HarfBuzz {
  readonly memory: WebAssembly.Memory;
  _initialize(): void;
  malloc(bytes: number): number;
  free(pointer: number): void;
  hb_blob_create(data: number, length: number, mode: number, userData: number, destroy: number): number;
  hb_blob_destroy(blob: number): void;
  hb_blob_get_data(blob: number, length: number): number;
  hb_blob_get_length(blob: number): number;
  hb_face_create(blob: number, index: number): number;
  hb_face_destroy(face: number): void;
  hb_face_reference_blob(face: number): number;
  hb_set_add(set: number, value: number): void;
  hb_set_clear(set: number): void;
  hb_subset_input_create_or_fail(): number;
  hb_subset_input_destroy(input: number): void;
  hb_subset_input_set(input: number, kind: number): number;
  hb_subset_input_set_flags(input: number, flags: number): void;
  hb_subset_input_unicode_set(input: number): number;
  hb_subset_or_fail(face: number, input: number): number;
}

const READ_ONLY = 1;
const LAYOUT_FEATURES = 6;
const NO_HINTING = 1;

/* What browsers and other renderers apply to any text unasked. */
const FEATURES = ["calt", "ccmp", "clig", "kern", "liga", "locl", "mark", "mkmk", "rlig"];

let loaded: HarfBuzz | null = null;

function getHarfBuzz(): HarfBuzz {
  if (loaded !== null) return loaded;
  const file = fileURLToPath(import.meta.resolve("harfbuzzjs/dist/harfbuzz-subset.wasm"));
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(file)));
  if (!isHarfBuzz(exports)) throw new TypeError("not the part of HarfBuzz that subsets");
  exports._initialize();
  loaded = exports;
  return exports;
}

const isHarfBuzz = (exports: object): exports is HarfBuzz => "hb_subset_or_fail" in exports;

/**
 * A TrueType font with no more than the glyphs that these code points need, set the same as in the whole font.
 * What the font lacks is left out. Throws where `font` is none.
 */
export function subsetFont(font: Uint8Array, points: Iterable<number>): Uint8Array {
  const harfbuzz = getHarfBuzz();
  const data = harfbuzz.malloc(font.length);
  // The memory may have grown: its view is made anew each time.
  new Uint8Array(harfbuzz.memory.buffer).set(font, data);
  const blob = harfbuzz.hb_blob_create(data, font.length, READ_ONLY, 0, 0);
  const face = harfbuzz.hb_face_create(blob, 0);
  const input = harfbuzz.hb_subset_input_create_or_fail();
  harfbuzz.hb_subset_input_set_flags(input, NO_HINTING);
  const features = harfbuzz.hb_subset_input_set(input, LAYOUT_FEATURES);
  harfbuzz.hb_set_clear(features);
  for (const name of FEATURES) harfbuzz.hb_set_add(features, readTag(name));
  const wanted = harfbuzz.hb_subset_input_unicode_set(input);
  for (const point of points) harfbuzz.hb_set_add(wanted, point);
  const subset = harfbuzz.hb_subset_or_fail(face, input);
  harfbuzz.hb_subset_input_destroy(input);
  const result = harfbuzz.hb_face_reference_blob(subset);
  const at = harfbuzz.hb_blob_get_data(result, 0);
  const bytes = new Uint8Array(harfbuzz.memory.buffer).slice(at, at + harfbuzz.hb_blob_get_length(result));
  harfbuzz.hb_blob_destroy(result);
  harfbuzz.hb_face_destroy(subset);
  harfbuzz.hb_face_destroy(face);
  harfbuzz.hb_blob_destroy(blob);
  harfbuzz.free(data);
  if (subset === 0 || bytes.length === 0) throw new RangeError("not a font");
  return bytes;
}

const readTag = (name: string) => [...name].reduce((tag, letter) => tag * 256 + letter.charCodeAt(0), 0);
