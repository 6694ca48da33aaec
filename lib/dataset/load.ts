import { createHash } from "node:crypto";
import { listAuditEntries } from "@/lib/db/audit";
import type { Database } from "@/lib/db/client";
import type { NegotiationRecord, Slug } from "@/lib/domain/model";
import { applyDataset } from "./apply";
import type { DatasetPlan } from "./plan";
import { writeDocument } from "./write";

const PAGE = 1000;
const ACTION = "load dataset sha256:";

/**
 * Applies a package as the set-up does, and remembers in the audit log which package it was. Gives the
 * plan that was written, or null when exactly this package was the last one loaded: then nothing is
 * compared, so that a restart does not take back what has been improved at the desk since.
 * Throws as `applyDataset`.
 */
export async function loadDatasetOnce(db: Database, record: NegotiationRecord): Promise<DatasetPlan | null> {
  const action = buildAction(record);
  if ((await findLastLoad(db, record.negotiation.slug)) === action) return null;
  return await applyDataset(db, record, { actor: "set-up", action });
}

/** Applies a package that somebody names, whatever was loaded before. Throws as `applyDataset`. */
export async function loadDataset(db: Database, record: NegotiationRecord): Promise<DatasetPlan> {
  return await applyDataset(db, record, { actor: "set-up", action: buildAction(record) });
}

function buildAction(record: NegotiationRecord): string {
  return `${ACTION}${createHash("sha256").update(writeDocument(record)).digest("hex")}`;
}

async function findLastLoad(db: Database, slug: Slug): Promise<string | null> {
  let before: string | undefined;
  for (;;) {
    const entries = await listAuditEntries(db, slug, { limit: PAGE, ...(before && { before }) });
    const load = entries.find(({ action }) => action.startsWith(ACTION));
    if (load !== undefined) return load.action;
    before = entries.at(-1)?.id;
    if (entries.length < PAGE || before === undefined) return null;
  }
}
