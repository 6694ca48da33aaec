import { describe, expect, test } from "vitest";
import { buildDocument } from "@/lib/briefing/build-document";
import { WorkerPool, workerFile } from "@/lib/export/worker-pool";
import { part, sample } from "@/tests/briefing/sample";
import { getBuiltIn } from "@/tests/support/built-in";
import { instant } from "@/tests/support/record";
import { parseXml, type XmlElement } from "@/tests/support/strict-xml";

const record = getBuiltIn();
const pool = new WorkerPool({
  file: workerFile(),
  workers: 1,
  patienceMilliseconds: 60_000,
  megabytes: 512,
  mostWaiting: 8,
});
const HOSTILE = `<script>alert(1)</script> [a&"><script>](https://a.example/?x=1&y='"><script>alert(2)</script>) ![x](http://a.example/y.png)`;
const document = buildDocument(
  record,
  sample({
    title: HOSTILE,
    negotiation: record.negotiation.slug,
    asOf: record.negotiation.coverage.through,
    parts: [
      part({ text: "headline", commentary: HOSTILE }),
      part({ heading: HOSTILE, figure: { name: "matrix", parameters: {} } }),
    ],
  }),
  { now: instant("2026-11-22T00:00:00.000Z"), origin: "https://parley.example", path: "/briefing?a=1&b=2" },
);

const listElements = (element: XmlElement): XmlElement[] => [
  element,
  ...element.children.flatMap(listElements),
];

describe("The pages of a briefing as pictures", () => {
  test("are those of its PDF, each of its own size, and hold shapes alone", async () => {
    const [pdf, drawn] = [
      await pool.run({ kind: "briefing", document, format: "pdf" }),
      await pool.run({ kind: "pages", document }),
    ];
    const { pages } = JSON.parse(new TextDecoder().decode(drawn.bytes));
    expect([drawn.pages, pages.length]).toEqual([pdf.pages, pdf.pages]);
    expect([pages[0].width < pages[0].height, pages[1].width > pages[1].height]).toEqual([true, true]);
    const names = new Set<string>();
    const addresses = new Set<string>();
    for (const { svg } of pages) {
      for (const { name, attributes } of listElements(
        parseXml(`<?xml version="1.0" encoding="utf-8"?>\n${svg}`),
      )) {
        names.add(name);
        for (const [key, value] of Object.entries(attributes)) {
          if (/href|src/.test(key)) addresses.add(value.replace(/^(#|data:image\/\w+).*/s, "$1"));
          expect(key).not.toMatch(/^on/);
        }
      }
    }
    expect([...names].sort()).toEqual(["defs", "g", "image", "path", "svg", "symbol", "use"]);
    expect([...addresses].sort()).toEqual(["#", "data:image/svg"]);
  });
});
