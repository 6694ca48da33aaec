import { strict as assert } from "node:assert";
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { buildDocument } from "@/lib/briefing/build-document";
import { buildStandardBriefing } from "@/lib/briefing/standard-briefing";
import { readFolder } from "@/lib/dataset/read";
import { findInstant } from "@/lib/domain/day";
import type { FileJob, Format, TextForm } from "@/lib/export/export-job";
import { hashFigure } from "@/lib/export/hash-figure";
import { WorkerPool, workerFile } from "@/lib/export/worker-pool";
import { buildFigure } from "@/lib/figures/framed/build-figure";
import { FIGURES } from "@/lib/figures/framed/figure-request";
import type { FramedFigure } from "@/lib/figures/framed/framed-figure";
import { buildDefaultRequest } from "@/lib/web/figure-state";
import { checkPdf } from "@/tests/files/check-pdf";

/* Makes files of every kind and opens each with a program that others wrote. Throws at the first that fails. */

const folder = process.env.PARLEY_FILES_DIR;
const now = findInstant("2026-11-22T00:00:00.000Z");
const reading = await readFolder("prisma/datasets/russia-ukraine");
if (folder === undefined || now === null || "faults" in reading) throw new Error("no folder or no data");
const { record } = reading;
const origin = "https://parley.example";
const pool = new WorkerPool({
  file: workerFile(),
  workers: 1,
  patienceMilliseconds: 120_000,
  megabytes: 1024,
  mostWaiting: 8,
});

interface Made {
  readonly path: string;
  readonly format: string;
  readonly pages: number;
  /** What a reader of the file finds in it. */
  readonly words: readonly string[];
}

const OFFICE = ["pptx", "docx", "xlsx"] as const;
const HOSTILE = "=1+1 <script> ]]> & {{x}} #set $x$ \u202eRTL\u202c \u0000 \ud800 Україна 👩‍👩‍👧 ending";

const run = (command: string, ...args: string[]) =>
  execFileSync(command, args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

async function make(name: string, job: FileJob, words: readonly string[]): Promise<Made> {
  const { bytes, pages } = await pool.run(job);
  const path = join(folder ?? "", `${name}.${job.format}`);
  writeFileSync(path, bytes);
  return { path, format: job.format, pages, words };
}

const makeFigure = (name: string, figure: FramedFigure, format: Format, text: TextForm = "fonts") =>
  make(
    name,
    {
      kind: "figure",
      figure,
      format,
      appearance: { size: "slide", theme: "light", page: 1, scale: 1, text },
      origin,
      hash: hashFigure(figure),
    },
    [figure.title, ...figure.sources.slice(0, 1).map(({ text }) => text)],
  );

/** The figure with a text in it that programs are tempted to take for something else. */
const spoil = (figure: FramedFigure): FramedFigure => ({
  ...figure,
  title: HOSTILE,
  notes: [HOSTILE],
  grid: { ...figure.grid, rows: figure.grid.rows.map((row) => row.map(() => HOSTILE)) },
});

/** Every part of an Office file is well-formed for a parser of XML that is not ours. */
function checkParts({ path }: Made): void {
  const target = `${path}.parts`;
  mkdirSync(target);
  const files = Object.entries(unzipSync(new Uint8Array(readBytes(path))))
    .filter(([part]) => /\.(xml|rels)$/.test(part))
    .map(([part, bytes], at) => {
      const file = join(target, `${at}-${part.replaceAll(/[^a-z0-9.]/gi, "-")}`);
      writeFileSync(file, bytes);
      return file;
    });
  run("xmllint", "--noout", ...files);
}

/** LibreOffice opens the file; the PDF that it makes of it has the words and as many pages as there should be. */
function checkOpened({ path, format, pages, words }: Made): void {
  const pdf = path.replace(/\.\w+$/, `-${format}.pdf`);
  const text = run("pdftotext", "-layout", pdf, "-").replace(/\s+/g, "");
  // Lines are broken anew and letters ligated; the beginning of each text is enough to know it.
  for (const each of words) {
    const begin = each.replace(/\s+/g, "").slice(0, 24);
    assert.ok(text.includes(begin), `${path}: "${begin}" is not in what LibreOffice shows`);
  }
  const counted = Number(/^Pages:\s+(\d+)/m.exec(run("pdfinfo", pdf))?.[1]);
  if (format === "pptx") assert.equal(counted, pages, `${path}: ${counted} pages instead of ${pages}`);
  else assert.ok(counted >= 1, `${path}: no page`);
}

const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;

function convert(files: readonly Made[]): void {
  for (const format of OFFICE) {
    const paths = files.filter((each) => each.format === format).map(({ path }) => path);
    const target = join(folder ?? "", `pdf-${format}`);
    const said = run("soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", target, ...paths);
    assert.ok(!/error|warn.*repair/i.test(said.replace(/javaldx.*/g, "")), said);
    for (const path of paths) {
      const name = path.slice(path.lastIndexOf("/") + 1).replace(/\.\w+$/, "");
      run("mv", join(target, `${name}.pdf`), join(folder ?? "", `${name}-${format}.pdf`));
    }
  }
}

const readBytes = (path: string) => execFileSync("cat", [path], { maxBuffer: 1 << 28 });

const made: Made[] = [];
for (const name of FIGURES) {
  const figure = buildFigure(record, name, buildDefaultRequest(record, now), `/x/figures/${name}?y=z`);
  for (const format of [...OFFICE, "svg", "pdf"] as const) {
    made.push(await makeFigure(name, figure, format));
    const hostile = await makeFigure(`${name}-hostile`, spoil(figure), format);
    made.push({ ...hostile, words: ["=1+1", "ending"] });
  }
  made.push(await makeFigure(`${name}-outlines`, figure, "svg", "outlines"));
  made.push(await makeFigure(`${name}-hostile-outlines`, spoil(figure), "svg", "outlines"));
}
const briefing = buildStandardBriefing(record, { now, since: record.negotiation.coverage.from });
const document = buildDocument(record, briefing, { now, origin, path: "/briefing" });
for (const format of ["pdf", "pptx", "docx"] as const) {
  made.push(await make("briefing", { kind: "briefing", document, format }, [document.title]));
}

const office = made.filter(({ format }) => OFFICE.some((each) => each === format));
for (const each of office) checkParts(each);
convert(office);
for (const each of office) checkOpened(each);
for (const { path, format, pages, words } of made) {
  if (format === "svg") {
    run("xmllint", "--noout", path);
    run("rsvg-convert", "-o", `${path}.png`, path);
  }
  if (format === "pdf") {
    assert.match(run("pdfinfo", path), new RegExp(`^Pages:\\s+${pages}$`, "m"));
    const text = run("pdftotext", path, "-").replace(/\s+/g, "");
    for (const each of words) assert.ok(text.includes(each.replace(/\s+/g, "").slice(0, 12)), path);
  }
}
assert.deepEqual(await checkPdf(record, now, pool), []);
process.stdout.write(`${made.length} files opened by other programs.\n`);
process.exit(0);
