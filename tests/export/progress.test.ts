import { describe, expect, test } from "vitest";
import { buildDocument } from "@/lib/briefing/build-document";
import { BRIEFING_FORMATS, type BriefingFormat, type Progress } from "@/lib/export/export-job";
import { WorkerPool, workerFile } from "@/lib/export/worker-pool";
import { part, sample } from "@/tests/briefing/sample";
import { getBuiltIn } from "@/tests/support/built-in";
import { instant } from "@/tests/support/record";

const record = getBuiltIn();
const pool = new WorkerPool({
  file: workerFile(),
  workers: 1,
  patienceMilliseconds: 60_000,
  megabytes: 512,
  mostWaiting: 8,
});
const document = buildDocument(
  record,
  sample({
    negotiation: record.negotiation.slug,
    asOf: record.negotiation.coverage.through,
    parts: [
      part({ text: "headline" }),
      part({ figure: { name: "agreement", parameters: {} } }),
      part({ figure: { name: "scale", parameters: { issue: record.issues[0]?.slug ?? "" } } }),
    ],
  }),
  { now: instant("2026-11-22T00:00:00.000Z"), origin: "https://parley.example", path: "/briefing" },
);

describe("A briefing being made", () => {
  test.each(Object.keys(BRIEFING_FORMATS) as BriefingFormat[])(
    "tells in order how many of its figures stand in the %s",
    async (format) => {
      const told: Progress[] = [];
      const tell = (progress: Progress) => told.push(progress);
      await pool.run({ kind: "briefing", document, format }, { asker: "test", signal: null, tell });
      expect(told).toEqual([
        { drawn: 0, of: 2 },
        { drawn: 1, of: 2 },
        { drawn: 2, of: 2 },
      ]);
    },
  );
});
