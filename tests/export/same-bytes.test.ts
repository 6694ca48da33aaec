import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildDocument } from "@/lib/briefing/build-document";
import { BRIEFING_FORMATS, type ExportJob, FORMATS, type Format } from "@/lib/export/export-job";
import { workerFile } from "@/lib/export/worker-pool";
import { packZip, unpackZip } from "@/lib/export/zip";
import { buildFigure } from "@/lib/figures/framed/build-figure";
import { buildDefaultRequest } from "@/lib/web/figure-state";
import { part, sample } from "@/tests/briefing/sample";
import { getBuiltIn } from "@/tests/support/built-in";
import { instant } from "@/tests/support/record";
import { figureJob, ORIGIN } from "./support/made-files";

const run = promisify(execFile);
const LATER = instant("2026-11-22T00:00:00.000Z");
const record = getBuiltIn();
const support = (name: string) => fileURLToPath(new URL(`support/${name}`, import.meta.url));

const document = buildDocument(
  record,
  sample({
    negotiation: record.negotiation.slug,
    asOf: record.negotiation.coverage.through,
    parts: [
      part({ heading: "One", commentary: "1. a [link](https://a.example)\n\n2. b" }),
      part({ heading: "Two", figure: { name: "agreement", parameters: {} } }),
      part({ heading: "Three", figure: { name: "divergence", parameters: {} } }),
    ],
  }),
  { now: LATER, origin: ORIGIN, path: "/briefing" },
);

const formats = Object.keys(FORMATS).filter((format): format is Format => format in FORMATS);
const briefingFormats = Object.keys(BRIEFING_FORMATS).filter((format) => format in BRIEFING_FORMATS);

/** A file of every format, by name: one figure of tables, one of lines, one briefing. */
const jobs: Readonly<Record<string, ExportJob>> = Object.fromEntries([
  ...(["agreement", "over-time"] as const).flatMap((name) => {
    const figure = buildFigure(record, name, buildDefaultRequest(record, LATER), "/x");
    return formats.map((format) => [`${name}.${format}`, figureJob(figure, format)]);
  }),
  ...briefingFormats.map((format) => [`briefing.${format}`, { kind: "briefing", document, format }]),
]);

interface Made {
  readonly hashes: Readonly<Record<string, string>>;
  /** How this process tells the time. */
  readonly now: string;
}

/** Two processes that have nothing in common but the jobs and the worker. */
async function makeTwice(folder: string): Promise<readonly [Made, Made]> {
  const list = join(folder, "jobs.json");
  await writeFile(list, JSON.stringify(jobs));
  const given = [support("make-all.mjs"), workerFile(), list];
  const { LANG: _, LC_ALL: __, TZ: ___, ...env } = process.env;
  const made = await Promise.all([
    run(process.execPath, given, { env: { ...env, TZ: "Pacific/Kiritimati", LC_ALL: "uk_UA.UTF-8" } }),
    run(process.execPath, ["--import", support("other-day.mjs"), ...given, "backwards"], {
      cwd: folder,
      env: { ...env, TZ: "America/St_Johns", LC_ALL: "C", NODE_ENV: "development" },
    }),
  ]);
  const [one, other] = made.map(({ stdout }): Made => JSON.parse(stdout));
  if (one === undefined || other === undefined) throw new RangeError("two processes");
  return [one, other];
}

describe("The same data give the same bytes in two processes of other zone, language, folder, day and order", () => {
  let folder: string;
  let made: readonly [Made, Made];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "parley-same-"));
    made = await makeTwice(folder);
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test.each(Object.keys(jobs))("%s", (name) => {
    const [one, other] = made;
    expect(one.hashes[name]).toMatch(/^[0-9a-f]{64}$/);
    expect(other.hashes[name]).toBe(one.hashes[name]);
  });

  test("whose clocks do stand apart", () => {
    const [one, other] = made.map(({ now }) => now);
    expect(one).toContain("GMT+1400");
    expect(other).toMatch(/GMT-0[23]30/);
    expect(Math.abs(Date.parse(other ?? "") - Date.parse(one ?? ""))).toBeGreaterThan(300 * 86_400_000);
  });
});

test("A ZIP file depends on its parts alone, not on their order", () => {
  const parts = new Map([
    ["b.xml", new Uint8Array([1, 2])],
    ["[Content_Types].xml", new Uint8Array([3])],
    ["a.xml", new Uint8Array([4])],
  ]);
  const packed = packZip(parts);
  expect(packZip(new Map([...parts].reverse()))).toEqual(packed);
  expect([...unpackZip(packed).keys()]).toEqual(["[Content_Types].xml", "a.xml", "b.xml"]);
});
