import { join } from "node:path";
import type { Briefing } from "@/lib/briefing/briefing";
import { buildDocument } from "@/lib/briefing/build-document";
import type { BriefingDocument } from "@/lib/briefing/document";
import { addDays } from "@/lib/domain/day";
import { composeFigure } from "@/lib/drawing/compose";
import { PAGE_SIZES } from "@/lib/drawing/page-size";
import { escapeXml, writeSvg } from "@/lib/export/svg";
import { WorkerPool } from "@/lib/export/worker-pool";
import { part, sample } from "@/tests/briefing/sample";
import { getBuiltIn } from "@/tests/support/built-in";
import { instant, NOW } from "@/tests/support/record";
import { BENCH_FOLDER } from "./bench-folder";
import { openChromium } from "./chromium";
import { formatTaken, measureTurns } from "./turns";

const MOST = 0.2;
const ORIGIN = "https://parley.example";
const COMMENTARY = "What **matters** here:\n\n- where they agree\n- where they do not";

const record = getBuiltIn();
const [issue, other] = record.issues.map(({ slug }) => slug);
const [party, second] = record.parties.map(({ slug }) => slug);

type Figure = NonNullable<Briefing["parts"][number]["figure"]>;
const FIGURES: readonly Figure[] = [
  { name: "matrix", parameters: {} },
  { name: "agreement", parameters: {} },
  { name: "scale", parameters: { issue: issue ?? "" } },
  { name: "scale", parameters: { issue: other ?? "" } },
  { name: "over-time", parameters: {} },
  { name: "divergence", parameters: {} },
  { name: "salience", parameters: {} },
  { name: "profile", parameters: { to: party ?? "" } },
  { name: "profile", parameters: { to: second ?? "" } },
  { name: "scorecard", parameters: {} },
];

/** A briefing of ten figures, of another day in every round, so that nobody has seen it before. */
function build(round: number): BriefingDocument {
  const { slug, coverage } = record.negotiation;
  return buildDocument(
    record,
    sample({
      negotiation: slug,
      asOf: addDays(coverage.through, -round),
      parts: FIGURES.map((figure, at) =>
        part({ heading: `${at + 1}. ${figure.name}`, commentary: COMMENTARY, figure }),
      ),
    }),
    { now: instant(NOW), origin: ORIGIN, path: "/briefing" },
  );
}

/** The same content for a browser: commentary, every figure with its frame, all sources. */
function writeHtml(document: BriefingDocument): string {
  const figures = document.parts.map(({ heading, figure, permalink, hash }) => {
    if (figure === null || permalink === null || hash === null) throw new RangeError("no figure");
    const text = { title: figure.title, description: figure.summary, metadata: "", style: "" };
    const pages = composeFigure(figure, PAGE_SIZES.column, { permalink, hash });
    const svg = pages.map((page) => writeSvg(page, "transparent", text)).join("");
    const words = "<p>What <strong>matters</strong> here:<ul><li>where they agree<li>where they do not</ul>";
    return `<h2>${escapeXml(heading)}</h2>${words}<figure>${svg}</figure>`;
  });
  const sources = document.sources.map(({ text, url }) => `<li>${escapeXml(text)} ${escapeXml(url ?? "")}`);
  return `<!doctype html><html lang=en><title>${escapeXml(document.title)}</title><style>svg{max-width:100%;height:auto}</style>
<h1>${escapeXml(document.title)}</h1>${figures.join("")}<h2>Sources</h2><ol>${sources.join("")}</ol>`;
}

const pool = new WorkerPool({
  file: join(process.cwd(), BENCH_FOLDER, "export-worker.mjs"),
  workers: 1,
  patienceMilliseconds: 120_000,
  megabytes: 1024,
  mostWaiting: 1,
});
const browser = await openChromium();
try {
  const page = await browser.newPage();
  const documents = Array.from({ length: 24 }, (_, round) => build(round));
  const htmls = documents.map(writeHtml);
  const takenBy = await measureTurns(
    {
      ours: (round) => {
        const document = documents[round];
        return document === undefined ? null : pool.run({ kind: "briefing", document, format: "pdf" });
      },
      // Tagged and with an outline, as ours is.
      theirs: async (round) => {
        await page.setContent(htmls[round] ?? "");
        return page.pdf({ format: "A4", printBackground: true, tagged: true, outline: true });
      },
    },
    { warmUps: 5, rounds: 15 },
  );
  const [ours, theirs] = [takenBy("ours"), takenBy("theirs")];
  process.stdout.write(
    JSON.stringify([
      {
        what: `briefing of ${FIGURES.length} figures to PDF`,
        ours: formatTaken(ours),
        peer: `page.pdf of an open page given it ${formatTaken(theirs)}`,
        ratio: ours.processor / theirs.processor,
        limit: { atMost: MOST },
      },
    ]),
  );
} finally {
  await browser.close();
}
process.exit(0);
