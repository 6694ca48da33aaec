import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readFolder } from "@/lib/dataset/read";
import type { DatasetReading } from "@/lib/dataset/validate";
import { getAt } from "./example";

/** Reads files as a folder that lives no longer than this call. */
export async function readFilesAsFolder(
  files: ReadonlyMap<string, string | Uint8Array>,
): Promise<DatasetReading> {
  const folder = mkdtempSync(join(tmpdir(), "parley-dataset-"));
  try {
    for (const [name, text] of files) writeFileSync(join(folder, name), text);
    return await readFolder(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The files of a folder that hold the parts of a document, however broken the parts are. */
export function splitDocument(document: unknown): Map<string, string> {
  const parts = (...names: readonly string[]) =>
    JSON.stringify(Object.fromEntries(names.map((name) => [name, getAt(document, [name])])));
  const list = (name: string) => JSON.stringify(getAt(document, [name]) ?? null);
  return new Map([
    ["negotiation.json", parts("format", "version", "negotiation")],
    ["parties.json", list("parties")],
    ["codebook.json", parts("categories", "issues")],
    ["sources.json", list("sources")],
    ["statements.json", list("statements")],
    ["positions.json", list("positions")],
    ["proposals.json", list("proposals")],
    ["events.json", list("events")],
    ["coverage.json", list("readings")],
  ]);
}
