import { execFile } from "node:child_process";
import { constants } from "node:fs";
import { mkdtemp, open, rm } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildDocument } from "@/lib/briefing/build-document";
import { BRIEFING_FORMATS, type FileJob, FORMATS } from "@/lib/export/export-job";
import type { WorkerPool } from "@/lib/export/worker-pool";
import { buildFigure } from "@/lib/figures/framed/build-figure";
import { FIGURES } from "@/lib/figures/framed/figure-request";
import { buildDefaultRequest } from "@/lib/web/figure-state";
import { part, sample } from "@/tests/briefing/sample";
import { getBuiltIn } from "@/tests/support/built-in";
import { instant } from "@/tests/support/record";
import { attackRecord, listAttacks } from "./support/hostile-record";
import { figureJob, ORIGIN, openPool } from "./support/made-files";
import { listLinks, readParts } from "./support/read-office";

const LATER = instant("2026-11-22T00:00:00.000Z");
/** Files that are ZIP files of XML parts. */
const OFFICE = new Set(["pptx", "docx", "xlsx"]);

/* Whoever opens the pipe to read it lets the test's own opening of it end; whoever connects is counted. */
let folder: string;
let server: Server;
let pool: WorkerPool;
let targets: { readonly file: string; readonly server: string };
const reached: string[] = [];
let watching: Promise<void>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "parley-reach-"));
  const file = join(folder, "pipe");
  await promisify(execFile)("mkfifo", [file]);
  watching = open(file, "w").then((pipe) => {
    reached.push("the file");
    return pipe.close();
  });
  server = createServer((socket) => {
    reached.push("the server");
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new RangeError("no port");
  targets = { file, server: `127.0.0.1:${address.port}` };
  pool = openPool();
});

afterAll(async () => {
  const reader = await open(targets.file, constants.O_RDONLY | constants.O_NONBLOCK);
  await watching;
  await reader.close();
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true });
});

/** Every figure in every format, and a briefing in each of its own. */
function listJobs(): readonly FileJob[] {
  const record = attackRecord(getBuiltIn(), targets);
  const figures = FIGURES.map((name) =>
    buildFigure(record, name, buildDefaultRequest(record, LATER), '/x?y="><script>'),
  );
  const attack = listAttacks(targets);
  const document = buildDocument(
    record,
    sample({
      title: attack[0] ?? "",
      negotiation: record.negotiation.slug,
      asOf: record.negotiation.coverage.through,
      ...{ marking: attack[4] ?? "", footer: attack[17] ?? "" },
      parts: [
        part({ heading: attack[5] ?? "", commentary: attack.join("\n\n") }),
        part({ commentary: attack.join(" "), figure: { name: "agreement", parameters: {} } }),
      ],
    }),
    { now: LATER, origin: ORIGIN, path: "/briefing" },
  );
  return [
    ...figures.flatMap((figure) => Object.keys(FORMATS).map((format) => figureJob(figure, format as never))),
    ...Object.keys(BRIEFING_FORMATS).map((format) => ({ kind: "briefing", document, format }) as never),
  ];
}

describe("Whatever a record says", () => {
  test("no file is opened for it, no connection made, and every file comes about", async () => {
    for (const job of listJobs()) {
      const name = `${job.kind === "figure" ? job.figure.figure : "briefing"}.${job.format}`;
      const { bytes } = await pool.run(job);
      expect(reached, name).toEqual([]);
      if (job.format === "svg") expectDrawing(new TextDecoder().decode(bytes), name);
      if (OFFICE.has(job.format)) expectDocument(bytes, name);
      if (job.format === "pdf") expectPdf(Buffer.from(bytes).toString("latin1"), name);
    }
  }, 120_000);

  test("the pipe and the port do tell on whoever reaches them", async () => {
    const { connect } = await import("node:net");
    const [host, port] = targets.server.split(":");
    await new Promise((resolve) => connect(Number(port), host).on("close", resolve));
    expect(reached).toEqual(["the server"]);
  });
});

/** Nothing but shapes, and nothing in them that names anything elsewhere. */
function expectDrawing(svg: string, name: string) {
  const elements = new Set([...svg.matchAll(/<([a-zA-Z!?][\w:-]*)/g)].map(([, element]) => element));
  const plain = [
    "svg",
    "title",
    "desc",
    "metadata",
    "style",
    "rect",
    "g",
    "path",
    "line",
    "circle",
    "text",
    "tspan",
  ];
  for (const element of elements) expect(plain, name).toContain(element);
  const attributes = [...svg.matchAll(/<[^>]*>/g)].map(([tag]) => tag.replace(/="[^"]*"/g, ""));
  for (const tag of attributes) expect(tag, name).not.toMatch(/href|\son|src/i);
  const [, style = ""] = /<style>([^<]*)<\/style>/.exec(svg) ?? [];
  for (const [, address] of style.matchAll(/url\(([^)]*)\)/g)) expect(address, name).toMatch(/^"?data:font/);
}

function expectDocument(bytes: Uint8Array, name: string) {
  const parts = [...readParts(bytes).entries()];
  for (const [path, xml] of parts) {
    expect(xml, `${name} ${path}`).not.toMatch(
      /<!|<script|<f>|<f |<w:altChunk|<c:externalData r:id="[^"]*" TargetMode/,
    );
    for (const [, code = ""] of xml.matchAll(/<w:instrText[^>]*>([^<]*)</g)) {
      expect(code, name).toMatch(/^\s*(?:PAGE|NUMPAGES|TOC |SEQ |PAGEREF |REF |HYPERLINK \\l)/);
    }
    for (const [, action = ""] of xml.matchAll(/<[\w:]+(?:\s[\w:]+="[^"]*")*\s+action="([^"]*)"/g)) {
      expect(action, name).toBe("ppaction://hlinksldjump");
    }
  }
  for (const link of listLinks(bytes)) expect(link, name).toMatch(/^https?:\/\//);
}

/** Of actions a PDF may hold only addresses on the web and places in itself. */
function expectPdf(pdf: string, name: string) {
  expect(pdf, name).not.toMatch(
    /\/(?:Launch|JavaScript|JS|EmbeddedFile|GoToR|SubmitForm|ImportData|RichMedia)\b/,
  );
  for (const [, address = ""] of pdf.matchAll(/\/URI\s*\(([^)]*)/g))
    expect(address, name).toMatch(/^https?:/);
}
