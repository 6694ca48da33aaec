import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildDocument } from "@/lib/briefing/build-document";
import type { Prose } from "@/lib/briefing/document";
import { buildStandardBriefing } from "@/lib/briefing/standard-briefing";
import { addDays, type Instant } from "@/lib/domain/day";
import type { NegotiationRecord } from "@/lib/domain/model";
import { composeFigure } from "@/lib/drawing/compose";
import { PAGE_SIZES } from "@/lib/drawing/page-size";
import type { Shape } from "@/lib/drawing/scene";
import type { ExportJob } from "@/lib/export/export-job";
import { hashFigure } from "@/lib/export/hash-figure";
import type { WorkerPool } from "@/lib/export/worker-pool";
import { buildFigure } from "@/lib/figures/framed/build-figure";
import { FIGURES } from "@/lib/figures/framed/figure-request";
import type { FramedFigure, NumberedSource } from "@/lib/figures/framed/framed-figure";
import { buildDefaultRequest } from "@/lib/web/figure-state";

const ORIGIN = "https://parley.example";
const SIZES = ["slide", "column", "square", "a4"] as const;
/** As briefing.typ has it. */
const MOST_FOOTNOTES = 12;
const HOSTILE = `#read("/etc/passwd") #set page(fill: red) $x^2$ @label <script>alert(1)</script> =1+1 // c`;

/** Where programs may end a line, or a text its run. */
const squash = (text: string) => text.replace(/\s+/g, "");

/**
 * Figures and the standard briefing of a record, read back with poppler. Gives the faults: a text of a drawing,
 * a source or a heading that is not on the pages, and anything that the file says otherwise than the worker did.
 */
export async function checkPdf(
  record: NegotiationRecord,
  now: Instant,
  pool: WorkerPool,
): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), "parley-pdf-"));
  const faults: string[] = [];
  const check = async (
    name: string,
    job: ExportJob,
    title: string,
    texts: readonly string[],
    together: readonly (readonly string[])[] = [],
  ) => {
    const { bytes, pages } = await pool.run(job);
    const file = join(folder, "made.pdf");
    writeFileSync(file, bytes);
    const printed = run("pdftotext", ["-raw", file, "-"]).split("\f").map(squash);
    const text = printed.join("");
    const told = run("pdfinfo", [file])
      .split("\n")
      .map((line) => line.replace(/\s+/g, " ").trim());
    const lacking = [
      ...texts.filter((each) => !text.includes(squash(each))),
      ...[`Title: ${title}`, "Tagged: yes", `Pages: ${pages}`].filter((line) => !told.includes(line)),
    ];
    faults.push(...lacking.map((each) => `${name} lacks: ${each}`));
    for (const each of together) {
      const isTogether = printed.some((page) => each.every((one) => page.includes(squash(one))));
      if (!isTogether) faults.push(`${name} has on different pages: ${each.join(" and ")}`);
    }
  };
  try {
    for (const job of listFigureJobs(record, now)) {
      const { figure, appearance } = job;
      const imprint = { permalink: `${ORIGIN}${figure.permalink}`, hash: job.hash };
      const drawn = composeFigure(figure, PAGE_SIZES[appearance.size], imprint);
      const texts = drawn.flatMap(({ shapes }) => listTexts(shapes));
      await check(`${figure.figure}, ${appearance.size}`, job, figure.title, texts);
    }
    for (const document of listDocuments(record, now)) {
      const texts = [
        ...document.parts.flatMap(({ heading, prose, figure }) => [
          heading,
          ...prose.flatMap(listWords),
          ...(figure === null ? [] : [figure.title, ...figure.notes]),
        ]),
        ...document.sources.map(writeSource),
      ];
      await check(
        `briefing, ${document.paper}`,
        { kind: "briefing", document, format: "pdf" },
        document.title,
        texts,
        document.parts.flatMap(({ heading, figure }) =>
          figure === null
            ? []
            : [
                [heading, figure.title],
                [...listEnd(figure), ...listNotes(figure)],
              ],
        ),
      );
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return faults;
}

function run(program: string, given: readonly string[]): string {
  return execFileSync(program, given, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
}

function listFigureJobs(record: NegotiationRecord, now: Instant) {
  return FIGURES.flatMap((name) => {
    const figure = buildFigure(record, name, buildDefaultRequest(record, now), "/x");
    return SIZES.map((size) => ({
      kind: "figure" as const,
      figure,
      format: "pdf" as const,
      appearance: { size, theme: "light" as const, page: 1, scale: 1, text: "fonts" as const },
      origin: ORIGIN,
      hash: hashFigure(figure),
    }));
  });
}

function listDocuments(record: NegotiationRecord, now: Instant) {
  const { from, through } = record.negotiation.coverage;
  const [since = from] = [addDays(through, -7), from].sort().reverse();
  return (["a4", "letter"] as const).map((paper) => {
    const standard = buildStandardBriefing(record, { now, since, paper });
    const [first, ...rest] = standard.parts;
    const parts = first === undefined ? rest : [{ ...first, commentary: HOSTILE }, ...rest];
    return buildDocument(record, { ...standard, parts }, { now, origin: ORIGIN, path: "/briefing" });
  });
}

function listTexts(shapes: readonly Shape[]): string[] {
  return shapes.flatMap((shape) =>
    shape.kind === "text" ? [shape.text] : shape.kind === "group" ? listTexts(shape.shapes) : [],
  );
}

/** What a reader sees last of a figure: its last row, and the last of the notes below it. */
function listEnd({ body, notes }: FramedFigure): readonly string[] {
  const row = body.kind === "matrix" ? body.matrix.groups.at(-1)?.rows.at(-1)?.issue.title : undefined;
  return [row, notes.at(-1)].filter((each) => each !== undefined);
}

/** Few sources stand at the foot of the page on which the figure ends, each with its number. */
function listNotes({ sources }: FramedFigure): readonly string[] {
  return sources.length > MOST_FOOTNOTES ? [] : sources.map((each) => `${each.number} ${writeSource(each)}`);
}

const writeSource = ({ text, url }: NumberedSource) => (url === null ? text : text.replace(`, ${url}`, ""));

function listWords(prose: Prose): string[] {
  const lines = prose.kind === "list" ? prose.items : [prose.inlines];
  return lines.map((inlines) => inlines.map(({ text }) => text).join(""));
}
