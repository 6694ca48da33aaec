import { describePlan } from "@/lib/dataset/describe-plan";
import { planChanges } from "@/lib/dataset/plan";
import { parseDocument } from "@/lib/dataset/read-document";
import { type CsvReading, detectCsv, isImportable, readCsvInSteps } from "@/lib/desk/csv/read-csv";
import { writeCsv } from "@/lib/desk/csv/write-csv";
import { listPackageParts } from "@/lib/desk/package-parts";
import { findInstant } from "@/lib/domain/day";
import type { NegotiationRecord } from "@/lib/domain/model";
import type { PackageRead, ReaderAnswer, ReaderMessage, ReaderRequest } from "./reader-messages";

/** The rows that were read last. */
let last: CsvReading | null = null;

self.addEventListener("message", async ({ data }: MessageEvent<ReaderRequest>) => {
  try {
    tell(await answer(data));
  } catch (error) {
    tell({ kind: "failed" });
    throw error;
  }
});

function tell(message: ReaderMessage): void {
  self.postMessage(message);
}

async function answer(request: ReaderRequest): Promise<ReaderAnswer> {
  switch (request.kind) {
    case "rows":
      return await readRows(request);
    case "package":
      return await readPackage(request);
    case "faults":
      return { kind: "faults", text: writeFaults(request.header) };
  }
}

async function readRows({
  negotiation,
  text,
  rows,
  mapping,
}: Extract<ReaderRequest, { kind: "rows" }>): Promise<ReaderAnswer> {
  const kind = rows ?? detectCsv(text);
  if (kind === null) return { kind: "undetected" };
  const record = await findRecord(negotiation);
  const now = findInstant(new Date().toISOString());
  if (record === null || now === null) return { kind: "failed" };
  const steps = readCsvInSteps({ text, kind, mapping, record, now });
  let step = steps.next();
  while (!step.done) {
    tell({ kind: "progress", ...step.value });
    step = steps.next();
  }
  last = step.value;
  const { columns, faults, rows: list } = last;
  return { kind: "rows", rows: kind, columns, faults, list, canImport: isImportable(last) };
}

async function readPackage({
  negotiation,
  text,
  file,
}: Extract<ReaderRequest, { kind: "package" }>): Promise<PackageRead> {
  const none = { kind: "package", description: "", parts: [], isEmpty: false } as const;
  const reading = parseDocument(text, file);
  if ("faults" in reading) return { ...none, slug: null, is: "current", faults: reading.faults };
  const { slug } = reading.record.negotiation;
  const current = await findRecord(slug);
  const is = current === null ? "new" : slug === negotiation ? "current" : "other";
  if (is === "other") return { ...none, slug, is, faults: [] };
  const plan = planChanges(current, reading.record);
  return {
    ...none,
    slug,
    is,
    faults: plan.faults,
    description: describePlan(plan),
    parts: listPackageParts(plan),
    isEmpty: plan.isEmpty,
  };
}

/** The record as it is published now, or null where there is none. */
async function findRecord(negotiation: string): Promise<NegotiationRecord | null> {
  const response = await fetch(`/api/v1/negotiations/${negotiation}/dataset`);
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`the record could not be loaded: ${response.status}`);
  const reading = parseDocument(await response.text());
  if ("faults" in reading) throw new Error("the record cannot be read");
  return reading.record;
}

function writeFaults(header: readonly string[]): string {
  const rows = (last?.rows ?? []).flatMap(({ row, title, faults }) =>
    faults.map(({ column, reason }) => [row, column, reason, title]),
  );
  return writeCsv(header, rows);
}
