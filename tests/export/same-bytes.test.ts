import { describe, expect, test } from "vitest";
import { buildDocument } from "@/lib/briefing/build-document";
import { FORMATS, type Format } from "@/lib/export/export-job";
import { packZip, unpackZip } from "@/lib/export/zip";
import { buildFigure } from "@/lib/figures/framed/build-figure";
import { buildDefaultRequest } from "@/lib/web/figure-state";
import { part, sample } from "@/tests/briefing/sample";
import { getBuiltIn } from "@/tests/support/built-in";
import { instant } from "@/tests/support/record";
import { figureJob, ORIGIN, openPool } from "./support/made-files";

const LATER = instant("2026-11-22T00:00:00.000Z");
const record = getBuiltIn();
const formats = Object.keys(FORMATS).filter((format): format is Format => format in FORMATS);

describe("The same data give the same bytes", () => {
  test.each(formats)(
    "%s, in a fresh worker and in one that made other files before",
    async (format) => {
      const [used, fresh] = [openPool(), openPool()];
      for (const name of ["agreement", "over-time"] as const) {
        const job = figureJob(buildFigure(record, name, buildDefaultRequest(record, LATER), "/x"), format);
        const first = await used.run(job);
        const second = await used.run(job);
        const third = await fresh.run(job);
        expect(Buffer.from(second.bytes).equals(Buffer.from(first.bytes))).toBe(true);
        expect(Buffer.from(third.bytes).equals(Buffer.from(first.bytes))).toBe(true);
      }
    },
    120_000,
  );

  test("a briefing as slides and as a document", async () => {
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
    for (const format of ["pptx", "docx"] as const) {
      const job = { kind: "briefing", document, format } as const;
      const [first, second] = [await openPool().run(job), await openPool().run(job)];
      expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
    }
  }, 120_000);

  test("a ZIP file depends on its parts alone, not on their order", () => {
    const parts = new Map([
      ["b.xml", new Uint8Array([1, 2])],
      ["[Content_Types].xml", new Uint8Array([3])],
      ["a.xml", new Uint8Array([4])],
    ]);
    const packed = packZip(parts);
    expect(packZip(new Map([...parts].reverse()))).toEqual(packed);
    expect([...unpackZip(packed).keys()]).toEqual(["[Content_Types].xml", "a.xml", "b.xml"]);
  });
});
