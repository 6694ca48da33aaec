import { mkdir, rename, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeDocument, writeFolderFiles } from "@/lib/dataset/write";
import { getDatabase } from "@/lib/db/client";
import { findRecord } from "@/lib/db/record";
import type { NegotiationRecord } from "@/lib/domain/model";
import { ParleyError } from "@/lib/errors";
import { loadEnvFiles } from "./env-files";

function fail(message: string): void {
  process.exitCode = 1;
  process.stderr.write(`${message}\n`);
}

/** Under another name first, so that a full disk leaves no half of a backup under the right one. */
async function writeWhole(path: string, text: string): Promise<void> {
  await writeFile(`${path}.part`, text);
  await rename(`${path}.part`, path);
}

async function write(record: NegotiationRecord, target: string | undefined): Promise<void> {
  if (target === undefined) {
    process.stdout.write(writeDocument(record));
    return;
  }
  const isFolder = target.endsWith("/") || ((await stat(target).catch(() => null))?.isDirectory() ?? false);
  if (isFolder) {
    await mkdir(target, { recursive: true });
    for (const [name, text] of writeFolderFiles(record)) await writeWhole(join(target, name), text);
  } else {
    await writeWhole(target, writeDocument(record));
  }
  process.stdout.write(`Exported ${record.negotiation.slug} to ${target}.\n`);
}

async function main(slug: string | undefined, target: string | undefined): Promise<void> {
  if (slug === undefined) {
    fail("Name the negotiation: export-dataset.ts <negotiation> [file or folder/]");
    return;
  }
  loadEnvFiles();
  const database = await getDatabase();
  try {
    const record = await findRecord(database, slug);
    if (record === null) fail(`There is no negotiation "${slug}".`);
    else await write(record, target);
  } finally {
    await database.close();
  }
}

try {
  await main(process.argv[2], process.argv[3]);
} catch (error) {
  if (!(error instanceof ParleyError)) throw error;
  fail(error.message);
}
