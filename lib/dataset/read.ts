import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Fault } from "@/lib/errors";
import { FOLDER_FILES, locateInFolder } from "./layout";
import { findForeign, readFields, readRawJson } from "./raw-parts";
import type { RawParts } from "./read-parts";
import { type DatasetReading, validateParts } from "./validate";

/**
 * Reads a whole negotiation from a folder of files. Gives the record, or every fault in all of the
 * files, in the order of the files.
 */
export async function readFolder(path: string): Promise<DatasetReading> {
  const faults: Fault[] = [];
  const values = new Map<string, unknown>();
  const names = await findJsonNames(path);
  if (names === null)
    return { faults: [{ at: `${path}: the whole folder`, reason: "there is no such folder" }] };
  for (const file of FOLDER_FILES) {
    if (!names.has(file)) {
      faults.push({ at: `${file}: the whole file`, reason: "is missing" });
      continue;
    }
    const json = readRawJson(await readFile(join(path, file)), file);
    if ("faults" in json) faults.push(...json.faults);
    else values.set(file, json.value);
  }
  for (const file of names) {
    if (!FOLDER_FILES.includes(file)) {
      faults.push({ at: `${file}: the whole file`, reason: "is not a file of the format" });
    }
  }
  const head = takeFields(values, "negotiation.json", ["format", "version", "negotiation"] as const, faults);
  const foreign = findForeign(head.format, head.version, "negotiation.json");
  if (foreign !== null) return { faults: [foreign] };
  const raw: RawParts = {
    negotiation: head.negotiation,
    ...takeFields(values, "codebook.json", ["categories", "issues"] as const, faults),
    parties: values.get("parties.json"),
    sources: values.get("sources.json"),
    statements: values.get("statements.json"),
    positions: values.get("positions.json"),
    proposals: values.get("proposals.json"),
    events: values.get("events.json"),
    readings: values.get("coverage.json"),
  };
  const reading = validateParts(raw, locateInFolder, faults);
  return "faults" in reading ? { faults: inFileOrder(reading.faults) } : reading;
}

async function findJsonNames(path: string): Promise<ReadonlySet<string> | null> {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    const files = entries.filter((entry) => !entry.isDirectory() && entry.name.endsWith(".json"));
    return new Set(files.map((entry) => entry.name).sort());
  } catch {
    return null;
  }
}

function takeFields<Name extends string>(
  values: ReadonlyMap<string, unknown>,
  file: string,
  names: readonly Name[],
  told: Fault[],
): Readonly<Partial<Record<Name, unknown>>> {
  const none: Partial<Record<Name, unknown>> = {};
  if (!values.has(file)) return none;
  const { fields, faults } = readFields(values.get(file), names, file);
  told.push(...faults);
  return fields;
}

function inFileOrder(faults: readonly Fault[]): Fault[] {
  const place = (fault: Fault) => {
    const index = FOLDER_FILES.indexOf(fault.at.slice(0, fault.at.indexOf(": ")));
    return index < 0 ? FOLDER_FILES.length : index;
  };
  return faults.toSorted((a, b) => place(a) - place(b));
}
