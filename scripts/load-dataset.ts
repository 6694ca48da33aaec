import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { describePlan } from "@/lib/dataset/describe-plan";
import { type Locate, locateInDocument, locateInFolder } from "@/lib/dataset/layout";
import { loadDataset, loadDatasetOnce } from "@/lib/dataset/load";
import { readFolder } from "@/lib/dataset/read";
import { parseDocument } from "@/lib/dataset/read-document";
import { placeFault } from "@/lib/dataset/validate";
import type { Database } from "@/lib/db/client";
import { getDatabase } from "@/lib/db/client";
import type { NegotiationRecord } from "@/lib/domain/model";
import { type Fault, ParleyError } from "@/lib/errors";
import { loadEnvFiles } from "./env-files";

const BUILT_IN = "prisma/datasets";

interface Package {
  readonly path: string;
  readonly locate: Locate;
  readonly record: NegotiationRecord;
}

/** Tells what is wrong, one fault a line, and that the command failed. */
function tellFaults(path: string, message: string, faults: readonly Fault[]): void {
  process.exitCode = 1;
  process.stderr.write(`${path}: ${message}\n`);
  for (const { at, reason } of faults) process.stderr.write(`  ${at}: ${reason}\n`);
}

async function readPackage(path: string): Promise<Package | null> {
  const isFile = (await stat(path).catch(() => null))?.isFile() ?? false;
  const name = basename(path);
  const reading = isFile ? parseDocument(await readFile(path), name) : await readFolder(path);
  if ("record" in reading) {
    return { path, record: reading.record, locate: isFile ? locateInDocument(name) : locateInFolder };
  }
  tellFaults(path, "the package is refused.", reading.faults);
  return null;
}

async function listBuiltIn(): Promise<string[]> {
  const entries = await readdir(BUILT_IN, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => join(BUILT_IN, entry.name));
}

async function load(database: Database, { path, locate, record }: Package, isNamed: boolean): Promise<void> {
  const { slug } = record.negotiation;
  try {
    const plan = isNamed ? await loadDataset(database, record) : await loadDatasetOnce(database, record);
    const isNothing = plan === null || plan.isEmpty;
    const told = plan === null ? "nothing has changed since it was loaded" : describePlan(plan);
    process.stdout.write(`${isNothing ? slug : `Loaded ${slug}`}: ${told}.\n`);
  } catch (error) {
    if (!(error instanceof ParleyError)) throw error;
    const faults = error.faults.map((fault) => placeFault(fault, locate));
    tellFaults(path, error.message, faults);
  }
}

async function main(named: string | undefined): Promise<void> {
  loadEnvFiles();
  const paths = named === undefined ? (await listBuiltIn()).sort() : [named];
  const read = await Promise.all(paths.map(readPackage));
  const packages = read.filter((each) => each !== null);
  if (packages.length < paths.length) return;
  const database = await getDatabase();
  try {
    for (const each of packages) await load(database, each, named !== undefined);
  } finally {
    await database.close();
  }
}

try {
  await main(process.argv[2]);
} catch (error) {
  if (!(error instanceof ParleyError)) throw error;
  tellFaults("The database", error.message, error.faults);
}
