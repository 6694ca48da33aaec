import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";

/** The parts of an Office file by their path in it; texts are UTF-8. */
export type Parts = Map<string, Uint8Array>;

/* The earliest time that a ZIP file can tell. Read as local time and written as local time: the zone is of no matter. */
const FIXED = "1980-01-01T00:00:00";
const FIRST = ["[Content_Types].xml", "_rels/.rels"];

/**
 * The parts as a ZIP file: the same parts give the same bytes, in whatever order and at whatever time they
 * came about.
 */
export function packZip(parts: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  const rank = (path: string) => (FIRST.includes(path) ? FIRST.indexOf(path) : FIRST.length);
  const paths = [...parts.keys()].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const files: Zippable = {};
  for (const path of paths) files[path] = [parts.get(path) ?? new Uint8Array(), { mtime: FIXED }];
  return new Uint8Array(zipSync(files, { level: 6 }));
}

/** The parts of a ZIP file, its folders left out. */
export function unpackZip(bytes: Uint8Array): Parts {
  return new Map(Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith("/")));
}

/** The text of a part. Throws RangeError where there is no such part. */
export function readPart(parts: ReadonlyMap<string, Uint8Array>, path: string): string {
  const bytes = parts.get(path);
  if (bytes === undefined) throw new RangeError(`no part ${path}`);
  return strFromU8(bytes);
}

export function writePart(parts: Parts, path: string, text: string): void {
  parts.set(path, strToU8(text));
}
